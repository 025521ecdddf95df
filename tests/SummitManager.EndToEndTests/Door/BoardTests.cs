using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

public sealed class BoardTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    [BrowserTheory]
    [InlineData("th-TH", "th", 1440, ""), InlineData("en-GB", "en", 1920, "?screen=1")]
    public async Task Counts_an_arrival_within_two_seconds_without_a_reload(string locale, string tag, int width, string mode)
    {
        using var app = new SummitApp { Time = new ManualTime() };
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        for (var i = 0; i < 5; i++)
            await app.ScanAsync(e, (await app.RegisterAsync(e, Registering.SomebodyNew())).TicketCode);
        var late = await app.RegisterAsync(e, "สมชาย ใจดี");
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Desk(site, locale));
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(width, width * 9 / 16);
        var staff = await app.HireAsync(EventRole.Organiser, e.Id);
        await page.GotoAsync($"/test/sign-in?user={staff.UserId}");
        await page.GotoAsync($"/manage/{e.Id}/board{mode}");
        await Assertions.Expect(page.Locator("#board-inside")).ToHaveTextAsync("5", new() { Timeout = 15_000 });
        await page.EvaluateAsync("window.before = true");

        app.Time!.Advance(TimeSpan.FromMinutes(3));
        await app.ScanAsync(e, late.TicketCode);

        await Assertions.Expect(page.Locator("#board-inside")).ToHaveTextAsync("6", new() { Timeout = 2_000 });
        Assert.True(await page.EvaluateAsync<bool>("window.before === true"));
        await page.KeepAsync($"board-{width}-{tag}", whole: false);
    }
}
