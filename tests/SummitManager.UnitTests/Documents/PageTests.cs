using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Svg;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Documents;

/// <summary>Text in a box: never outside it, never broken inside a name, always told when something is lost.</summary>
public sealed class PageTests
{
    private static readonly TextStyle Style = new(DocumentFonts.Sarabun, 20);

    [Theory]
    [InlineData("สมชาย ใจดี")]
    [InlineData("องค์การบริหารส่วนตำบลที่มีชื่อยาวมากจนต้องขึ้นหลายบรรทัดและย่อลงอีกมากกว่าที่คาดไว้")]
    [InlineData("ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่ก่")]
    [InlineData("Antidisestablishmentarianism-and-nothing-else-to-break-at-all-in-this-line")]
    public void Stays_inside_its_box(string text)
    {
        var page = new Page(300, 300);
        var box = new Box(50, 50, 120, 60);

        page.Text(box, text, Style);

        Assert.NotEmpty(page.Marks);
        Assert.All(page.Marks.OfType<TextMark>(), mark =>
        {
            Assert.InRange(mark.X, box.X - 0.1, box.Right);
            Assert.True(mark.X + mark.Width <= box.Right + 0.1, $"{mark.Text} ends at {mark.X + mark.Width}");
            Assert.InRange(mark.Baseline, box.Y, box.Bottom + 0.1);
        });
    }

    [Fact]
    public void Text_that_cannot_fit_ends_with_an_ellipsis_and_is_told()
    {
        var page = new Page(300, 300);
        var text = string.Concat(Enumerable.Repeat("ตำบลแม่ยาว", 30));

        page.Text(new Box(0, 0, 100, 30), text, Style);

        Assert.EndsWith("…", page.Marks.OfType<TextMark>().Last().Text, StringComparison.Ordinal);
        Assert.Equal(new TextWarning(TextTrouble.Cut, text), Assert.Single(page.Warnings));
    }

    [Fact]
    public void Text_that_fits_keeps_its_size_and_tells_nothing()
    {
        var page = new Page(300, 300);

        page.Text(new Box(0, 0, 200, 40), "สมชาย ใจดี", Style);

        Assert.Equal(20, Assert.IsType<TextMark>(Assert.Single(page.Marks)).Size);
        Assert.Empty(page.Warnings);
    }

    [Fact]
    public void A_name_stands_in_one_line_where_that_is_largest_and_else_breaks_before_the_family_name()
    {
        var name = new PersonName { Title = "นาย", Given = "กิตติศักดิ์", Family = "ศรีสุริยะธาดา" };

        Assert.Equal(["นายกิตติศักดิ์ ศรีสุริยะธาดา"], Lines(300, 30));
        Assert.Equal(["นายกิตติศักดิ์", "ศรีสุริยะธาดา"], Lines(120, 80));

        string[] Lines(double width, double height)
        {
            var page = new Page(300, 300);
            page.BestOf(new Box(0, 0, width, height), Style, NameWays.Of(name, Language.Thai));
            return [.. page.Marks.OfType<TextMark>().Select(m => m.Text)];
        }
    }

    [Fact]
    public void Twelve_marks_on_one_letter_and_a_name_of_300_characters_are_told_and_drawn()
    {
        var page = new Page(300, 300);

        page.Text(new Box(0, 0, 200, 60), "ก" + new string('่', 12), Style);
        page.BestOf(new Box(0, 100, 200, 60), Style, NameWays.Of(new PersonName { Title = new string('ก', 100), Given = new string('ข', 100), Family = new string('ค', 100) }, Language.Thai));

        Assert.Contains(page.Warnings, w => w.Trouble == TextTrouble.TooManyMarks);
        Assert.Contains(page.Warnings, w => w.Trouble == TextTrouble.Cut);
        Assert.True(page.Marks.Count > 1);
    }

    [Fact]
    public void A_character_no_font_has_is_told_and_takes_room()
    {
        var page = new Page(300, 300);

        page.Text(new Box(0, 0, 200, 60), "王", Style);

        Assert.Equal(TextTrouble.NoLetter, Assert.Single(page.Warnings).Trouble);
        Assert.True(Assert.IsType<TextMark>(Assert.Single(page.Marks)).Width > 5);
    }

    [Fact]
    public void A_letter_that_the_wished_font_lacks_comes_from_another()
    {
        var line = Typesetter.Line("฿ สมชาย", DocumentFonts.CharmBold);

        Assert.Empty(line.Warnings);
        Assert.Equal(line.Text.Length, line.Runs.Sum(run => run.Length));
    }

    [Fact]
    public void The_preview_draws_the_same_glyphs_at_the_same_places()
    {
        var page = new Page(300, 100);
        page.Text(new Box(10, 10, 280, 40), "น้ำทิพย์ ป้องกันภัย", Style);
        var mark = Assert.IsType<TextMark>(Assert.Single(page.Marks));

        var svg = SvgWriter.Write(page, "ตัวอย่าง <1>", "a");

        Assert.Equal(mark.Runs.Sum(run => run.Glyphs.Length), svg.Split("<use ").Length - 1);
        Assert.Contains("aria-label=\"ตัวอย่าง &lt;1&gt;\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#14284B", true)]
    [InlineData("#cfe3f7", true)]
    [InlineData("14284B", false)]
    [InlineData("#14284", false)]
    [InlineData("#14284G", false)]
    [InlineData("red", false)]
    [InlineData(null, false)]
    public void Reads_colours_as_browsers_write_them(string? text, bool isColour) => Assert.Equal(isColour, Ink.Read(text) is not null);

    [Fact]
    public void Words_on_every_badge_colour_are_readable()
    {
        Assert.Equal(Ink.White, Ink.Read("#14284B")!.Value.Readable);
        Assert.Equal(Ink.White, Ink.Read("#2B7D84")!.Value.Readable);
        Assert.Equal(Ink.Black, Ink.Read("#E3AD3F")!.Value.Readable);
        Assert.Equal(Ink.Black, Ink.Read("#CFE3F7")!.Value.Readable);
    }
}
