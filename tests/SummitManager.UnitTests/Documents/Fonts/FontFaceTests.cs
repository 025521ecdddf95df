using SummitManager.Documents.Fonts;

namespace SummitManager.UnitTests.Documents.Fonts;

public sealed class FontFaceTests
{
    public static TheoryData<string, string, int, bool> Ours => new()
    {
        { "Sarabun-Regular", "Sarabun-Regular", 400, false },
        { "Sarabun-Bold", "Sarabun-Bold", 700, true },
        { "Charm-Bold", "Charm-Bold", 700, true },
    };

    [Theory]
    [MemberData(nameof(Ours))]
    public void The_embedded_fonts_tell_who_they_are(string file, string name, int weight, bool bold)
    {
        var font = Shaping.GoldenFile.FaceOf(file);

        Assert.Equal((name, weight, bold, 0.0, 1000), (font.PostScriptName, font.Weight, font.IsBold, font.ItalicAngle, font.UnitsPerEm));
        Assert.Equal(File.ReadAllBytes(Shaping.GoldenFile.FontFileOf(file)).Length > 80_000, font.GlyphCount > 700);
    }

    [Fact]
    public void The_measures_are_those_of_the_font()
    {
        var font = DocumentFonts.Sarabun;

        Assert.Equal((1068, -232, 0), (font.Ascent, font.Descent, font.LineGap));
        Assert.InRange(font.CapHeight, 600, 800);
        Assert.InRange(font.XHeight, 400, font.CapHeight);
        Assert.True(font.Bounds.XMin < 0 && font.Bounds.YMin < font.Descent && font.Bounds.YMax > font.Ascent);
        Assert.Equal(0, font.Advance(font.Glyph('่')));
    }

    [Fact]
    public void Every_thai_character_has_a_glyph()
    {
        var thai = Enumerable.Range(0x0E01, 58).Concat(Enumerable.Range(0x0E3F, 29)).ToList();

        Assert.All(new[] { DocumentFonts.Sarabun, DocumentFonts.SarabunBold, DocumentFonts.CharmBold }, font => Assert.DoesNotContain(thai, rune => font.Glyph(rune) == 0));
    }

    [Theory]
    [InlineData(0x1F600)]
    [InlineData(0x4E2D)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0x110000)]
    public void What_the_font_lacks_is_glyph_0(int rune) => Assert.Equal(0, DocumentFonts.Sarabun.Glyph(rune));

    [Fact]
    public void A_table_that_is_not_there_is_empty()
    {
        Assert.True(DocumentFonts.Sarabun.Table("CFF ").IsEmpty);
        Assert.False(DocumentFonts.Sarabun.Table("GPOS").IsEmpty);
    }

    [Fact]
    public void A_broken_font_is_an_exception()
    {
        var data = File.ReadAllBytes(Shaping.GoldenFile.FontFileOf("Charm-Bold"));

        Assert.ThrowsAny<Exception>(() => FontFace.Parse(data[..5_000]));
        Assert.ThrowsAny<Exception>(() => FontFace.Parse([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    }
}
