using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

internal static class Navigation
{
    /// <summary>
    /// Waits until the page stands at an address, by looking again and again. Playwright's <c>WaitForURLAsync</c> looks once and then
    /// listens: a page that leads on by script in between is missed, and the test waits for a navigation that has been.
    /// </summary>
    public static Task ShouldComeToAsync(this IPage page, Regex address) => Assertions.Expect(page).ToHaveURLAsync(address, new() { Timeout = 30_000 });
}
