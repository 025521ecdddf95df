using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>The door's page on a phone of 360 x 740, in both languages.</summary>
public sealed class DoorPageTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private const string LongName = "ว่าที่ร้อยตรีหญิง ปิ่นปฐมา กตัญญูกุลวงศ์เจริญชัย";

    // The server's clock stands in March 2026 and the phone's does not: the page must go by the server's. It stands within a minute
    // and not at its edge, because a phone reckons the server's time to some milliseconds only.
    private readonly SummitApp _app = new() { Time = new ManualTime(ManualTime.ThaiNoon.AddSeconds(20)) };

    [BrowserFact]
    public async Task A_ticket_before_the_camera_is_let_in_and_a_second_time_is_known()
    {
        _app.OnRealPort();
        var (e, person) = await EventWithAsync("สมชาย ใจดี");
        await using var still = await playwrights.Browser.NewContextAsync();
        var film = await CameraFilm.OfPictureAsync(await still.NewPageAsync(), QrPictures.Of(person.TicketCode), _app.DataFolder);
        await using var browser = await Browser.LaunchAsync(playwrights.Playwright, film);
        var page = await OpenAsync(browser, e, EventRole.Door, "th-TH");

        await page.GetByRole(AriaRole.Button, new() { Name = "เปิดกล้อง" }).ClickAsync();

        var verdict = page.Locator("#verdict");
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-yes", new() { Timeout = 20_000 });
        await Assertions.Expect(verdict).ToContainTextAsync("เข้าได้");
        await Assertions.Expect(verdict).ToContainTextAsync("สมชาย ใจดี");
        await page.KeepAsync("door-camera-yes-th", whole: false);
        // The ticket stays before the lens: silence first, then "already in", with the time.
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-look", new() { Timeout = 20_000 });
        await Assertions.Expect(verdict).ToContainTextAsync("เช็กอินแล้วเมื่อ 12.00 น. ที่ ประตูหลัก");
        await page.KeepAsync("door-camera-look-th", whole: false);
    }

    [BrowserFact]
    public async Task Two_beeps_of_a_hand_scanner_in_one_breath_are_one_showing_of_the_ticket()
    {
        _app.OnRealPort();
        var (e, person) = await EventWithAsync("สมชาย ใจดี");
        var page = await OpenAsync(playwrights.Browser, e, EventRole.Door, "th-TH");
        var verdict = page.Locator("#verdict");

        await page.ScanAsync(person.TicketCode);
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-yes");
        await page.ScanAsync(person.TicketCode);
        await Task.Delay(500);
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-yes");
        await Task.Delay(DoorPhone.OneBreath);
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-look");

        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.AlreadyIn], (await db.Scans.Select(s => s.Outcome).ToListAsync()).Order());
    }

    [BrowserTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task Every_screen_of_a_supervisor(string locale, string tag)
    {
        _app.OnRealPort();
        var (e, person) = await EventWithAsync(LongName);
        await _app.RegisterAsync(e, "สมหญิง ใจดี");
        var vip = await _app.RegisterAsync(e, "ประธาน พิธีเปิด");
        await using (var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
        {
            await db.Registrations.Where(r => r.Id == vip.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.IsVip, true));
            await db.Registrations.Where(r => r.Name.Given == "สมหญิง").ExecuteUpdateAsync(s => s.SetProperty(r => r.Payment, PaymentState.Awaiting));
        }
        var page = await OpenAsync(playwrights.Browser, e, EventRole.Supervisor, locale);
        var errors = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        var verdict = page.Locator("#verdict");
        async Task ShowAsync(string name) => await page.KeepAsync($"door-{name}-{tag}", whole: false);

        await ShowAsync("ready");
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-yes");
        await ShowAsync("yes");
        await page.ScanAsync(vip.TicketCode);
        await Assertions.Expect(verdict.Locator(".door-vip")).ToBeVisibleAsync();
        await ShowAsync("vip");
        await page.ScanAsync(person.TicketCode);
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-look");
        await ShowAsync("look");
        await page.ScanAsync("HTTPS//FOREIGN.EXAMPLE");
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-no");
        await ShowAsync("no");

        await page.Locator("#find-open").ClickAsync();
        await page.Locator("#find").FillAsync("ใจด");
        await Assertions.Expect(page.Locator(".door-list li")).ToHaveCountAsync(1);
        await page.Locator("#find").FillAsync("ดอนสมมติ");
        await Assertions.Expect(page.Locator(".door-list li")).ToHaveCountAsync(3);
        // The sheet lies over camera and verdict, and the bar stays whole below it.
        Assert.Equal(360, (await page.Locator("#sheet").BoundingBoxAsync())!.Width);
        Assert.InRange((await page.Locator("#find-open").BoundingBoxAsync())!.Width, 120, 360);
        await ShowAsync("search");
        await page.Locator(".door-list button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#reason")).ToBeVisibleAsync();
        await ShowAsync("reason");
        await page.Locator("#sheet > .door-btn-wide").First.ClickAsync();
        await Assertions.Expect(verdict).ToHaveClassAsync("door-verdict is-yes");

        await page.Locator("#last").ClickAsync();
        await Assertions.Expect(page.Locator(".door-list li")).ToHaveCountAsync(5);
        await ShowAsync("last");
        await page.Locator(".door-list button").First.ClickAsync();
        await page.Locator("#sheet > .door-btn-wide").First.ClickAsync();
        await Assertions.Expect(page.Locator(".door-list li.is-undone")).ToHaveCountAsync(1);
        await ShowAsync("undone");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#more").ClickAsync();
        await ShowAsync("more");

        await page.GotoAsync("/door");
        await page.KeepAsync($"door-choose-{tag}", whole: false);
        await page.GotoAsync($"/door/{e.Checkpoint.Id}/walk-in");
        await page.KeepAsync($"door-walk-in-{tag}");
        await page.Locator("#Given").FillAsync("กู้เกียรติ");
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Given")).ToHaveValueAsync("กู้เกียรติ");
        await page.KeepAsync($"door-walk-in-errors-{tag}");
        await page.Locator("#OrganizationName").FillAsync("เทศบาลตำบลท่าข้ามเหนือ");
        await page.Locator("#OrganizationKind").SelectOptionAsync("SubdistrictMunicipality");
        await page.Locator("#PositionGroup").SelectOptionAsync("LocalOfficial");
        await page.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".door-verdict")).ToHaveClassAsync("door-verdict is-yes");
        await page.KeepAsync($"door-walk-in-done-{tag}", whole: false);
        Assert.Empty(errors);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserFact]
    public async Task A_scanner_on_a_phone_set_to_Thai_is_understood()
    {
        _app.OnRealPort();
        var (e, person) = await EventWithAsync("สมชาย ใจดี");
        // The keys that matter: on a Thai keyboard the 2 is a slash and the 3 a dash.
        while (person.TicketCode.IndexOfAny(['2', '3']) < 0)
            person = await _app.RegisterAsync(e, Registering.SomebodyNew());
        var page = await OpenAsync(playwrights.Browser, e, EventRole.Door, "th-TH");

        // What the Kedmanee layout makes of the keys of an English keyboard, as Windows and Android deliver it.
        await page.EvaluateAsync(
            """
            code => {
              const key = (key, code) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
              for (const c of code) key(/\d/.test(c) ? 'จๅ/-ภถุึคต'[c] : 'ฟ', /\d/.test(c) ? `Digit${c}` : `Key${c}`);
              key('Enter', 'Enter');
            }
            """, person.TicketCode);

        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
    }

    public void Dispose() => _app.Dispose();

    private async Task<(TestEvent, Registration)> EventWithAsync(string name)
    {
        var e = await _app.NewEventAsync();
        return (e, await _app.RegisterAsync(e, name));
    }

    private Task<IPage> OpenAsync(IBrowser browser, TestEvent e, EventRole role, string locale) => DoorPhone.OpenAsync(browser, _app, e, role, locale);
}
