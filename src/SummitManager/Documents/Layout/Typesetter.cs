using System.Globalization;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Lines;
using SummitManager.Documents.Shaping;

namespace SummitManager.Documents.Layout;

/// <summary>A line that was shaped and not yet placed; <paramref name="Width"/> is in em.</summary>
public sealed record SetLine(string Text, IReadOnlyList<GlyphRun> Runs, double Width, IReadOnlyList<TextWarning> Warnings);

/// <summary>Turns a line of text into glyphs: chooses a font for each letter and shapes. Pure; knows no page.</summary>
public static class Typesetter
{
    /// <summary>Marks on one letter: Thai needs two, a careful transcription three.</summary>
    private const int MostMarks = 4;

    /// <summary>One line, never broken.</summary>
    public static SetLine Line(string text, FontFace font)
    {
        var clean = LineBreaker.Strip(text);
        var warnings = new List<TextWarning>();
        var runs = new List<GlyphRun>();
        foreach (var (face, start, length) in Faces(clean, font, warnings))
            runs.Add(new GlyphRun(face, Shaper.Shape(face, clean.Substring(start, length)), start, length));
        if (HasTooManyMarks(clean))
            warnings.Add(new TextWarning(TextTrouble.TooManyMarks, clean));
        return new SetLine(clean, runs, runs.Sum(r => r.Width), warnings);
    }

    /// <summary>Cuts the text into pieces of one font: the wished one, else one that has the letter. Marks stay with their letter.</summary>
    private static IEnumerable<(FontFace Face, int Start, int Length)> Faces(string text, FontFace wished, List<TextWarning> warnings)
    {
        var (start, face) = (0, wished);
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var next = FaceOf(rune, wished, face, warnings, text);
            if (next != face && i > start)
            {
                yield return (face, start, i - start);
                start = i;
            }
            face = next;
            i += length;
        }
        if (start < text.Length)
            yield return (face, start, text.Length - start);
    }

    private static FontFace FaceOf(Rune rune, FontFace wished, FontFace before, List<TextWarning> warnings, string text)
    {
        if (IsCarried(rune))
            return before;
        if (wished.Glyph(rune.Value) != 0)
            return wished;
        var other = wished.IsBold && wished != DocumentFonts.SarabunBold ? DocumentFonts.SarabunBold : DocumentFonts.Sarabun;
        if (other.Glyph(rune.Value) != 0)
            return other;
        warnings.Add(new TextWarning(TextTrouble.NoLetter, text));
        return wished;
    }

    /// <summary>Belongs to the letter before it and never changes the font.</summary>
    private static bool IsCarried(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;

    private static bool HasTooManyMarks(string text)
    {
        var marks = 0;
        foreach (var c in text)
        {
            marks = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (marks > MostMarks)
                return true;
        }
        return false;
    }
}
