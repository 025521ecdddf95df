using System.Globalization;
using System.Text.RegularExpressions;
using SummitManager.Documents.Fonts;

namespace SummitManager.UnitTests.Documents.Fonts;

public sealed partial class GlyphOutlineTests
{
    [Fact]
    public void A_blank_glyph_has_no_outline() => Assert.Empty(GlyphOutline.Path(DocumentFonts.Sarabun, DocumentFonts.Sarabun.Glyph(' ')));

    [Fact]
    public void An_outline_is_closed_curves_in_font_units()
    {
        var path = GlyphOutline.Path(DocumentFonts.Sarabun, DocumentFonts.Sarabun.Glyph('ก'));

        Assert.Matches(@"^(M-?[\d.]+ -?[\d.]+([LQ ]-?[\d.]+ -?[\d.]+)+Z)+$", path);
    }

    /// <summary>Each record tells its own bounds; points that were read or put together wrongly would not fill them.</summary>
    [Theory]
    [InlineData("Sarabun-Regular")]
    [InlineData("Charm-Bold")]
    public void Every_glyph_fills_the_bounds_that_the_font_tells(string file)
    {
        var font = Shaping.GoldenFile.FaceOf(file);
        var outlines = new GlyphData(font.File);
        var composites = 0;
        for (ushort glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            var record = outlines[glyph];
            if (record.IsEmpty)
            {
                continue;
            }

            composites += record.I16(0) < 0 ? 1 : 0;
            var numbers = Number().Matches(GlyphOutline.Path(font, glyph)).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
            var (xs, ys) = (numbers.Where((_, i) => i % 2 == 0), numbers.Where((_, i) => i % 2 == 1));
            double[] told = [record.I16(2), record.I16(4), record.I16(6), record.I16(8)];
            double[] drawn = [xs.Min(), ys.Min(), xs.Max(), ys.Max()];
            Assert.All(told.Zip(drawn), pair => Assert.InRange(pair.Second, pair.First - 1.5, pair.First + 1.5));
        }

        Assert.True(composites > 100);
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
