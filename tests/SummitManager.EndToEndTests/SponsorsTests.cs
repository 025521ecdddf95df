using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>An organiser puts sponsors in order; everybody sees the same list in both languages.</summary>
public sealed class SponsorsTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new();

    public void Dispose() => _app.Dispose();

    [BrowserFact]
    public async Task A_level_and_two_sponsors_are_added_advised_moved_by_keyboard_and_shown()
    {
        var site = _app.OnRealPort();
        var e = await _app.NewEventAsync();
        await using var desk = await playwrights.Browser.NewContextAsync(Browser.Desk(site, "th-TH"));
        var page = await desk.NewPageAsync();
        await page.GotoAsync($"/test/sign-in?user={(await _app.HireAsync(EventRole.Organiser, e.Id)).UserId}");
        await page.GotoAsync($"/manage/{e.Id}/sponsors");
        await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("เพิ่มระดับก่อน", new() { Timeout = 20_000 });
        await page.KeepAsync("sponsors-none-th");
        await page.ShouldBeAccessibleAsync();

        await page.Locator("#add-tier").ClickAsync();
        await page.Locator("#Booths").FillAsync("many");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await Assertions.Expect(page.Locator("#NameTh-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Booths-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#Booths")).ToHaveValueAsync("many");
        await page.Locator("#NameTh").FillAsync("ผู้สนับสนุนหลัก");
        await page.Locator("#Booths").FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();

        await AddAsync("บริษัท สมมติภัณฑ์", "จำกัด (มหาชน)");
        await AddAsync("สำนักงานสมมติ (องค์การมหาชน)", null);
        var names = page.Locator(".sponsor-name strong");
        await Assertions.Expect(names).ToHaveTextAsync(["บริษัท สมมติภัณฑ์ จำกัด (มหาชน)", "สำนักงานสมมติ (องค์การมหาชน)"]);
        var up = page.GetByRole(AriaRole.Button, new() { Name = "เลื่อน สำนักงานสมมติ (องค์การมหาชน) ขึ้น" });
        await up.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(names).ToHaveTextAsync(["สำนักงานสมมติ (องค์การมหาชน)", "บริษัท สมมติภัณฑ์ จำกัด (มหาชน)"]);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "เลื่อน สำนักงานสมมติ (องค์การมหาชน) ลง" })).ToBeFocusedAsync();
        await page.KeepAsync("sponsors-two-th");
        await page.ShouldBeAccessibleAsync();

        foreach (var locale in new[] { "th-TH", "en-GB" })
        {
            await using var phone = await playwrights.Browser.NewContextAsync(Browser.Phone(site, locale));
            var visitor = await phone.NewPageAsync();
            await visitor.GotoAsync($"/e/{e.Slug}/sponsors");
            await Assertions.Expect(visitor.Locator(".sponsors li strong")).ToHaveTextAsync(["สำนักงานสมมติ (องค์การมหาชน)", "บริษัท สมมติภัณฑ์ จำกัด (มหาชน)"]);
        }

        async Task AddAsync(string name, string? rest)
        {
            await page.Locator("#add-sponsor").ClickAsync();
            await page.Locator("#NameTh").FillAsync(name);
            await page.Locator("#NameTh").BlurAsync();
            if (rest is not null)
            {
                await Assertions.Expect(page.Locator(".notice-warning")).ToContainTextAsync("จำกัด");
                await page.Locator("#NameTh").FillAsync($"{name} {rest}");
                await page.Locator("#NameTh").BlurAsync();
            }
            await Assertions.Expect(page.Locator(".notice-warning")).ToHaveCountAsync(0);
            await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
            await Assertions.Expect(page.Locator("#add-sponsor")).ToBeVisibleAsync();
        }
    }
}
