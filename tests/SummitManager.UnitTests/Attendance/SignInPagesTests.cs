using SummitManager.Attendance;
using SummitManager.People;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Attendance;

public sealed class SignInPagesTests
{
    [Fact]
    public void Six_thousand_three_hundred_people_of_77_provinces_fill_about_160_pages_of_at_most_40_rows()
    {
        var lines = Enumerable.Range(0, 6300).Select(i => Line($"คน{i}", $"องค์การ {i / 6}", (10 + i / 82).ToString("00", System.Globalization.CultureInfo.InvariantCulture))).ToList();

        var pages = SignInPages.Cut(lines, new SignInLayout { BlankRows = 0 }, Language.Thai);

        Assert.InRange(pages.Count, 158, 170);
        Assert.All(pages, page => Assert.InRange(page.Count, 1, SignInLayout.MostLines));
        Assert.Equal(Enumerable.Range(1, 6300), pages.SelectMany(page => page).OfType<PersonRow>().Select(row => row.Number));
    }

    [Fact]
    public void Every_page_begins_with_its_province_and_no_heading_stands_alone_at_the_foot()
    {
        for (var people = 1; people < 60; people++)
        {
            var lines = Enumerable.Range(0, people).Select(i => Line($"ก{i}", "อบต.หนึ่ง", "57")).Concat(Enumerable.Range(0, 5).Select(i => Line($"ข{i}", "อบต.สอง", "50"))).ToList();

            var pages = SignInPages.Cut(lines, new SignInLayout { LinesPerPage = 20, BlankRows = 0 }, Language.Thai);

            Assert.All(pages, page => Assert.IsType<ProvinceRow>(page[0]));
            Assert.All(pages, page => Assert.IsNotType<ProvinceRow>(page[^1]));
        }
    }

    [Fact]
    public void An_organisation_is_named_once_on_each_page()
    {
        var lines = Enumerable.Range(0, 30).Select(i => Line($"ก{i}", i < 25 ? "อบต.หนึ่ง" : "อบต.สอง", "57")).ToList();

        var pages = SignInPages.Cut(lines, new SignInLayout { LinesPerPage = 20, BlankRows = 0 }, Language.Thai);

        Assert.Equal(["อบต.หนึ่ง"], Named(pages[0]));
        Assert.Equal(["อบต.หนึ่ง", "อบต.สอง"], Named(pages[1]));
    }

    [Fact]
    public void Empty_rows_follow_each_province_and_each_may_begin_a_page()
    {
        var lines = new[] { Line("หนึ่ง", "อบต.ก", "57"), Line("สอง", "อบต.ข", "50"), Line("สาม", "อบต.ค", null) };

        var pages = SignInPages.Cut(lines, new SignInLayout { BlankRows = 3, PagePerProvince = true }, Language.Thai);

        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.Equal(3, page.OfType<BlankRow>().Count()));
        Assert.Equal("ไม่ระบุจังหวัด", Assert.IsType<ProvinceRow>(pages[2][0]).Name);
    }

    [Fact]
    public void Nobody_gives_one_page_to_write_on() =>
        Assert.Equal(25, Assert.Single(SignInPages.Cut([], new SignInLayout { LinesPerPage = 25 }, Language.Thai)).OfType<BlankRow>().Count());

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(4000)]
    public void A_layout_out_of_bounds_is_brought_back_into_them(int rows)
    {
        var pages = SignInPages.Cut([Line("หนึ่ง", "อบต.ก", "57")], new SignInLayout { LinesPerPage = rows, BlankRows = rows }, Language.English);

        Assert.All(pages, page => Assert.InRange(page.Count, 1, SignInLayout.MostLines));
    }

    private static SignInLine Line(string given, string organization, string? province) => new(new PersonName { Given = given }, null, organization, province);

    private static IEnumerable<string> Named(IReadOnlyList<SignInRow> page) => page.OfType<PersonRow>().Where(row => row.StartsOrganization).Select(row => row.Line.Organization);
}
