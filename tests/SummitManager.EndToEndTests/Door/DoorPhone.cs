using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SummitManager.Accounts;
using SummitManager.CheckIns.Devices;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>A phone at the door, and what tests do with it.</summary>
internal static class DoorPhone
{
    /// <summary>A new phone of a new member of staff, signed in, paired, at the event's checkpoint, with its manifest.</summary>
    /// <param name="clock">The page's clock can be moved.</param>
    public static async Task<IPage> OpenAsync(IBrowser browser, SummitApp app, TestEvent e, EventRole role, string locale = "th-TH", bool clock = false)
    {
        var context = await browser.NewContextAsync(Browser.Phone(app.ClientOptions.BaseAddress, locale));
        var staff = await app.HireAsync(role, e.Id);
        var page = await context.NewPageAsync();
        if (clock)
            await page.Clock.InstallAsync();
        await page.GotoAsync($"/test/sign-in?user={staff.UserId}");
        await page.GotoAsync($"/door/{e.Checkpoint.Id}");
        await Assertions.Expect(page.Locator("#net")).ToContainTextAsync(locale.StartsWith("th", StringComparison.Ordinal) ? "ออนไลน์" : "Online");
        await page.ShouldHaveManifestAsync();
        return page;
    }

    /// <summary>How long a phone works that <c>PairAsync</c> pairs.</summary>
    public static readonly TimeSpan PassLasts = TimeSpan.FromHours(8);

    /// <summary>The code of a new pass of the event's door.</summary>
    public static async Task<string> PassAsync(this ITestHost host, DeviceKind kind, TestEvent e)
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var pass = await host.Services.GetRequiredService<CreateDoorPass>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id),
            new DoorPassRequest(e.Id, "ประตูหลัก", kind, [e.Checkpoint.Id], Once: false, now.AddHours(2), now + PassLasts), CancellationToken.None);
        return pass.ShouldBeOk().Code;
    }

    /// <summary>A seconded phone without an account: it follows a pass, gets a name, and holds its manifest.</summary>
    /// <param name="clock">The page's clock can be moved.</param>
    public static Task<IPage> PairAsync(IBrowser browser, SummitApp app, TestEvent e, DeviceKind kind, string locale = "th-TH", bool clock = false) =>
        PairAsync(browser, app.ClientOptions.BaseAddress, app, e, kind, locale, clock);

    /// <inheritdoc cref="PairAsync(IBrowser, SummitApp, TestEvent, DeviceKind, string, bool)"/>
    public static async Task<IPage> PairAsync(IBrowser browser, Uri site, ITestHost host, TestEvent e, DeviceKind kind, string locale = "th-TH", bool clock = false)
    {
        var context = await browser.NewContextAsync(Browser.Phone(site, locale));
        var page = await context.NewPageAsync();
        if (clock)
            await page.Clock.InstallAsync();
        await page.GotoAsync($"/door/pair#{await host.PassAsync(kind, e)}");
        await page.Locator("#device-name").FillAsync("ประตู 2 สมหญิง");
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldHaveManifestAsync();
        return page;
    }

    /// <summary>After this a ticket that is shown again is shown a second time.</summary>
    public static readonly TimeSpan OneBreath = TimeSpan.FromSeconds(3.2);

    /// <summary>A hand scanner's keys.</summary>
    public static async Task ScanAsync(this IPage page, string code)
    {
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Drives the lane itself, one person after the other, without waiting for screens. Answers with what it told each.</summary>
    public static Task<string[]> ScanAllAsync(this IPage page, IEnumerable<string> codes) => page.EvaluateAsync<string[]>(
        """
        async codes => {
          const { look, scan } = await import('/door/lane.js');
          const outcomes = [];
          for (const code of codes) outcomes.push((await scan({ code, person: await look(code), means: 'Camera' }, 'In')).outcome);
          return outcomes;
        }
        """, codes.ToArray());

    public static Task ShouldHaveManifestAsync(this IPage page) => page.UntilAsync("import('/door/book.js').then(book => book.known.pulledAt > 0)");

    public static Task ShouldHaveSentAllAsync(this IPage page) => page.UntilAsync("import('/door/book.js').then(book => book.waiting()).then(all => all.length === 0)");

    /// <summary>The phone would start without a network from here on.</summary>
    public static Task ShouldKeepTheShellAsync(this IPage page) => page.UntilAsync("navigator.serviceWorker.controller !== null");
}
