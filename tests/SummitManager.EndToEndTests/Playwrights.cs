using Microsoft.Playwright;

namespace SummitManager.EndToEndTests;

/// <summary>One Playwright and one browser without a camera for a test class.</summary>
public sealed class Playwrights : IAsyncLifetime
{
    public IPlaywright Playwright { get; private set; } = default!;
    public IBrowser Browser { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        if (EndToEndTests.Browser.SkipReason is not null)
            return;
        Playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        Browser = await EndToEndTests.Browser.LaunchAsync(Playwright);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        Playwright?.Dispose();
    }
}
