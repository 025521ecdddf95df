using System.Globalization;
using Microsoft.Playwright;
using SummitManager.TestKit.Documents;

namespace SummitManager.EndToEndTests.Documents;

/// <summary>Badges of a summit of full size, from the page.</summary>
public sealed class ManyBadgesTests : IAsyncLifetime
{
    private readonly DemoSite _site = new(jobs: true, size: "full");

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [PaperFact]
    public async Task Six_thousand_are_cancelled_in_the_middle_and_ordered_again()
    {
        var people = await PaperSite.ConfirmedAsync(_site);
        Assert.True(people.Count > 5_000);
        var page = await PaperSite.OpenAsync(_site, "badges");
        await using var context = page.Context;
        await page.Locator("#order-Badges").ClickAsync();
        var bar = page.Locator(".job").GetByRole(AriaRole.Progressbar);
        await page.UntilAsync("(bar => bar?.ariaValueNow > 0 && Number(bar.ariaValueNow) < Number(bar.ariaValueMax))(document.querySelector('.job [role=progressbar]'))");
        await page.KeepAsync("badges-running");
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิก ป้ายชื่อ (PDF)" }).ClickAsync();
        await Assertions.Expect(page.Locator(".job [role=status]")).ToContainTextAsync("ยกเลิกแล้ว", new() { Timeout = 15_000 });
        var done = int.Parse((await bar.GetAttributeAsync("aria-valuenow"))!, CultureInfo.InvariantCulture);
        Assert.InRange(done, 1, people.Count - 1);
        await page.KeepAsync("badges-cancelled");

        await page.Locator("#order-Badges").ClickAsync();
        var link = page.Locator(".job").GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด" });
        // Not the bar that was cancelled: the new job's own, moving.
        await page.UntilAsync($"(bar => Number(bar?.ariaValueNow) > {done})(document.querySelector('.job [role=progressbar]'))");
        await link.WaitForAsync(new() { Timeout = 120_000 });
        await page.KeepAsync("badges-done");
        var pdf = await PaperSite.DownloadAsync(page, link);
        Assert.Equal((people.Count + 7) / 8, PaperSite.Pages(pdf));
        Assert.Contains(people[^1].Name.Given, PdfTools.Text(pdf), StringComparison.Ordinal);
        Assert.Empty(PdfTools.Faults(pdf));
    }
}
