using Xunit.Sdk;

namespace SummitManager.EndToEndTests;

/// <summary>That the look at every page can fail at all.</summary>
public sealed class AccessibilityTests(Playwrights playwrights) : IClassFixture<Playwrights>
{
    [BrowserFact]
    public async Task A_page_with_faults_is_told_so_by_name()
    {
        var page = await playwrights.Browser.NewPageAsync();
        await page.SetContentAsync("""<html lang="th"><title>x</title><main><h1>x</h1><p style="color:#ccc;background:#fff">จาง</p><input></main>""");

        var all = await Assert.ThrowsAnyAsync<XunitException>(page.ShouldBeAccessibleAsync);
        var colours = await Assert.ThrowsAnyAsync<XunitException>(page.ShouldHaveContrastAsync);

        Assert.Contains("color-contrast", all.Message, StringComparison.Ordinal);
        Assert.Contains("label", all.Message, StringComparison.Ordinal);
        Assert.Contains("color-contrast", colours.Message, StringComparison.Ordinal);
        await page.CloseAsync();
    }
}
