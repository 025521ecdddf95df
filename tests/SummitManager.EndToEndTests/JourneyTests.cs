using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>The whole story in a real browser: phone, mail, camera, board.</summary>
public sealed class JourneyTests(Playwrights browsers) : IClassFixture<Playwrights>
{
    [BrowserFact]
    public async Task A_visitor_registers_on_a_phone_and_the_door_admits_the_QR_code_of_the_mail_once()
    {
        using var app = new SummitApp { Jobs = true, MailToFolder = true };
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        await app.OpenDoorsAsync(e);
        var door = await app.HireWithPasswordAsync(EventRole.Door, e.Id);
        var viewer = await app.HireWithPasswordAsync(EventRole.Viewer, e.Id);

        await using var phone = await browsers.Browser.NewContextAsync(Browser.Phone(site));
        var page = await phone.NewPageAsync();
        await RegisterAsync(page, e);
        var picture = await ReadMailAsync(page, app);

        var film = await CameraFilm.OfPictureAsync(page, picture, app.DataFolder);
        await using var desk = await browsers.Browser.NewContextAsync(Browser.Desk(site));
        var board = await OpenBoardAsync(desk, viewer, e);

        await using var camera = await Browser.LaunchAsync(browsers.Playwright, film);
        await using var doorPhone = await camera.NewContextAsync(Browser.Phone(site));
        await doorPhone.GrantPermissionsAsync(["camera"]);
        var lane = await doorPhone.NewPageAsync();
        await SignInAsync(lane, door, "/door");
        await lane.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Regex.Escape(e.Checkpoint.NameTh)) }).ClickAsync();
        await lane.KeepAsync("10-door-ready", whole: false);
        await lane.Locator("#start").ClickAsync();

        // The same film runs on: first the green yes with the name, then, as the code stays before the lens, "already in" with the time.
        await Assertions.Expect(lane.Locator("#verdict.is-yes")).ToContainTextAsync("มานี", new() { Timeout = 20_000 });
        await lane.KeepAsync("11-door-yes", whole: false);
        await Assertions.Expect(board.Locator(".board").First).ToContainTextAsync("1", new() { Timeout = 5_000 });
        await Assertions.Expect(lane.Locator("#verdict.is-no, #verdict.is-look")).ToContainTextAsync("มานี", new() { Timeout = 20_000 });
        await Assertions.Expect(lane.Locator("#verdict")).ToContainTextAsync(new Regex(@"[0-9]{2}\.[0-9]{2}"));
        await lane.KeepAsync("12-door-already-in", whole: false);
        await board.KeepAsync("13-board");
    }

    private static async Task RegisterAsync(IPage page, TestEvent e)
    {
        await page.GotoAsync($"/e/{e.Slug}");
        await page.KeepAsync("01-event");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ลงทะเบียน", Exact = true }).ClickAsync();
        await page.KeepAsync("02-form");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();

        // Sent half empty first: the sentences stand beside the fields and nothing is lost.
        await page.GetByLabel("ชื่อ", new() { Exact = true }).FillAsync("มานี");
        await page.GetByRole(AriaRole.Button, new() { Name = "ยืนยันการลงทะเบียน" }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("ชื่อ", new() { Exact = true })).ToHaveValueAsync("มานี");
        await page.KeepAsync("03-form-errors");
        await page.ShouldBeAccessibleAsync();

        await page.Locator("#Title").FillAsync("ดร.");
        await page.Locator("#Family").FillAsync("มีทรัพย์ยั่งยืนสกุลยาว");
        await page.Locator("#OrganizationKind").SelectOptionAsync("Sao");
        await page.Locator("#OrganizationName").FillAsync("องค์การบริหารส่วนตำบลบ้านทดสอบ");
        await page.Locator("#ProvinceCode").SelectOptionAsync("57");
        await page.Locator("#PositionGroup").SelectOptionAsync("LocalExecutive");
        await page.Locator("#Email").FillAsync("manee@example.go.th");
        await page.GetByRole(AriaRole.Button, new() { Name = "ยืนยันการลงทะเบียน" }).Last.ClickAsync();

        await page.ShouldComeToAsync(new Regex("/t/"));
        await Assertions.Expect(page.Locator(".ticket-name")).ToContainTextAsync("มานี");
        await page.KeepAsync("04-ticket");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
    }

    /// <summary>Opens the mail on the page that shows the pickup folder; answers with the address of the QR picture inside it.</summary>
    private static async Task<string> ReadMailAsync(IPage page, SummitApp app)
    {
        for (var wait = 0; wait < 100 && !(Directory.Exists(app.MailFolder) && Directory.EnumerateFiles(app.MailFolder).Any()); wait++)
            await Task.Delay(100);
        await page.GotoAsync("/dev/mail");
        await page.KeepAsync("05-mails");
        await page.Locator("th a").First.ClickAsync();
        await page.KeepAsync("06-mail");
        var frame = page.FrameLocator("iframe");
        var picture = frame.Locator("img").First;
        await Assertions.Expect(picture).ToBeVisibleAsync();
        return await picture.EvaluateAsync<string>("picture => picture.src");
    }

    private static async Task<IPage> OpenBoardAsync(IBrowserContext desk, SignedOut viewer, TestEvent e)
    {
        var board = await desk.NewPageAsync();
        await SignInAsync(board, viewer, $"/manage/{e.Id}/board");
        await Assertions.Expect(board.Locator(".board").First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        return board;
    }

    private static async Task SignInAsync(IPage page, SignedOut staff, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("#Email").FillAsync(staff.Email);
        await page.Locator("#Password").FillAsync(staff.Password);
        await page.KeepAsync("07-sign-in");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex(Regex.Escape(address)));
    }
}
