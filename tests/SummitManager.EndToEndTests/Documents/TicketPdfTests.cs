using Microsoft.Playwright;
using SummitManager.TestKit.Documents;

namespace SummitManager.EndToEndTests.Documents;

/// <summary>The printed ticket, from the ticket's own page.</summary>
[Collection(PaperSite.Collection)]
public sealed class TicketPdfTests(PaperSite site)
{
    [PaperFact]
    public async Task It_is_downloaded_and_its_code_opens_the_door()
    {
        var person = (await PaperSite.ConfirmedAsync(site.Demo)).MaxBy(r => r.Name.Given.Length)!;
        await using var context = await site.Demo.OpenAsync(site.Demo.Phone("th-TH"));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"/t/{person.LinkCode}");
        var pdf = await PaperSite.DownloadAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "บัตรเข้างานสำหรับพิมพ์ (PDF)" }));
        Assert.Equal(1, PaperSite.Pages(pdf));
        Assert.Empty(PdfTools.Faults(pdf));
        Assert.Equal([person.TicketCode], PdfTools.Codes(pdf));
        Assert.Contains(person.Name.Given, PdfTools.Text(pdf), StringComparison.Ordinal);
    }
}
