using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

public static class Accessibility
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with every finding in words when the page breaks WCAG 2.2 AA as far as axe can see.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        var findings = page.Frames.Count > 1 ? await AskWithFramesAsync(page) : await AskAsync(page, "tag", Rules);
        Assert.True(findings.Length == 0, $"{page.Url}\n{string.Join('\n', findings)}");
    }

    /// <summary>The quick half of the above, for another look at the same page: what its colours decide.</summary>
    public static async Task ShouldHaveContrastAsync(this IPage page)
    {
        var findings = await AskAsync(page, "rule", ["color-contrast"]);
        Assert.True(findings.Length == 0, $"{page.Url} in the dark\n{string.Join('\n', findings)}");
    }

    /// <summary>
    /// Asks axe inside the page itself. Its package for Playwright opens a second page for every question, loads the script into both,
    /// and describes what is in order too: that was two thirds of the time of all page tests.
    /// </summary>
    private static async Task<string[]> AskAsync(IPage page, string by, string[] what)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("""
            async ([by, what]) => (await axe.run(document, { runOnly: { type: by, values: what }, resultTypes: ['violations'], iframes: false })).violations
                .map(v => `${v.id} (${v.impact}): ${v.help}\n` + v.nodes.slice(0, 8).map(n => `    ${n.html}\n        ${n.any[0]?.message ?? ''}`).join('\n'))
            """, new object[] { by, what });
    }

    /// <summary>A mail shown in a frame is looked at too, which needs the package.</summary>
    private static async Task<string[]> AskWithFramesAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags([.. Rules]) });
        return [.. result.Violations.Select(v => $"{v.Id} ({v.Impact}): {v.Help}\n    " + string.Join("\n    ", v.Nodes.Take(8).Select(n => n.Html)))];
    }

    /// <summary>No box hides a part of its own words (WCAG 1.4.4), but for the event's name in the head, which its menu says in full.</summary>
    public static async Task ShouldCutNothingAsync(this IPage page)
    {
        var cut = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')].filter(box => {
                const style = getComputedStyle(box);
                if (style.visibility === 'hidden' || style.clipPath !== 'none' || style.webkitLineClamp !== 'none' || box.clientWidth <= 1 || box.matches('input, select, svg, svg *, iframe, .rz-dialog-wrapper *')) return false;
                const hides = value => value === 'hidden' || value === 'clip';
                return box.textContent.trim() && (hides(style.overflowX) && box.scrollWidth > box.clientWidth + 1 || hides(style.overflowY) && box.scrollHeight > box.clientHeight + 4);
            }).map(box => box.outerHTML.slice(0, 160))
            """);
        Assert.True(cut.Length == 0, $"{page.Url} cuts its words:\n{string.Join('\n', cut)}");
    }

    /// <summary>Nothing sticks out at the side: no page scrolls across.</summary>
    public static async Task ShouldFitAsync(this IPage page)
    {
        var (inner, outer) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        if (inner <= outer)
            return;
        var wide = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')].filter(box => box.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !box.closest('.table-wrap')).slice(0, 6).map(box => box.outerHTML.slice(0, 160))
            """);
        Assert.Fail($"{page.Url} is {inner} pixels wide on a screen of {outer}:\n{string.Join('\n', wide)}");
    }
}
