using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SummitManager.Registrations;
using SummitManager.TestKit.Documents;

namespace SummitManager.EndToEndTests.Documents;

/// <summary>The demo with its long work done, for everything that is printed; and what its pages have in common.</summary>
public sealed partial class PaperSite : IAsyncLifetime
{
    public const string Collection = "Paper";

    public DemoSite Demo { get; } = new(jobs: true);

    public Task InitializeAsync() => Demo.InitializeAsync();

    public Task DisposeAsync() => Demo.DisposeAsync();

    /// <summary>A page of the demo's event at a desk, in Thai, loaded and alive.</summary>
    public async Task<IPage> OpenAsync(string page) => await OpenAsync(Demo, page);

    public static async Task<IPage> OpenAsync(DemoSite site, string page)
    {
        var context = await site.OpenAsync(site.Desk("th-TH"));
        var opened = await context.NewPageAsync();
        await opened.GotoAsync(site.Address($"/manage/{{event}}/{page}"));
        await Assertions.Expect(opened.Locator(".panel").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return opened;
    }

    public static async Task<List<Registration>> ConfirmedAsync(DemoSite site)
    {
        await using var db = await site.DbAsync();
        return await db.Registrations.AsNoTracking().Where(r => r.EventId == site.EventId && r.State == RegistrationState.Confirmed).ToListAsync();
    }

    /// <summary>The file behind the link of a job that is done.</summary>
    public static async Task<byte[]> DownloadAsync(IPage page, ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    public static int Pages(byte[] pdf) => int.Parse(PagesLine().Match(PdfTools.Info(pdf)).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PagesLine();
}

/// <summary>One site for all of them, and one test at a time on it.</summary>
[CollectionDefinition(PaperSite.Collection)]
public sealed class PaperSiteTests : ICollectionFixture<PaperSite>;

/// <summary>A test that needs a browser, and other people's programs to read what it printed.</summary>
public sealed class PaperFactAttribute : FactAttribute
{
    public PaperFactAttribute() =>
        Skip = Browser.SkipReason ?? (Environment.GetEnvironmentVariable("CI") is not ("true" or "1") && PdfTools.Missing is { Length: > 0 } missing ? $"There is no {missing} to read a PDF with." : null);
}
