using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Badges;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit.Documents;

namespace SummitManager.EndToEndTests.Documents;

/// <summary>Changing how badges look with the drawings beside it, and getting them on paper.</summary>
[Collection(PaperSite.Collection)]
public sealed class BadgesPageTests(PaperSite site)
{
    private const string Code = ".preview svg g[shape-rendering]";

    [BrowserFact]
    public async Task The_drawings_follow_each_choice_before_it_is_saved_and_a_save_is_undone()
    {
        var page = await site.OpenAsync("badges");
        await using var context = page.Context;
        var drawings = page.Locator(".preview svg");
        await Assertions.Expect(drawings).ToHaveCountAsync(3);
        await ShouldBeTheHardestNamesAsync(drawings);

        // Cards of the usual template lie, an A6 stands.
        Assert.True(await WidthToHeightAsync(drawings) > 1);
        var before = await drawings.First.InnerHTMLAsync();
        await page.Locator("#Format").SelectOptionAsync(nameof(BadgeFormat.A6));
        await Assertions.Expect(drawings.First).ToHaveAttributeAsync("viewBox", "0 0 297.64 419.53");
        Assert.NotEqual(before, await drawings.First.InnerHTMLAsync());
        await Assertions.Expect(page.Locator(Code)).ToHaveCountAsync(3);
        await page.Locator("#ShowQr").UncheckAsync();
        await Assertions.Expect(page.Locator(Code)).ToHaveCountAsync(0);
        var lines = await drawings.First.Locator("> g").CountAsync();
        await page.Locator("#ShowOrganization").UncheckAsync();
        await page.UntilAsync($"document.querySelectorAll('.preview')[0].querySelectorAll('svg > g').length < {lines}");
        await page.Locator("#Colour-0").FillAsync("#ff0000");
        await page.Locator("#Colour-0").DispatchEventAsync("change");
        Assert.Null(await StoredAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await page.GetByText("บันทึกรูปแบบป้ายชื่อแล้ว").WaitForAsync();
        var saved = (await StoredAsync())!;
        Assert.Equal((BadgeFormat.A6, false, false, "#FF0000"), (saved.Format, saved.ShowQr, saved.ShowOrganization, saved.ColourCodes[0].ToUpperInvariant()));
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เลิกทำ" }).ClickAsync();
        await Assertions.Expect(page.Locator(Code)).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#Format")).ToHaveValueAsync(nameof(BadgeFormat.EightOnA4));
        var undone = (await StoredAsync())!;
        Assert.Equal((BadgeFormat.EightOnA4, true, true), (undone.Format, undone.ShowQr, undone.ShowOrganization));
        Assert.Equal(BadgeTemplate.UsualColours, undone.ColourCodes);
    }

    [BrowserFact]
    public async Task Nothing_moves_under_the_hand_when_another_format_is_drawn()
    {
        var page = await site.OpenAsync("badges");
        await using var context = page.Context;
        // Some browsers hold what is in sight where it is; this page must not need it.
        await page.EvaluateAsync("document.documentElement.style.overflowAnchor = 'none'");
        foreach (var width in (int[])[360, 1280])
        {
            await page.SetViewportSizeAsync(width, 740);
            await page.Locator("#Format").ScrollIntoViewIfNeededAsync();
            var before = await page.Locator("#Format").BoundingBoxAsync();
            foreach (var format in (BadgeFormat[])[BadgeFormat.A6, BadgeFormat.A5, BadgeFormat.Label62, BadgeFormat.EightOnA4])
            {
                var drawn = await page.Locator(".preview svg").First.InnerHTMLAsync();
                await page.Locator("#Format").SelectOptionAsync(format.ToString());
                await Assertions.Expect(page.Locator(".preview svg").First).Not.ToHaveJSPropertyAsync("innerHTML", drawn);
                var after = await page.Locator("#Format").BoundingBoxAsync();
                Assert.True(Math.Abs(after!.Y - before!.Y) < 2, $"{format} at {width}: from {before.Y} to {after.Y}");
            }
        }
    }

    [PaperFact]
    public async Task All_badges_are_ordered_watched_and_printed()
    {
        var people = await PaperSite.ConfirmedAsync(site.Demo);
        var page = await site.OpenAsync("badges");
        await using var context = page.Context;
        var order = page.Locator("#order-Badges");
        await Assertions.Expect(order).ToContainTextAsync($"{people.Count}");
        await order.ClickAsync();
        var job = page.Locator(".job");
        await Assertions.Expect(job.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("aria-valuetext", new Regex($@"^\d+ / {people.Count}$"), new() { Timeout = 60_000 });
        var link = job.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด" });
        await link.WaitForAsync(new() { Timeout = 120_000 });
        await Assertions.Expect(job.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("aria-valuenow", $"{people.Count}");
        await page.ShouldBeAccessibleAsync();

        var pdf = await PaperSite.DownloadAsync(page, link);
        Assert.Equal((people.Count + 7) / 8, PaperSite.Pages(pdf));
        Assert.Empty(PdfTools.Faults(pdf));
        var text = PdfTools.Text(pdf);
        Assert.Empty(people.Where(r => r.Language == Language.Thai && !text.Contains(r.Name.Given, StringComparison.Ordinal)).Select(r => r.Name.Given));
        Assert.All(people.Take(20), r => Assert.Contains(Codes.Grouped(r.TicketCode), text, StringComparison.Ordinal));
    }

    [PaperFact]
    public async Task The_list_of_people_leads_to_their_badges()
    {
        var type = (await PaperSite.ConfirmedAsync(site.Demo)).GroupBy(r => r.TypeId).MinBy(g => g.Count())!;
        var page = await site.OpenAsync($"badges?type={type.Key}");
        await using var context = page.Context;
        await page.GotoAsync(site.Demo.Address($"/manage/{{event}}/registrations?type={type.Key}&page=1"));
        await page.GetByRole(AriaRole.Link, new() { Name = "พิมพ์ป้ายชื่อ" }).ClickAsync();
        await page.ShouldComeToAsync(new Regex(Regex.Escape($"/badges?type={type.Key}") + "$"));
        await Assertions.Expect(page.Locator("#Whom")).ToHaveValueAsync("chosen");
        await Assertions.Expect(page.Locator("#order-Badges")).ToContainTextAsync($"{type.Count()}");
    }

    [PaperFact]
    public async Task One_persons_badge_opens_from_their_page()
    {
        var person = (await PaperSite.ConfirmedAsync(site.Demo))[3];
        var page = await site.OpenAsync($"registrations/{person.Id}");
        await using var context = page.Context;
        var link = page.GetByRole(AriaRole.Link, new() { Name = "พิมพ์ป้ายชื่อ" });
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), await link.GetAttributeAsync("href")).ToString());
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        var pdf = await answer.BodyAsync();
        Assert.Equal(1, PaperSite.Pages(pdf));
        Assert.Equal([person.TicketCode], PdfTools.Codes(pdf));
    }

    private async Task ShouldBeTheHardestNamesAsync(ILocator drawings)
    {
        var people = await PaperSite.ConfirmedAsync(site.Demo);
        static int Length(Registration r) => (r.Name.Title ?? "").Length + r.Name.Given.Length + (r.Name.Family ?? "").Length;
        var shown = new List<Registration>();
        for (var i = 0; i < 3; i++)
        {
            var label = await drawings.Nth(i).GetAttributeAsync("aria-label");
            shown.Add(people.First(r => label == $"ป้ายชื่อของ {r.Name.Full(Language.Thai)}"));
        }
        Assert.Equal((people.Max(Length), people.Min(Length), null), (Length(shown[0]), Length(shown[1]), shown[2].Name.Title));
    }

    private async Task<BadgeTemplate?> StoredAsync()
    {
        await using var db = await site.Demo.DbAsync();
        return await db.BadgeTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.EventId == site.Demo.EventId);
    }

    private static Task<double> WidthToHeightAsync(ILocator drawings) =>
        drawings.First.EvaluateAsync<double>("svg => svg.viewBox.baseVal.width / svg.viewBox.baseVal.height");
}
