using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
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

    /// <summary>A tablet without an account: it follows a kiosk's pass, its own camera reads the ticket, and it wakes up by itself.</summary>
    [BrowserTheory]
    [InlineData("th-TH", "th", "เช็กอินแล้ว"), InlineData("en-GB", "en", "You are checked in")]
    public async Task A_paired_tablet_reads_tickets_with_its_camera_and_is_ready_for_the_next(string locale, string tag, string word)
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        await app.OpenDoorsAsync(e);
        var person = await app.RegisterAsync(e, "ปิ่นปฐมา กตัญญูกุลวงศ์เจริญชัย");
        var pass = await app.PassAsync(DeviceKind.Kiosk, e);
        await using var still = await playwrights.Browser.NewContextAsync();
        var film = await CameraFilm.OfPictureAsync(await still.NewPageAsync(), QrPictures.Of(person.TicketCode), app.DataFolder);
        await using var camera = await Browser.LaunchAsync(playwrights.Playwright, film);
        var tablet = Browser.Phone(site, locale);
        tablet.ViewportSize = new ViewportSize { Width = 800, Height = 1200 };
        await using var context = await camera.NewContextAsync(tablet);
        await context.GrantPermissionsAsync(["camera"]);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/door/pair#{pass}");
        await page.Locator("#device-name").FillAsync("ตู้เช็กอิน 1");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex("/door/kiosk$"));
        await Assertions.Expect(page.Locator("#place")).ToContainTextAsync(tag == "th" ? e.Checkpoint.NameTh : e.Checkpoint.NameEn);

        // The camera was allowed, so nobody needs to touch the screen.
        await Assertions.Expect(page.Locator("#verdict.is-yes .door-word")).ToHaveTextAsync(word, new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("#verdict .door-name")).ToContainTextAsync("ปิ่นปฐมา");
        await Assertions.Expect(page.Locator("#camera-off")).ToBeHiddenAsync();
        await page.KeepAsync($"kiosk-camera-yes-{tag}", whole: false);
        await Assertions.Expect(page.Locator("#verdict.is-wait")).ToBeVisibleAsync(new() { Timeout = 5_000 });
        // Still before the lens: it says since when, and is no alarm.
        await Assertions.Expect(page.Locator("#verdict.is-yes .door-why")).ToContainTextAsync(tag == "th" ? "เช็กอินแล้วเมื่อ" : "You checked in at", new() { Timeout = 10_000 });

        await using (var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync())
        {
            var device = await db.DoorDevices.SingleAsync();
            Assert.Equal((DeviceKind.Kiosk, person.Id), (device.Kind, (await db.CheckIns.SingleAsync()).RegistrationId));
            Assert.All(await db.Scans.ToListAsync(), scan => Assert.Equal((ScanMeans.Kiosk, device.Id), (scan.Means, scan.DeviceId)));
        }
        // The app's own address leads a tablet back to its page, after a power cut too.
        await page.GotoAsync("/door/app");
        await page.ShouldComeToAsync(new Regex("/door/kiosk$"));
        await Assertions.Expect(page.Locator("#verdict.is-yes")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        // Withdrawn, it says so and lets nobody in any more.
        (await app.Get<RevokeDevice>().RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), await DeviceIdAsync(app), CancellationToken.None)).ShouldBeOk();
        await Assertions.Expect(page.Locator("#verdict.is-look .door-word")).ToContainTextAsync(tag == "th" ? "ยังไม่ได้จับคู่" : "not paired", new() { Timeout = 20_000 });
        await page.KeepAsync($"kiosk-unpaired-{tag}", whole: false);
    }

    /// <summary>The code on the wall as a phone's camera sees it: a part of a picture of the whole screen, turned a little, read by the decoder that we ship.</summary>
    [BrowserFact]
    public async Task A_phone_reads_the_code_off_a_picture_of_the_wall_opens_what_it_says_and_checks_in()
    {
        using var app = new SummitApp();
        var (context, e) = await OpenAsync(app, "th-TH");
        await using var _ = context;
        var person = await app.RegisterAsync(e, "สมชาย ใจดี");
        var wall = await context.NewPageAsync();
        await wall.SetViewportSizeAsync(1920, 1080);
        await wall.GotoAsync($"/door/wall/{e.Checkpoint.Id}");
        await Assertions.Expect(wall.Locator("#wall-qr")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        var picture = "data:image/png;base64," + Convert.ToBase64String(await wall.ScreenshotAsync());

        await using var phone = await playwrights.Browser.NewContextAsync(Browser.Phone(new Uri(wall.Url)));
        var page = await phone.NewPageAsync();
        await page.GotoAsync("/door/app");
        Assert.False(await page.EvaluateAsync<bool>("'BarcodeDetector' in self"), "This browser would read with a reader of its own.");
        var read = await page.EvaluateAsync<string>(
            """
            async url => {
              const wall = new Image();
              wall.src = url;
              await wall.decode();
              const seen = Object.assign(document.createElement('canvas'), { width: 960, height: 720 });
              const c = seen.getContext('2d');
              c.fillStyle = '#777'; c.fillRect(0, 0, 960, 720);
              c.translate(480, 360); c.rotate(-0.08); c.filter = 'blur(0.6px) brightness(0.85)';
              c.drawImage(wall, -480, -270, 960, 540);
              const worker = new Worker('/door/decode-worker.js');
              const text = new Promise(done => { worker.onmessage = ({ data }) => done(data.text || data.error || ''); });
              worker.postMessage(await createImageBitmap(seen));
              return text;
            }
            """, picture);

        Assert.StartsWith(app.Get<SiteAddress>().To($"/in/{e.Checkpoint.Id}?t="), read, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(read).PathAndQuery);
        await page.Locator("#Code").FillAsync(person.TicketCode);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice-success").First).ToContainTextAsync("เช็กอินแล้ว");
        await Assertions.Expect(page.Locator(".ticket-name")).ToHaveTextAsync("สมชาย ใจดี");
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        Assert.Equal(person.Id, (await db.CheckIns.SingleAsync()).RegistrationId);
    }

    private static async Task<Guid> DeviceIdAsync(SummitApp app)
    {
        await using var db = await app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return (await db.DoorDevices.SingleAsync()).Id;
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
