using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>A supervisor finds people by name without a network, and only with the PIN.</summary>
public sealed class LockedListTests(Playwrights playwrights) : IClassFixture<Playwrights>, IDisposable
{
    private const string Pin = "274915";
    private readonly SummitApp _app = new() { Time = new ManualTime() };

    [BrowserTheory]
    [InlineData("th-TH", "th"), InlineData("en-GB", "en")]
    public async Task Names_are_found_without_network_whatever_the_spelling_and_let_in(string locale, string tag)
    {
        var (e, page) = await OpenAsync(locale);
        await SetPinAsync(page, tag);
        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("import('/door/sync.js').then(sync => sync.soon())");

        await page.Locator("#find").FillAsync("ปินปฐมา");
        await Assertions.Expect(page.Locator(".door-list li")).ToHaveCountAsync(1);
        await page.KeepAsync($"app-list-found-{tag}", whole: false);
        await page.Locator(".door-list .door-btn-go").ClickAsync();
        await Assertions.Expect(page.Locator("#verdict")).ToHaveClassAsync("door-verdict is-yes");
        await page.Context.SetOfflineAsync(false);
        await page.ShouldHaveSentAllAsync();

        await using var db = await _app.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var scan = await db.Scans.SingleAsync();
        Assert.Equal((ScanMeans.Search, ScanOutcome.Admitted, ScanOutcome.Admitted), (scan.Means, scan.Outcome, scan.Told));
        Assert.Equal(1, await db.CheckIns.CountAsync(c => c.EventId == e.Id));
    }

    [BrowserFact]
    public async Task The_list_is_shut_after_a_reload_and_gone_after_ten_wrong_PINs()
    {
        var (_, page) = await OpenAsync("th-TH");
        await SetPinAsync(page, "th");
        await page.ShouldKeepTheShellAsync();
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.Locator("#find-open").ClickAsync();
        await page.EvaluateAsync("import('/door/sync.js').then(sync => sync.soon())");

        await page.Locator("#find").FillAsync("ปิ่นปฐมา");
        await Assertions.Expect(page.Locator(".door-note").First).ToContainTextAsync("รหัส PIN");
        await Assertions.Expect(page.Locator(".door-list li")).ToHaveCountAsync(0);
        await page.KeepAsync("app-list-locked-th", whole: false);
        Assert.Equal("PinWrong", await UnlockAsync(page, "000000"));
        Assert.Null(await UnlockAsync(page, Pin));
        // Nine wrong ones, a reload that must not help, and the tenth.
        for (var i = 0; i < 9; i++)
            Assert.Equal("PinWrong", await UnlockAsync(page, "111111"));
        await page.ReloadAsync();
        Assert.Equal("PinGone", await UnlockAsync(page, "111111"));
        Assert.Equal("PinGone", await UnlockAsync(page, Pin));
    }

    [BrowserFact]
    public async Task An_idle_list_locks_itself_after_five_minutes()
    {
        var (_, page) = await OpenAsync("th-TH", clock: true);
        await SetPinAsync(page, "th");

        await page.Clock.FastForwardAsync("04:00");
        Assert.True(await page.EvaluateAsync<bool>("import('/door/people.js').then(people => people.isOpen())"));
        await page.Clock.FastForwardAsync("01:30");
        Assert.False(await page.EvaluateAsync<bool>("import('/door/people.js').then(people => people.isOpen())"));
    }

    public void Dispose() => _app.Dispose();

    private static Task<string?> UnlockAsync(IPage page, string pin) => page.EvaluateAsync<string?>("pin => import('/door/people.js').then(people => people.unlock(pin))", pin);

    private async Task<(TestEvent, IPage)> OpenAsync(string locale, bool clock = false)
    {
        _app.OnRealPort();
        var e = await _app.NewEventAsync();
        await _app.RegisterAsync(e, "ปิ่นปฐมา กตัญญูกุลวงศ์");
        await _app.RegisterAsync(e, "สมชาย ใจดี");
        var page = await DoorPhone.OpenAsync(playwrights.Browser, _app, e, EventRole.Supervisor, locale, clock);
        return (e, page);
    }

    private static async Task SetPinAsync(IPage page, string tag)
    {
        await page.Locator("#find-open").ClickAsync();
        await Assertions.Expect(page.Locator("#pin")).ToBeVisibleAsync();
        await page.KeepAsync($"app-list-new-{tag}", whole: false);
        await page.Locator("#pin").FillAsync("12345");
        await page.Locator("#pin").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".door-lock [role=alert]")).ToContainTextAsync("6");
        await page.Locator("#pin").FillAsync(Pin);
        await page.Locator("#pin").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".door-lock .door-note")).ToContainTextAsync("2", new() { Timeout = 15_000 });
    }
}
