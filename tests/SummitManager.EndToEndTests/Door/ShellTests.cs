using Microsoft.Playwright;
using SummitManager.TestKit;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>The app opens on a phone whatever the network does, and says in words when the phone cannot do it.</summary>
public sealed class ShellTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserFact]
    public async Task It_starts_without_a_server_after_the_first_visit()
    {
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.OnRealPort()));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/door/app");
        await page.ShouldKeepTheShellAsync();
        _app.Dispose();

        await page.GotoAsync("/door/app");

        await Assertions.Expect(page.Locator(".door-title")).ToHaveTextAsync("เครื่องนี้ยังไม่ได้จับคู่");
        // The decoder is not needed before the first picture, and is there all the same.
        Assert.Equal(200, await page.EvaluateAsync<int>("fetch('/lib/zxing/zxing_reader.wasm').then(a => a.status)"));
    }

    /// <summary>Another address of the same script stands for a new version: a browser treats both alike.</summary>
    [BrowserFact]
    public async Task A_new_version_waits_until_the_app_starts_the_next_time()
    {
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.OnRealPort()));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/door/app");
        await page.ShouldKeepTheShellAsync();
        await page.EvaluateAsync("navigator.serviceWorker.register('/door/sw.js?next', { scope: '/door/' })");
        await page.UntilAsync("navigator.serviceWorker.getRegistration('/door/').then(r => r.waiting !== null)");
        await Task.Delay(1_000);
        Assert.EndsWith("/door/sw.js", await page.EvaluateAsync<string>("navigator.serviceWorker.controller.scriptURL"), StringComparison.Ordinal);

        await page.ReloadAsync();

        await page.UntilAsync("navigator.serviceWorker.controller.scriptURL.endsWith('?next')");
        await Assertions.Expect(page.Locator(".door-title")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task A_phone_that_is_not_paired_says_how(string locale, string tag)
    {
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.OnRealPort(), locale));
        var page = await context.NewPageAsync();
        await page.GotoAsync("/door/app");

        await Assertions.Expect(page.Locator("#screen")).ToContainTextAsync(tag == "th" ? "QR จับคู่" : "pairing QR");
        Assert.Equal(tag, await page.EvaluateAsync<string>("document.documentElement.lang"));
        await page.KeepAsync($"app-unpaired-{tag}", whole: false);
        await page.ShouldFitAsync();
        await page.ShouldBeAccessibleAsync();
    }

    [BrowserTheory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.20.0", "Safari", true)]
    [InlineData("Mozilla/5.0 (Linux; Android 14; SM-A235F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/490.0.0;]", "Chrome", false)]
    public async Task Inside_another_app_it_says_how_to_open_it_rightly(string agent, string browser, bool hasLink)
    {
        var options = Browser.Phone(_app.OnRealPort());
        options.UserAgent = agent;
        await using var context = await playwrights.Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/door/pair#0123456789ABCDEFGHJKMNPQRS");

        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync($"เปิดใน {browser}");
        Assert.Equal(hasLink ? 1 : 0, await page.Locator("a[href*='openExternalBrowser=1#0123']").CountAsync());
        await Assertions.Expect(page.Locator("#find-open")).ToBeHiddenAsync();
        await page.KeepAsync($"app-inside-{browser}-th", whole: false);
    }

    [BrowserTheory]
    [InlineData("IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); }", "เบราว์เซอร์ไม่ยอมเก็บข้อมูล", "blocked")]
    [InlineData("const put = IDBObjectStore.prototype.put; IDBObjectStore.prototype.put = function (v, k) { if (v?.length > 9999) throw new DOMException('full', 'QuotaExceededError'); return put.call(this, v, k); }", "พื้นที่ในเครื่องเต็ม", "full")]
    public async Task A_phone_that_cannot_keep_scans_says_so_before_the_first_one(string damage, string words, string name)
    {
        await using var context = await playwrights.Browser.NewContextAsync(Browser.Phone(_app.OnRealPort()));
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(damage);
        await page.GotoAsync("/door/app");

        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync(words);
        await Assertions.Expect(page.Locator("#start")).ToBeHiddenAsync();
        await page.KeepAsync($"app-store-{name}-th", whole: false);
    }

    public void Dispose() => _app.Dispose();
}
