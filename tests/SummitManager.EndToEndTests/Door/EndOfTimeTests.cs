using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>A seconded phone works until a chosen hour, with and without a network, and nothing it told people gets lost at its end.</summary>
public sealed class EndOfTimeTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    /// <summary>How long the phones of <see cref="DoorPhone.PassAsync"/> work.</summary>
    private static readonly TimeSpan Beyond = DoorPhone.PassLasts + TimeSpan.FromMinutes(1);

    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserTheory]
    [InlineData("th-TH", "th", "หมดเวลาใช้เครื่องนี้แล้ว", "ยังมี 1 รายการ"), InlineData("en-GB", "en", "This phone's time is over", "Not sent yet: 1")]
    public async Task Without_network_it_stops_at_its_end_keeps_what_it_told_and_brings_it(string locale, string tag, string title, string kept)
    {
        var (page, _, people) = await PhoneAsync(2, locale);
        await page.Context.SetOfflineAsync(true);
        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        var fresh = page.Locator(".door-title");

        await page.Clock.FastForwardAsync((long)Beyond.TotalMilliseconds);

        // Nobody need scan for it to notice, and nobody gets a verdict any more.
        await Assertions.Expect(fresh).ToHaveTextAsync(title);
        await page.ScanAsync(people[1].TicketCode);
        await Assertions.Expect(page.Locator("#screen")).ToContainTextAsync(kept);
        await Assertions.Expect(page.Locator("#verdict")).ToBeHiddenAsync();
        await page.KeepAsync($"app-over-{tag}", whole: false);
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#screen")).ToContainTextAsync(kept);

        _app.Time!.Advance(Beyond);
        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("#screen")).ToContainTextAsync(tag == "th" ? "ลบข้อมูลของงาน" : "was deleted", new() { Timeout = 30_000 });
        await using var db = await DbAsync();
        Assert.Equal([people[0].Id], await db.CheckIns.Select(c => c.RegistrationId).ToListAsync());
        Assert.Equal((1, 0), (await db.Scans.CountAsync(), await db.ScanConflicts.CountAsync()));
        Assert.Equal(0, await page.EvaluateAsync<int>("import('/door/store.js').then(({ read, got }) => read(['scans'], s => got(s.scans.count())))"));
    }

    /// <summary>Its clock was turned back while it was offline: it does not know that its time is over.</summary>
    [BrowserFact]
    public async Task What_a_phone_tells_after_its_end_by_a_slow_clock_is_recorded_and_listed_for_the_supervisor()
    {
        var (page, _, people) = await PhoneAsync(1);
        await page.Context.SetOfflineAsync(true);
        _app.Time!.Advance(Beyond);

        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator(".door-title")).ToHaveTextAsync("หมดเวลาใช้เครื่องนี้แล้ว", new() { Timeout = 30_000 });
        await using var db = await DbAsync();
        Assert.Equal(people[0].Id, (await db.CheckIns.SingleAsync()).RegistrationId);
        var conflict = await db.ScanConflicts.SingleAsync();
        Assert.Equal((ConflictKind.AfterTime, people[0].Id), (conflict.Kind, conflict.RegistrationId));
    }

    [BrowserFact]
    public async Task A_phone_whose_clock_ran_ahead_goes_on_when_the_server_says_that_there_is_time_left()
    {
        var (page, _, people) = await PhoneAsync(2);
        await page.Context.SetOfflineAsync(true);
        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await page.Clock.FastForwardAsync((long)Beyond.TotalMilliseconds);
        await Assertions.Expect(page.Locator(".door-title")).ToHaveTextAsync("หมดเวลาใช้เครื่องนี้แล้ว");

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator("#verdict.is-wait")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await page.ShouldHaveSentAllAsync();
        // Typed by hand: the moved clock jumps once more while a scanner would type.
        await page.Locator("#find-open").ClickAsync();
        await page.Locator("#find").FillAsync(people[1].TicketCode);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await using var db = await DbAsync();
        Assert.Equal((2, 0), (await db.CheckIns.CountAsync(), await db.ScanConflicts.CountAsync()));
    }

    [BrowserFact]
    public async Task A_new_sheet_lets_the_phone_go_on_and_brings_what_it_told_under_the_old_one()
    {
        var (page, e, people) = await PhoneAsync(2);
        await page.Context.SetOfflineAsync(true);
        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync("รอส่ง 1");
        await page.Clock.FastForwardAsync((long)Beyond.TotalMilliseconds);
        await Assertions.Expect(page.Locator(".door-title")).ToHaveTextAsync("หมดเวลาใช้เครื่องนี้แล้ว");
        _app.Time!.Advance(Beyond);
        var sheet = await _app.PassAsync(DeviceKind.Scanner, e);
        var context = page.Context;
        await page.CloseAsync();
        await context.SetOfflineAsync(false);

        var again = await context.NewPageAsync();
        await again.GotoAsync($"/door/pair#{sheet}");
        await again.Locator("#device-name").FillAsync("ประตู 2 สมหญิง");
        await again.Keyboard.PressAsync("Enter");
        await again.ShouldHaveManifestAsync();

        await again.ScanAsync(people[1].TicketCode);
        await Assertions.Expect(again.Locator("#verdict .door-name")).ToHaveTextAsync(people[1].Name.Full(Shared.Language.Thai));
        await using var db = await DbAsync();
        Assert.Equal(1, await db.Scans.CountAsync(s => s.RegistrationId == people[0].Id && s.Told == ScanOutcome.Admitted));
        Assert.Equal((2, 2), (await db.Scans.CountAsync(), await db.DoorDevices.CountAsync()));
    }

    [BrowserFact]
    public async Task What_comes_too_late_for_the_server_is_counted_on_the_screen()
    {
        var (page, _, people) = await PhoneAsync(1);
        await page.Context.SetOfflineAsync(true);
        await page.ScanAsync(people[0].TicketCode);
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync("รอส่ง 1");
        _app.Time!.Advance(Beyond + KnownDevices.Late);

        await page.Context.SetOfflineAsync(false);

        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("มี 1 รายการของเครื่องนี้ที่ระบบไม่รับ", new() { Timeout = 30_000 });
        await page.KeepAsync("app-over-untaken-th", whole: false);
    }

    public void Dispose() => _app.Dispose();

    private async Task<(IPage, TestEvent, IReadOnlyList<Registration>)> PhoneAsync(int people, string locale = "th-TH")
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        // Doors that are open all day and on: this is about the phone's time, not the event's.
        await using (var db = await DbAsync())
            await db.HalfDays.Where(h => h.Id == e.HalfDays[0].Id).ExecuteUpdateAsync(s => s.SetProperty(h => h.DoorsCloseAt, _app.Time!.Now.AddDays(3)));
        var all = new List<Registration>();
        for (var i = 0; i < people; i++)
            all.Add(await _app.RegisterAsync(e, Registering.SomebodyNew()));
        var page = await DoorPhone.PairAsync(playwrights.Browser, _app, e, DeviceKind.Scanner, locale, clock: true);
        await page.ShouldKeepTheShellAsync();
        return (page, e, all);
    }

    private Task<SummitDb> DbAsync() => _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
}
