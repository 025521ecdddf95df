using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

/// <summary>Signing out from the back office, whose pages are drawn by a circuit: the form still needs the token of this browser.</summary>
public sealed class SignOutTests(DemoSite site) : IClassFixture<DemoSite>
{
    [BrowserFact]
    public async Task The_button_of_the_back_office_signs_out()
    {
        await using var context = await site.OpenAsync(site.Desk("th-TH"));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/manage");
        await page.Locator(".shell-top .menu-end > summary").ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "ออกจากระบบ" }).ClickAsync();
        await page.ShouldComeToAsync(new Regex("^https?://[^/]+/([?#]|$)"));
        await page.GotoAsync("/manage");

        Assert.Equal("/account/sign-in", new Uri(page.Url).AbsolutePath);
    }
}
