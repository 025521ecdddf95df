using Microsoft.Playwright;
using SummitManager.TestKit;
using SummitManager.TestKit.Web;

namespace SummitManager.EndToEndTests.Door;

/// <summary>The site on a real port with the app's page open in one browser, for tests that ask its modules by themselves.</summary>
public sealed class AppSite : IAsyncLifetime, IDisposable
{
    private readonly SummitApp _app = new() { Time = new ManualTime() };
    private readonly Playwrights _browsers = new();

    public IPage Page { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        if (Browser.SkipReason is not null)
            return;
        await _browsers.InitializeAsync();
        var context = await _browsers.Browser.NewContextAsync(Browser.Phone(_app.OnRealPort()));
        Page = await context.NewPageAsync();
        await Page.GotoAsync("/door/app");
    }

    public async Task DisposeAsync() => await _browsers.DisposeAsync();

    public void Dispose() => _app.Dispose();
}
