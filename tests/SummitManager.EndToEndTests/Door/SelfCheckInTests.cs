using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

public sealed class SelfCheckInTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    [BrowserTheory]
    [InlineData("th-TH"), InlineData("en-GB")]
    public async Task A_kiosk_answers_large_and_is_ready_for_the_next_after_three_seconds(string locale)
    {
        using var app = new SummitApp();
        var (context, e) = await OpenAsync(app, locale);
        await using var _ = context;
        var person = await app.RegisterAsync(e, "สมชาย ใจดี");
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(800, 1200);
        await page.GotoAsync($"/door/kiosk/{e.Checkpoint.Id}");
        await Assertions.Expect(page.Locator("#verdict.is-wait .door-word")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.KeepAsync($"kiosk-ready-{locale}");

        await page.Keyboard.TypeAsync(person.TicketCode);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#verdict.is-yes .door-name")).ToContainTextAsync("สมชาย", new() { Timeout = 10_000 });
        await page.KeepAsync($"kiosk-yes-{locale}");
        await Assertions.Expect(page.Locator("#verdict.is-wait")).ToBeVisibleAsync(new() { Timeout = 4_000 });

        await context.SetOfflineAsync(true);
        await page.Keyboard.TypeAsync("0000000000000000");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#net")).ToBeVisibleAsync(new() { Timeout = 10_000 });

        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal([ScanMeans.Kiosk], await db.Scans.Select(s => s.Means).ToListAsync());
    }

    [BrowserFact]
    public async Task A_phone_follows_the_code_on_the_wall_and_its_ticket_is_offered_by_name()
    {
        using var app = new SummitApp();
        var (context, e) = await OpenAsync(app, "th-TH");
        await using var _ = context;
        var person = await app.RegisterAsync(e, "สมชาย ใจดี");
        var wall = await context.NewPageAsync();
        await wall.SetViewportSizeAsync(1920, 1080);
        await wall.GotoAsync($"/door/wall/{e.Checkpoint.Id}");
        await Assertions.Expect(wall.Locator("#wall-qr")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await wall.KeepAsync("wall", whole: false);

        await using var phone = await playwrights.Browser.NewContextAsync(Browser.Phone(new Uri(wall.Url)));
        var page = await phone.NewPageAsync();
        await page.GotoAsync($"/t/{person.LinkCode}");
        await page.GotoAsync($"/in/{e.Checkpoint.Id}?t={app.Get<Web.Public.SelfCheckIns.WallCodes>().Now(e.Checkpoint.Id).Token}");
        await page.KeepAsync("self-choose-th");
        await page.ShouldBeAccessibleAsync();
        await page.ShouldFitAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "สมชาย ใจดี" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success").First).ToContainTextAsync("เช็กอินแล้ว");
        await page.KeepAsync("self-done-th");

        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.CheckIns.CountAsync());
    }

    private async Task<(IBrowserContext, TestEvent)> OpenAsync(SummitApp app, string locale)
    {
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        await app.OpenDoorsAsync(e);
        await using (var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
            await db.Checkpoints.Where(c => c.EventId == e.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.SelfCheckIn, true));
        var context = await playwrights.Browser.NewContextAsync(Browser.Desk(site, locale));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/test/sign-in?user={(await app.HireAsync(EventRole.Door, e.Id)).UserId}");
        await page.CloseAsync();
        return (context, e);
    }
}
