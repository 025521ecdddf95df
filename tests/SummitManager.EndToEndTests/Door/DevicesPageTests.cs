using System.Text;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns.Devices;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

public sealed class DevicesPageTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    [BrowserTheory]
    [InlineData("th-TH", "th", 360), InlineData("en-GB", "en", 1440)]
    public async Task A_supervisor_makes_a_pass_prints_its_sheet_and_withdraws_the_phone_it_paired(string locale, string tag, int width)
    {
        using var app = new SummitApp { Time = new ManualTime() };
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        var staff = await app.HireAsync(EventRole.Supervisor, e.Id);
        await using var context = await playwrights.Browser.NewContextAsync(width < 500 ? Browser.Phone(site, locale) : Browser.Desk(site, locale));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/test/sign-in?user={staff.UserId}");
        await page.GotoAsync($"/manage/{e.Id}/devices");

        // Without a name it says what is missing and keeps the rest.
        await page.Locator("[aria-labelledby=new-pass-title] button[type=submit]").ClickAsync(new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator("#Name-error")).ToBeVisibleAsync();
        await page.Locator("#Name").FillAsync("เจ้าหน้าที่หนึ่งวัน ประตูตะวันออก");
        await page.KeepAsync($"devices-form-{tag}");
        await page.Locator("[aria-labelledby=new-pass-title] button[type=submit]").ClickAsync();

        var sheet = page.Locator(".pass-sheet");
        await Assertions.Expect(sheet.Locator(".pass-qr")).ToBeVisibleAsync();
        var address = await sheet.Locator(".pass-address .num").InnerTextAsync();
        Assert.Matches("/door/pair#[0-9A-Z]{26}$", address);
        await page.KeepAsync($"devices-sheet-{tag}");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#new-pass-title")).ToBeHiddenAsync();
        var paper = await page.PdfAsync(new() { Format = "A4", Path = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder ? Path.Combine(folder, $"devices-sheet-{tag}.pdf") : null });
        Assert.Equal(1, Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await sheet.Locator("button").Last.ClickAsync();

        var paired = (await app.Get<PairDevice>().RunAsync(address.Split('#')[1], "ประตู 1 ซ้าย", default)).ShouldBeOk();
        await page.Locator("[aria-labelledby=devices-title] button").First.ClickAsync();
        var device = page.Locator("[aria-labelledby=devices-title] tbody tr");
        await Assertions.Expect(device).ToContainTextAsync("ประตู 1 ซ้าย");
        await page.KeepAsync($"devices-list-{tag}");
        await device.Locator("button").ClickAsync();
        var panel = page.Locator("[aria-labelledby=device-title]");
        await panel.Locator(".panel-body > button").ClickAsync();
        await panel.Locator(".btn-danger").ClickAsync();

        await Assertions.Expect(device.Locator(".badge-danger")).ToBeVisibleAsync();
        await page.KeepAsync($"devices-withdrawn-{tag}");
        (await app.Get<KnownDevices>().FindAsync(paired.Key, default)).ShouldRefuseWith<DeviceRevoked>();
    }
}
