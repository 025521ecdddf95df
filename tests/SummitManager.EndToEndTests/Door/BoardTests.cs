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

    /// <summary>Two phones scan without a pause, as behind a queue; the server's clock goes on between the scans.</summary>
    [BrowserTheory]
    [InlineData("th-TH", "th", "เปิดเพิ่ม 1 ช่องที่ ประตูหลัก: มีแถวรอ ขณะนี้ 2 ช่องรับได้ 24 คนต่อนาที คนละ 5 วินาที"), InlineData("en-GB", "en", "Open 1 more at Main door: people are queueing; 2 lanes take 24 a minute, 5 s each")]
    public async Task Says_how_many_lanes_to_open_when_the_scans_show_a_queue(string locale, string tag, string sentence)
    {
        const int each = 84; // for seven minutes
        using var app = new SummitApp { Time = new ManualTime() };
        var site = app.OnRealPort();
        var e = await app.NewEventAsync(new EventOptions { Capacity = 3 * each });
        var codes = new List<string>();
        for (var i = 0; i < 2 * each; i++)
            codes.Add((await app.RegisterAsync(e, Registering.SomebodyNew())).TicketCode);
        var (one, other) = (await DoorPhone.OpenAsync(playwrights.Browser, app, e, EventRole.Door), await DoorPhone.OpenAsync(playwrights.Browser, app, e, EventRole.Door));
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(site, locale));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/test/sign-in?user={(await app.HireAsync(EventRole.Supervisor, e.Id)).UserId}");
        await page.GotoAsync($"/manage/{e.Id}/board");
        await Assertions.Expect(page.Locator("#board-inside")).ToHaveTextAsync("0", new() { Timeout = 15_000 });
        await Assertions.Expect(page.Locator("#alerts .notice")).ToHaveCountAsync(0);

        for (var i = 0; i < each; i++)
        {
            app.Time!.Advance(TimeSpan.FromSeconds(2.5));
            await one.ScanAllAsync([codes[2 * i]]);
            app.Time.Advance(TimeSpan.FromSeconds(2.5));
            await other.ScanAllAsync([codes[2 * i + 1]]);
        }

        await Assertions.Expect(page.Locator("#alerts")).ToContainTextAsync(sentence, new() { Timeout = 10_000 });
        await page.KeepAsync($"board-open-more-{tag}");
        await page.ShouldFitAsync();
        // Nobody scans for minutes: the queue is gone, and so is the advice.
        app.Time!.Advance(TimeSpan.FromMinutes(5));
        await Assertions.Expect(page.Locator("#alerts .notice")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
    }
}
