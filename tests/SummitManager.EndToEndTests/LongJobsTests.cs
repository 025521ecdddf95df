using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Data;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests;

/// <summary>Ordering a file in the back office, watching its bar without loading again, and having it.</summary>
public sealed class LongJobsTests : IAsyncLifetime
{
    private const string Password = "demo pass phrase 2567";
    private readonly SummitApp _app = new SummitApp { Jobs = true }.With("Demo:Load", "true").With("Demo:Password", Password);
    private readonly Playwrights _browsers = new();

    public async Task InitializeAsync()
    {
        if (Browser.SkipReason is null)
            await _browsers.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _browsers.DisposeAsync();
        _app.Dispose();
    }

    [BrowserFact]
    public async Task A_file_is_ordered_watched_and_fetched_and_the_list_is_exported()
    {
        var site = _app.OnRealPort();
        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var e = await db.Events.Select(x => x.Id).SingleAsync();
        await using var context = await _browsers.Browser.NewContextAsync(Browser.Desk(site));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#Email").FillAsync("demo@summit.example");
        await page.Locator("#Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldComeToAsync(new Regex("/manage$"));

        await page.GotoAsync($"/manage/{e}/jobs");
        await page.GetByText("ยังไม่มีรายการ").WaitForAsync();
        await page.ShouldBeAccessibleAsync();
        await page.KeepAsync("jobs-empty");

        await page.GetByRole(AriaRole.Button, new() { Name = "รายชื่อผู้ลงทะเบียนแยกตามประเภท" }).DblClickAsync();
        await page.GetByRole(AriaRole.Progressbar).WaitForAsync();
        await page.KeepAsync("jobs-running");
        var done = page.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด" });
        await done.WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal(1, await page.Locator(".job").CountAsync());
        await page.ShouldBeAccessibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => done.ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.True(new FileInfo(await download.PathAsync()).Length > 5_000);

        await page.GetByRole(AriaRole.Button, new() { Name = "คณะและรายชื่อในคณะ" }).First.ClickAsync();
        await done.Nth(1).WaitForAsync(new() { Timeout = 60_000 });
        await page.KeepAsync("jobs-done");
        await page.GotoAsync($"/manage/{e}/registrations?state=Confirmed");
        var list = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ส่งออก Excel" }).ClickAsync());
        Assert.StartsWith("registrations-", list.SuggestedFilename, StringComparison.Ordinal);
        await page.KeepAsync("list-export");

        foreach (var (name, width) in ((string, int)[])[("360", 360), ("1280", 1280)])
        {
            foreach (var locale in (string[])["th-TH", "en-GB"])
            {
                var options = Browser.Desk(site, locale);
                options.ViewportSize = new ViewportSize { Width = width, Height = 800 };
                options.StorageState = await context.StorageStateAsync();
                await using var other = await _browsers.Browser.NewContextAsync(options);
                await other.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "language" });
                var look = await other.NewPageAsync();
                foreach (var where in (string[])["jobs", "registrations"])
                {
                    await look.GotoAsync($"/manage/{e}/{where}");
                    await look.Locator(where == "jobs" ? ".job" : "table").First.WaitForAsync();
                    await look.KeepAsync($"{where}-{name}-{locale}", whole: false);
                    Assert.True(await look.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{where} {name} {locale}");
                }
            }
        }
    }
}
