using SummitManager.Documents.Fonts;
using SummitManager.Documents.Shaping;

namespace SummitManager.UnitTests.Documents.Shaping;

public sealed class ShaperTests
{
    private static readonly FontFace Font = DocumentFonts.Sarabun;

    [Fact]
    public void No_text_has_no_glyphs() => Assert.Empty(Shaper.Shape(Font, ""));

    [Fact]
    public void A_tone_stands_higher_over_a_vowel_than_over_a_consonant()
    {
        var alone = Shaper.Shape(Font, "น่")[^1];
        var high = Shaper.Shape(Font, "นี่")[^1];

        Assert.Equal(0, alone.Advance);
        Assert.True(alone.Glyph != high.Glyph || high.OffsetY > alone.OffsetY);
    }

    [Fact]
    public void The_ring_of_sara_am_goes_under_the_tone()
    {
        var glyphs = Shaper.Shape(Font, "น้ำ");

        Assert.Equal(Shaper.Shape(Font, "นํ้า").Select(glyph => glyph.Glyph), glyphs.Select(glyph => glyph.Glyph));
        Assert.Equal((Font.Glyph('น'), Font.Glyph('า')), (glyphs[0].Glyph, glyphs[^1].Glyph));
        Assert.All(glyphs, glyph => Assert.Equal(0, glyph.Cluster));
    }

    [Fact]
    public void Both_spellings_of_an_accent_are_drawn_alike() =>
        Assert.Equal(Shaper.Shape(Font, "\u00E9").Select(glyph => glyph.Glyph), Shaper.Shape(Font, "e\u0301").Select(glyph => glyph.Glyph));

    [Fact]
    public void Letters_are_kerned() =>
        Assert.True(Shaper.Shape(Font, "AV").Sum(glyph => glyph.Advance) < Font.Advance(Font.Glyph('A')) + Font.Advance(Font.Glyph('V')));

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u200D")]
    [InlineData("\u2060")]
    [InlineData("\uFE0F")]
    [InlineData("\u00AD")]
    public void What_cannot_be_seen_takes_no_room(string invisible)
    {
        var glyph = Assert.Single(Shaper.Shape(Font, invisible));

        Assert.Equal((Font.Glyph(' '), 0, 0, 0), (glyph.Glyph, glyph.Advance, glyph.OffsetX, glyph.OffsetY));
    }

    [Fact]
    public void Glue_between_letters_changes_no_place()
    {
        var plain = Shaper.Shape(Font, "กิตติศักดิ์");
        var glued = Shaper.Shape(Font, "กิ\u2060ต\u2060ติ\u2060ศั\u2060ก\u2060ดิ์");

        Assert.Equal(plain.Select(Drawn), glued.Where(glyph => glyph.Glyph != Font.Glyph(' ')).Select(Drawn));

        static (ushort, int, int, int) Drawn(ShapedGlyph glyph) => (glyph.Glyph, glyph.Advance, glyph.OffsetX, glyph.OffsetY);
    }

    [Fact]
    public void A_character_that_the_font_lacks_is_its_box_and_tells_where_it_stood()
    {
        var glyphs = Shaper.Shape(Font, "ก😀中ข");

        Assert.Equal([0, 1, 3, 4], glyphs.Select(glyph => glyph.Cluster));
        Assert.Equal([false, true, true, false], glyphs.Select(glyph => glyph.Glyph == 0));
        Assert.True(glyphs[1].Advance > 0);
    }

    [Fact]
    public void Half_a_character_is_drawn_as_a_box() => Assert.Equal(3, Shaper.Shape(Font, "ก\uD83Dข").Length);

    [Fact]
    public void Twelve_marks_climb_and_take_no_room()
    {
        var glyphs = Shaper.Shape(Font, "ก" + new string('้', 12));

        Assert.Equal(Font.Advance(Font.Glyph('ก')), glyphs.Sum(glyph => glyph.Advance));
        Assert.Equal(glyphs.Skip(1).Select(glyph => glyph.OffsetY).Order(), glyphs.Skip(1).Select(glyph => glyph.OffsetY));
        Assert.Equal(12, glyphs.Skip(1).Select(glyph => glyph.OffsetY).Distinct().Count());
    }

    [Fact]
    public void A_very_long_text_is_shaped_too()
    {
        var glyphs = Shaper.Shape(Font, string.Concat(Enumerable.Repeat("น้ำทิพย์ ป้องกันภัย fi ", 2_000)));

        Assert.Equal(glyphs.Length, glyphs.Select(glyph => glyph.Cluster).Order().Count());
        Assert.True(glyphs[^1].Cluster > 40_000);
    }

    [Fact]
    public void Many_threads_on_a_font_just_read_get_what_one_gets()
    {
        var golden = new GoldenFile("Charm-Bold", GoldenFile.Names).Read().ToList();
        var font = FontFace.Parse(File.ReadAllBytes(GoldenFile.FontFileOf("Charm-Bold")));
        var wrong = 0;

        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, thread =>
        {
            for (var i = 0; i < golden.Count; i++)
            {
                var (text, glyphs) = golden[(i + thread * 97) % golden.Count];
                if (!Shaper.Shape(font, text).SequenceEqual(glyphs))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        });

        Assert.Equal(0, wrong);
    }
}
