using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>From the organiser's file to the public page, in a real browser.</summary>
public sealed class HostLogoTests(Playwrights browsers) : IClassFixture<Playwrights>
{
    [BrowserFact]
    public async Task An_organiser_chooses_a_logo_saves_and_everybody_sees_it()
    {
        using var app = new SummitApp();
        var site = app.OnRealPort();
        var e = await app.NewEventAsync();
        var organiser = await app.HireWithPasswordAsync(EventRole.Organiser, e.Id);
        await using var context = await browsers.Browser.NewContextAsync(Browser.Phone(site));
        var page = await context.NewPageAsync();
        await SignInAsync(page, organiser, $"/manage/{e.Id}/settings");

        // Two hosts that are new: not even their names are saved yet.
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มหน่วยงาน" }).ClickAsync();
        await page.Locator("#Hosts-0-NameTh").FillAsync("กรมส่งเสริมดิจิทัลสมมติแห่งชาติ");
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มหน่วยงาน" }).ClickAsync();
        await page.Locator("#Hosts-1-NameTh").FillAsync("สมาคมสมมติ");

        // A file that only calls itself a picture is named for what it is, and nothing else is lost.
        var section = page.Locator("#section-who");
        await page.Locator("#Hosts-0-Logo").SetInputFilesAsync(new FilePayload { Name = "logo.png", MimeType = "image/png", Buffer = [.. "GIF89a....."u8] });
        await Assertions.Expect(page.Locator("#Hosts-0-Logo-error")).ToContainTextAsync("GIF");
        await section.ScrollIntoViewIfNeededAsync();
        await page.KeepAsync("logo-1-refused");
        await page.ShouldBeAccessibleAsync();

        await page.Locator("#Hosts-0-Logo").SetInputFilesAsync(new FilePayload { Name = "ตราของกรม.png", MimeType = "image/png", Buffer = Pictures.Png });
        await ShowsAsync(section.Locator(".logo-plate img").First, 48);
        await page.Locator("#Hosts-1-Logo").SetInputFilesAsync(new FilePayload { Name = "สมาคม.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg });
        await ShowsAsync(section.Locator(".logo-plate img").Nth(1), 40);
        await Assertions.Expect(page.Locator("#Hosts-0-Logo-error")).ToHaveCountAsync(0);
        await page.KeepAsync("logo-2-chosen");
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();

        // The second goes first, and takes its logo along.
        await section.GetByRole(AriaRole.Button, new() { Name = "เลื่อนลำดับที่ 2 ขึ้น" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-success")).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await using var visitors = await browsers.Browser.NewContextAsync(Browser.Phone(site));
        var visitor = await visitors.NewPageAsync();
        await visitor.GotoAsync($"/e/{e.Slug}");
        var logos = visitor.Locator(".logos img");
        await Assertions.Expect(logos).ToHaveCountAsync(2);
        await ShowsAsync(visitor.GetByAltText("สมาคมสมมติ"), 40);
        await ShowsAsync(visitor.GetByAltText("กรมส่งเสริมดิจิทัลสมมติแห่งชาติ"), 48);
        Assert.Equal(["สมาคมสมมติ", "กรมส่งเสริมดิจิทัลสมมติแห่งชาติ"], await logos.EvaluateAllAsync<string[]>("all => all.map(x => x.alt)"));
        await visitor.KeepAsync("logo-3-public");
        await visitor.ShouldFitAsync();
        await visitor.ShouldBeAccessibleAsync();
    }

    /// <summary>The picture really came and could be drawn.</summary>
    private static async Task ShowsAsync(ILocator picture, int width)
    {
        await Assertions.Expect(picture).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.Equal(width, await picture.EvaluateAsync<int>("x => x.naturalWidth"));
    }

    private static async Task SignInAsync(IPage page, SignedOut staff, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("#Email").FillAsync(staff.Email);
        await page.Locator("#Password").FillAsync(staff.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex(Regex.Escape(address)));
        await Assertions.Expect(page.Locator("#TitleTh")).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }
}
