using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

/// <summary>Debian's Chromium, driven by Playwright. Where there is none the tests are skipped with the reason; CI must have one.</summary>
public static class Browser
{
    private const string Debian = "/usr/bin/chromium";

    private static string Executable => Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? Debian;

    private static bool Required => Environment.GetEnvironmentVariable("CI") is "1" or "true" || Environment.GetEnvironmentVariable("E2E_REQUIRED") is "1" or "true";

    public static string? SkipReason { get; } = Required || File.Exists(Executable)
        ? null
        : $"There is no Chromium at {Executable}; set CHROMIUM_PATH, or install the package chromium.";

    /// <param name="film">A .y4m file that the fake camera shows; without one there is no camera.</param>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright, string? film = null)
    {
        // Two suites and their browsers share two cores: what comes late is late, not wrong. What must be quick says so itself.
        Assertions.SetDefaultExpectTimeout(20_000);
        List<string> arguments =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ];
        if (film is not null)
            arguments.AddRange(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", $"--use-file-for-fake-video-capture={film}"]);
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Headless = true, Args = arguments });
    }

    /// <summary>A three-year-old phone, in Thai.</summary>
    public static BrowserNewContextOptions Phone(Uri site, string locale = "th-TH") => new()
    {
        BaseURL = site.ToString(),
        Locale = locale,
        TimezoneId = "Asia/Bangkok",
        ViewportSize = new ViewportSize { Width = 360, Height = 740 },
        DeviceScaleFactor = 2,
        HasTouch = true,
        IsMobile = true,
    };

    public static BrowserNewContextOptions Desk(Uri site, string locale = "th-TH") => new()
    {
        BaseURL = site.ToString(),
        Locale = locale,
        TimezoneId = "Asia/Bangkok",
        ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
    };

    /// <summary>Keeps a picture where SCREENSHOTS names a folder, for people to look at.</summary>
    public static async Task KeepAsync(this IPage page, string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>Asks again and again; Playwright's own waiting evaluates text inside the page, which the page's policy forbids.</summary>
    public static async Task UntilAsync(this IPage page, string condition)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (!await HoldsAsync(page, condition))
        {
            Assert.True(DateTime.UtcNow < until, condition);
            await Task.Delay(100);
        }
    }

    /// <summary>A page that is just being loaded again answers nothing.</summary>
    private static async Task<bool> HoldsAsync(IPage page, string condition)
    {
        try
        {
            return await page.EvaluateAsync<bool>(condition);
        }
        catch (PlaywrightException e) when (e.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
        {
            return false;
        }
    }
}

/// <summary>A test that needs a browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.SkipReason is { } reason)
            Skip = reason;
    }
}

/// <summary>A test that needs a browser, once per row of data.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Browser.SkipReason is { } reason)
            Skip = reason;
    }
}
