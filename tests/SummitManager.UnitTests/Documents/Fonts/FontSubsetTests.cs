using System.Buffers.Binary;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Fonts;

public sealed class FontSubsetTests
{
    private static readonly FontFace Font = DocumentFonts.Sarabun;
    private static readonly HashSet<ushort> Used = [.. Shaper.Shape(Font, "น้ำทิพย์ ป้องกันภัย Åé").Select(glyph => glyph.Glyph)];

    [Fact]
    public void Used_glyphs_look_as_before_and_the_others_are_empty()
    {
        var before = new GlyphData(Font.File);
        var after = new GlyphData(new FontFile(FontSubset.Make(Font, Used)));

        Assert.All(Used, glyph => Assert.Equal(GlyphOutline.Path(before, glyph), GlyphOutline.Path(after, glyph)));
        var drawn = Enumerable.Range(0, Font.GlyphCount).Where(glyph => !after[(ushort)glyph].IsEmpty).ToList();
        Assert.Contains(0, drawn);
        Assert.InRange(drawn.Count, Used.Count, Used.Count + 10);
    }

    [Fact]
    public void The_parts_of_a_composite_glyph_are_kept()
    {
        var before = new GlyphData(Font.File);
        var composite = Enumerable.Range(0, Font.GlyphCount).Select(glyph => (ushort)glyph).First(glyph => GlyphData.Parts(before[glyph]).Any());
        var after = new GlyphData(new FontFile(FontSubset.Make(Font, new HashSet<ushort> { composite })));

        Assert.NotEmpty(GlyphOutline.Path(after, composite));
        Assert.Equal(GlyphOutline.Path(before, composite), GlyphOutline.Path(after, composite));
    }

    [Fact]
    public void Glyphs_keep_their_numbers_and_widths()
    {
        var subset = new FontFile(FontSubset.Make(Font, Used));

        Assert.Equal(Font.GlyphCount, subset.Read("maxp").U16(4));
        Assert.Equal(Font.Table("hmtx").ToArray(), subset["hmtx"].ToArray());
    }

    [Fact]
    public void It_is_a_tenth_of_the_font_and_always_the_same()
    {
        var one = FontSubset.Make(Font, Used);
        var two = FontSubset.Make(Font, new HashSet<ushort>(Used.Reverse()));

        Assert.InRange(one.Length, 3_000, 12_000);
        Assert.Equal(one, two);
    }

    [Fact]
    public void The_sum_of_the_file_is_the_one_that_readers_check()
    {
        var file = FontSubset.Make(Font, Used);

        uint sum = 0;
        for (var i = 0; i < file.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i));
        }

        Assert.Equal(0xB1B0AFBA, sum);
    }
}
