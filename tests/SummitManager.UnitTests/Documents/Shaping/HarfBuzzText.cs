using System.Globalization;
using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

/// <summary>
/// Glyphs as <c>hb-shape</c> prints them: <c>448=0+612|756=0@-10,0+0</c> is glyph 448 of cluster 0, 612 wide, and glyph 756 of the same
/// cluster, drawn 10 to the left, of no width.
/// </summary>
internal static class HarfBuzzText
{
    public static string Print(IEnumerable<ShapedGlyph> glyphs) => string.Join('|', glyphs.Select(glyph =>
        string.Create(CultureInfo.InvariantCulture, $"{glyph.Glyph}={glyph.Cluster}{(IsMoved(glyph) ? $"@{glyph.OffsetX},{glyph.OffsetY}" : "")}+{glyph.Advance}")));

    public static ShapedGlyph[] Parse(ReadOnlySpan<char> text)
    {
        var glyphs = new List<ShapedGlyph>();
        foreach (var range in text.Split('|'))
        {
            var part = text[range];
            int equals = part.IndexOf('='), at = part.IndexOf('@'), plus = part.LastIndexOf('+');
            var (x, y) = (0, 0);
            if (at >= 0)
            {
                var place = part[(at + 1)..plus];
                var comma = place.IndexOf(',');
                (x, y) = (Number(place[..comma]), Number(place[(comma + 1)..]));
            }

            glyphs.Add(new ShapedGlyph((ushort)Number(part[..equals]), Number(part[(equals + 1)..(at >= 0 ? at : plus)]), Number(part[(plus + 1)..]), x, y));
        }

        return [.. glyphs];
    }

    public static bool IsMoved(ShapedGlyph glyph) => (glyph.OffsetX, glyph.OffsetY) != (0, 0);

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, CultureInfo.InvariantCulture);
}
