using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Shaping;

/// <summary>Turns text into placed glyphs.</summary>
public static class Shaper
{
    /// <summary>One font, left to right. Safe to call from many threads.</summary>
    public static ShapedGlyph[] Shape(FontFace font, string text)
    {
        var glyphs = new List<ShapedGlyph>(text.Length);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value);
            glyphs.Add(new ShapedGlyph(glyph, at, font.Advance(glyph), 0, 0));
            at += rune.Utf16SequenceLength;
        }

        return [.. glyphs];
    }
}
