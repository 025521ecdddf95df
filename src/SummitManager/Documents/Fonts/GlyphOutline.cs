namespace SummitManager.Documents.Fonts;

/// <summary>Outlines of glyphs for the preview in SVG.</summary>
public static class GlyphOutline
{
    /// <summary>The outline as an SVG path's <c>d</c>, in font units with y upwards; empty for a blank glyph.</summary>
    public static string Path(FontFace font, ushort glyph) => "";
}
