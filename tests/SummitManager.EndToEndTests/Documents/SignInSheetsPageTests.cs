using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SummitManager.Shared;
using SummitManager.TestKit.Documents;

namespace SummitManager.EndToEndTests.Documents;

/// <summary>The sheet to sign on: looked at first, then printed.</summary>
[Collection(PaperSite.Collection)]
public sealed partial class SignInSheetsPageTests(PaperSite site)
{
    [PaperFact]
    public async Task The_first_page_is_drawn_and_the_file_has_as_many_pages_as_were_told()
    {
        var people = await PaperSite.ConfirmedAsync(site.Demo);
        var page = await site.OpenAsync("sign-in-sheets");
        await using var context = page.Context;
        await Assertions.Expect(page.Locator(".preview-page svg")).ToHaveAttributeAsync("aria-label", "ตัวอย่างหน้าแรกของบัญชีลงลายมือชื่อ");
        var (pages, named) = await ToldAsync(page);
        Assert.Equal(people.Count, named);

        await page.Locator("#Lines").SelectOptionAsync("20");
        var (higher, _) = await LaterAsync(page, pages);
        Assert.True(higher > pages);
        var drawn = await page.Locator(".preview-page svg").InnerHTMLAsync();
        await page.Locator("#PagePerProvince").CheckAsync();
        (pages, _) = await LaterAsync(page, higher);
        await page.Locator("#ThaiDigits").CheckAsync();
        await Assertions.Expect(page.Locator(".preview-page svg")).Not.ToHaveJSPropertyAsync("innerHTML", drawn);

        await page.Locator("#order-SignInSheet").ClickAsync();
        var link = page.Locator(".job").GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด" });
        await link.WaitForAsync(new() { Timeout = 120_000 });
        await page.ShouldBeAccessibleAsync();
        var pdf = await PaperSite.DownloadAsync(page, link);
        Assert.Equal(pages, PaperSite.Pages(pdf));
        Assert.Empty(PdfTools.Faults(pdf));
        var text = PdfTools.Text(pdf);
        Assert.Empty(people.Where(r => r.Language == Language.Thai && !text.Contains(r.Name.Given, StringComparison.Ordinal)).Select(r => r.Name.Given));
        Assert.Contains("จังหวัด", text, StringComparison.Ordinal);
        Assert.Contains("๑", text, StringComparison.Ordinal);
    }

    private static async Task<(int Pages, int People)> LaterAsync(IPage page, int before)
    {
        await page.UntilAsync($"parseInt(document.querySelector('.count').textContent) !== {before}");
        return await ToldAsync(page);
    }

    /// <summary>What the page says beside the drawing: so many pages, so many people.</summary>
    private static async Task<(int Pages, int People)> ToldAsync(IPage page)
    {
        var told = Told().Match(await page.Locator(".panel .count").First.InnerTextAsync());
        return (int.Parse(told.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture), int.Parse(told.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"([\d,]+) หน้า ([\d,]+) คน")]
    private static partial Regex Told();
}
