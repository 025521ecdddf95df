using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;
using SummitManager.Web.Public.SelfCheckIns;

namespace SummitManager.EndToEndTests.Door;

/// <summary>Every screen of the door at 360 px in both languages, with long names.</summary>
public sealed class DoorGalleryTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private const string LongName = "ว่าที่ร้อยตรีหญิง ปิ่นปฐมา กตัญญูกุลวงศ์เจริญชัย";
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [GalleryTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task The_phone_of_a_supervisor(string locale, string tag)
    {
        var gallery = new Gallery(tag);
        var (e, person) = await EventAsync();
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Supervisor, locale);
        await page.ShouldKeepTheShellAsync();
        await gallery.TakeAsync(page, "phone-10-ready");

        // Each outcome as the lane shows it.
        foreach (var outcome in Enum.GetNames<ScanOutcome>())
        {
            await ShowAsync(outcome, vip: false, alone: false);
            await gallery.TakeAsync(page, $"phone-11-{outcome}");
        }
        await ShowAsync("Admitted", vip: true, alone: false);
        await gallery.TakeAsync(page, "phone-11-vip");
        await ShowAsync("Admitted", vip: false, alone: true);
        await gallery.TakeAsync(page, "phone-11-alone");
        await page.EvaluateAsync("import('/door/verdict.js').then(v => v.showChecking())");
        await gallery.TakeAsync(page, "phone-12-checking");
        await page.EvaluateAsync("import('/door/verdict.js').then(v => v.showWaiting(3))");
        await gallery.TakeAsync(page, "phone-12-kept");
        await page.EvaluateAsync("Promise.all([import('/door/verdict.js'), import('/door/page.js')]).then(([v, p]) => v.showProblem(p.say('NotKept')))");
        await gallery.TakeAsync(page, "phone-12-not-kept");

        await OweAsync(person.Id);
        await page.Locator("#find-open").ClickAsync();
        await gallery.TakeAsync(page, "phone-20-search-pin-new");
        await page.Locator("#find").FillAsync("ดอนสมมติ");
        await Assertions.Expect(page.Locator(".door-list li")).Not.ToHaveCountAsync(0);
        await gallery.TakeAsync(page, "phone-21-search-found");
        await page.Locator(".door-list button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#reason")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "phone-22-overrule");
        await page.Locator("#sheet > .door-btn-wide").First.ClickAsync();
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await page.Locator("#last").ClickAsync();
        await Assertions.Expect(page.Locator(".door-list li")).Not.ToHaveCountAsync(0);
        await gallery.TakeAsync(page, "phone-23-last");
        await page.Locator(".door-list button").First.ClickAsync();
        await gallery.TakeAsync(page, "phone-24-undo");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#more").ClickAsync();
        await gallery.TakeAsync(page, "phone-25-more");
        await page.Keyboard.PressAsync("Escape");

        await page.Locator("#find-open").ClickAsync();
        await page.Locator("#pin").FillAsync("274915");
        await page.Locator("#pin").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".door-lock .door-note")).ToContainTextAsync(tag == "th" ? "เปิดอยู่" : "open", new() { Timeout = 15_000 });
        await gallery.TakeAsync(page, "phone-26-list-open");
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#net.is-offline")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.Locator("#find-open").ClickAsync();
        await page.Locator("#find").FillAsync("ปิ่นปฐมา");
        await page.Locator("#pin").FillAsync("000000");
        await page.Locator("#pin").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".door-lock [role=alert]")).ToContainTextAsync("PIN", new() { Timeout = 15_000 });
        await gallery.TakeAsync(page, "phone-27-list-locked-offline");
        await page.Keyboard.PressAsync("Escape");
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(page.Locator(".door-alone")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "phone-28-offline-badge");
        await page.Locator("#last").ClickAsync();
        await gallery.TakeAsync(page, "phone-29-last-offline");
        gallery.ShouldBeWhole();

        Task ShowAsync(string outcome, bool vip, bool alone) => page.EvaluateAsync(
            """
            ([outcome, vip, alone, thai, organization]) => Promise.all([import('/door/verdict.js'), import('/door/page.js')]).then(([verdict, page]) => verdict.showAnswer({
              outcome, alone, at: new Date(), firstAt: new Date(), door: null,
              person: outcome === 'UnknownTicket' || outcome === 'OtherEvent' ? null
                : { name: { thai, english: thai }, organization, position: 'นายกองค์การบริหารส่วนตำบล', type: { thai: 'ผู้เข้าร่วมสัมมนา', english: 'Delegate' }, isVip: vip },
            }, () => {}, () => {}))
            """, new object[] { outcome, vip, alone, LongName, "องค์การบริหารส่วนตำบลดอนสมมติศรีมหาสารคามเหนือ" });
    }

    [GalleryTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task A_phone_from_its_pairing_to_its_end(string locale, string tag)
    {
        var gallery = new Gallery(tag);
        var (e, person) = await EventAsync();
        await using (var fresh = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress, locale)))
        {
            var nobody = await fresh.NewPageAsync();
            await nobody.GotoAsync("/door/app");
            await Assertions.Expect(nobody.Locator(".door-title")).ToBeVisibleAsync();
            await gallery.TakeAsync(nobody, "phone-01-unpaired");
            await nobody.GotoAsync("/door/pair#0123456789ABCDEFGHJKMNPQRS");
            await nobody.ReloadAsync();
            await gallery.TakeAsync(nobody, "phone-02-pairing");
            await nobody.Locator("#device-name").FillAsync("ประตู 2 สมหญิง");
            await nobody.Keyboard.PressAsync("Enter");
            await Assertions.Expect(nobody.Locator(".notice")).ToBeVisibleAsync();
            await gallery.TakeAsync(nobody, "phone-03-pass-unknown");
        }
        foreach (var (name, damage) in new[]
        {
            ("store-blocked", "IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); }"),
            ("store-full", "const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (v, k) { if (v?.length > 9999) throw new DOMException('full', 'QuotaExceededError'); return put.call(this, v, k); }"),
            ("in-app", "Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Safari Line/14.20.0' })"),
        })
        {
            await using var damaged = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress, locale));
            var broken = await damaged.NewPageAsync();
            await broken.AddInitScriptAsync(damage);
            await broken.GotoAsync("/door/app");
            await Assertions.Expect(broken.Locator("[role=alert]")).ToBeVisibleAsync();
            await gallery.TakeAsync(broken, $"phone-04-{name}");
        }

        var delegation = await DelegationAsync(e, 22);
        var page = await DoorPhone.PairAsync(playwrights.Browser, _app, e, DeviceKind.Scanner, locale, clock: true);
        await page.ShouldKeepTheShellAsync();
        await page.Locator("#find-open").ClickAsync();
        await page.Locator("#find").FillAsync("1234");
        await page.Keyboard.PressAsync("Enter");
        await gallery.TakeAsync(page, "phone-30-type-code");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#more").ClickAsync();
        await gallery.TakeAsync(page, "phone-31-more-scanner");
        await page.Locator("#sheet .door-btn-wide").First.ClickAsync();
        await Assertions.Expect(page.Locator("#mode")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "phone-32-way-out");
        await page.Locator("#more").ClickAsync();
        await page.Locator("#sheet .door-btn-wide").First.ClickAsync();

        await page.ScanAsync(delegation);
        await Assertions.Expect(page.Locator(".door-tick").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await gallery.TakeAsync(page, "phone-33-delegation");
        await page.Locator(".door-tick").Last.ClickAsync();
        await page.Locator(".door-go").ClickAsync();
        await Assertions.Expect(page.Locator("#sheet .door-verdict")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await gallery.TakeAsync(page, "phone-34-delegation-in");
        await page.Keyboard.PressAsync("Escape");

        await page.Context.SetOfflineAsync(true);
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync("1");
        await page.Locator("#more").ClickAsync();
        await page.Locator("#sheet .door-btn-wide").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".door-title")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "phone-40-sign-out");
        await page.Locator("#screen .door-btn-main").ClickAsync();
        await page.Clock.FastForwardAsync((long)(DoorPhone.PassLasts + TimeSpan.FromMinutes(1)).TotalMilliseconds);
        await Assertions.Expect(page.Locator(".door-title")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "phone-41-time-over");
        foreach (var (code, lost) in new[] { ("DeviceExpired", 0), ("DeviceExpired", 12), ("DeviceRevoked", 0), ("SignedOutHere", 0) })
        {
            await page.EvaluateAsync("([code, lost]) => import('/door/screens.js').then(screens => screens.showGone(code, lost))", new object[] { code, lost });
            await gallery.TakeAsync(page, $"phone-42-gone-{code}-{lost}");
        }
        gallery.ShouldBeWhole();
    }

    [GalleryTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task Where_people_check_themselves_in(string locale, string tag)
    {
        var gallery = new Gallery(tag);
        var (e, person) = await EventAsync();
        await using (var db = await DbAsync())
            await db.Checkpoints.Where(c => c.EventId == e.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.SelfCheckIn, true));
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress, locale));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/door/kiosk");
        await Assertions.Expect(page.Locator("#verdict.is-look")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "kiosk-01-unpaired");
        await page.GotoAsync($"/test/sign-in?user={(await _app.HireAsync(EventRole.Door, e.Id)).UserId}");
        await page.GotoAsync($"/door/kiosk/{e.Checkpoint.Id}");
        await Assertions.Expect(page.Locator("#verdict.is-wait .door-word")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "kiosk-02-ready");
        foreach (var (name, code) in new[] { ("admitted", person.TicketCode), ("unknown", "0000000000000000") })
        {
            await page.ScanAsync(code);
            await Assertions.Expect(page.Locator("#verdict.is-yes, #verdict.is-look")).ToBeVisibleAsync();
            await gallery.TakeAsync(page, $"kiosk-03-{name}");
            await Assertions.Expect(page.Locator("#verdict.is-wait")).ToBeVisibleAsync();
        }
        await Task.Delay(1_500);
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(page.Locator("#verdict.is-yes")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "kiosk-03-already");
        await Assertions.Expect(page.Locator("#verdict.is-wait")).ToBeVisibleAsync();
        await context.SetOfflineAsync(true);
        await page.ScanAsync("0000000000000000");
        await Assertions.Expect(page.Locator("#net")).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await gallery.TakeAsync(page, "kiosk-04-no-network");
        await context.SetOfflineAsync(false);

        var wall = $"/in/{e.Checkpoint.Id}?t={_app.Get<WallCodes>().Now(e.Checkpoint.Id).Token}";
        await page.GotoAsync(wall);
        await gallery.TakeAsync(page, "self-01-type", whole: true);
        await page.GotoAsync($"/t/{person.LinkCode}");
        await page.GotoAsync(wall);
        await gallery.TakeAsync(page, "self-02-choose", whole: true);
        await page.Locator("form button[name=code]").ClickAsync();
        await gallery.TakeAsync(page, "self-03-already", whole: true);
        await page.GotoAsync($"/in/{e.Checkpoint.Id}?t=old");
        await gallery.TakeAsync(page, "self-04-stale", whole: true);

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var hall = await playwrights.Browser.NewContextAsync(Browser.Desk(_app.ClientOptions.BaseAddress, locale));
            var screen = await hall.NewPageAsync();
            await screen.EmulateMediaAsync(new() { ColorScheme = scheme });
            await screen.SetViewportSizeAsync(1920, 1080);
            await screen.GotoAsync($"/test/sign-in?user={(await _app.HireAsync(EventRole.Door, e.Id)).UserId}");
            await screen.GotoAsync($"/door/wall/{e.Checkpoint.Id}");
            await Assertions.Expect(screen.Locator("#wall-qr")).ToBeVisibleAsync();
            await gallery.TakeAsync(screen, $"wall-01-{scheme}");
            await hall.SetOfflineAsync(true);
            await screen.EvaluateAsync("performance.now = (now => () => now.call(performance) + 90_000)(performance.now)");
            await Assertions.Expect(screen.Locator("#wall-off")).ToBeVisibleAsync();
            await gallery.TakeAsync(screen, $"wall-02-no-network-{scheme}");
            await screen.ShouldHaveContrastAsync();
        }
        gallery.ShouldBeWhole();
    }

    [GalleryTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task What_the_supervisor_sees_at_the_back(string locale, string tag)
    {
        var gallery = new Gallery(tag);
        var (e, person) = await EventAsync();
        await DelegationAsync(e, 4);
        var pass = await _app.PassAsync(DeviceKind.Scanner, e);
        var device = (await _app.Get<PairDevice>().RunAsync(pass, "ประตู 1 ซ้าย สมหญิง", CancellationToken.None)).ShouldBeOk();
        await ConflictsAsync(e, person, device.DeviceId);
        (await _app.Get<SetVip>().RunAsync(Actor.System, person.Id, true, CancellationToken.None)).ShouldBeOk();
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.ClientOptions.BaseAddress, locale));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/test/sign-in?user={(await _app.HireAsync(EventRole.Organiser, e.Id)).UserId}");

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.GotoAsync($"/manage/{e.Id}/board");
            await Assertions.Expect(page.Locator("#alerts a")).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await gallery.TakeAsync(page, $"board-01-{scheme}", whole: true);
            await page.ShouldHaveContrastAsync();
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await OpenAsync("conflicts", "section.panel");
        await gallery.TakeAsync(page, "conflicts-01-open", whole: true);
        await page.Locator("section.panel button").Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator(".badge-success").First).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "conflicts-02-one-resolved", whole: true);
        await OpenAsync("lanes", ".tiles");
        await gallery.TakeAsync(page, "lanes-01", whole: true);
        await OpenAsync("desk", "#desk-find");
        await page.Locator("#desk-find").FillAsync("ปิ่นปฐมา");
        await Assertions.Expect(page.Locator(".desk-hits li")).ToHaveCountAsync(1, new() { Timeout = 10_000 });
        await gallery.TakeAsync(page, "desk-01-found", whole: true);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#desk-verdict")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "desk-02-person", whole: true);
        await OpenAsync("devices", "#Name");
        await gallery.TakeAsync(page, "devices-01", whole: true);
        await page.Locator("#Name").FillAsync("เจ้าหน้าที่หนึ่งวัน ประตูตะวันออก");
        await page.Locator("[aria-labelledby=new-pass-title] button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".pass-qr")).ToBeVisibleAsync();
        await gallery.TakeAsync(page, "devices-02-sheet", whole: true);
        await OpenAsync("checkpoints", ".page-head");
        await gallery.TakeAsync(page, "checkpoints-01", whole: true);
        await page.GotoAsync("/door");
        await gallery.TakeAsync(page, "staff-01-doors", whole: true);
        await page.GotoAsync($"/door/{e.Checkpoint.Id}/walk-in");
        await gallery.TakeAsync(page, "staff-02-walk-in", whole: true);
        gallery.ShouldBeWhole();

        async Task OpenAsync(string where, string what)
        {
            await page.GotoAsync($"/manage/{e.Id}/{where}");
            await Assertions.Expect(page.Locator(what).First).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await page.UntilAsync("document.readyState === 'complete'");
        }
    }

    public void Dispose() => _app.Dispose();

    private Task<SummitDb> DbAsync() => _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();

    private async Task<(TestEvent, Registration)> EventAsync()
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        await using (var db = await DbAsync())
        {
            await db.HalfDays.Where(h => h.Id == e.HalfDays[0].Id).ExecuteUpdateAsync(s => s.SetProperty(h => h.DoorsCloseAt, _app.Time!.Now.AddDays(2)));
            await db.Checkpoints.Where(c => c.Id == e.Checkpoint.Id).ExecuteUpdateAsync(s => s
                .SetProperty(c => c.NameTh, "ประตูตะวันออก หอประชุมใหญ่").SetProperty(c => c.NameEn, "East entrance, main hall"));
        }
        return (e, await _app.RegisterAsync(e, LongName));
    }

    private async Task OweAsync(Guid registrationId)
    {
        await using var db = await DbAsync();
        await db.Registrations.Where(r => r.Id == registrationId).ExecuteUpdateAsync(s => s.SetProperty(r => r.Payment, PaymentState.Awaiting));
    }

    private async Task<string> DelegationAsync(TestEvent e, int people)
    {
        var form = new DelegationForm
        {
            Organization = new OrganizationForm { NameTh = "เทศบาลนครสมมติบุรีศรีมหาสารคาม", Kind = OrganizationKind.CityMunicipality, ProvinceCode = "57" },
            ContactName = "นางสาวสมหญิง ใจดี",
            ContactEmail = "somying@office.example",
        };
        var delegation = (await _app.Get<CreateDelegation>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, CancellationToken.None)).ShouldBeOk();
        for (var i = 0; i < people; i++)
            await _app.Get<AddToDelegation>().RunAsync(Actor.System, delegation.Id, [(await _app.RegisterAsync(e, Registering.SomebodyNew())).Id], CancellationToken.None);
        await using var db = await DbAsync();
        return await db.Delegations.Where(d => d.Id == delegation.Id).Select(d => d.DoorCode).SingleAsync();
    }

    /// <summary>One of each kind.</summary>
    private async Task ConflictsAsync(TestEvent e, Registration person, Guid deviceId)
    {
        var (now, record) = (_app.Time!.Now, _app.Get<RecordScans>());
        var owing = await _app.RegisterAsync(e, "สมหญิง ใจดี");
        var (late, away) = (await _app.RegisterAsync(e, "มานี มีนา"), await _app.RegisterAsync(e, "ชูใจ เลิศล้ำ"));
        (await _app.Get<CancelRegistration>().RunAsync(owing.LinkCode, CancellationToken.None)).ShouldBeOk();
        ScanRequest Told(string code, double minutes, ScanOutcome? told = ScanOutcome.Admitted) => new(Registering.NewId(), code, ScanDirection.In, ScanMeans.Camera, now.AddMinutes(minutes), Told: told);
        var asked = Told(away.TicketCode, -3, told: null);
        ScanRequest[] scans = [Told(person.TicketCode, -9), Told(person.TicketCode, -7), Told(owing.TicketCode, -6), Told("7K3MABCD01234XYZ", -5), asked, asked with { Told = ScanOutcome.WrongCheckpoint }, Told(late.TicketCode, -1)];
        (await record.RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, scans, null, deviceId, CancellationToken.None, now.AddMinutes(-2))).ShouldBeOk();
    }
}
