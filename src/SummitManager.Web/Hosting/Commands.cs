using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Hosting;

/// <summary>What the program does instead of serving: <c>migrate</c>; <c>create-owner EMAIL NAME</c>.</summary>
public static class Commands
{
    private const int Usage = 64;
    private const int Refused = 1;

    /// <returns>An exit code when a command was run, null when the site is to start.</returns>
    public static async Task<int?> RunAsync(WebApplication app, string[] args) => args switch
    {
        ["migrate", ..] => await MigrateAsync(app),
        ["create-owner", var email, .. var name] when name.Length > 0 => await CreateOwnerAsync(app, email, string.Join(' ', name)),
        ["create-owner", ..] => await SayUsageAsync(),
        _ => null,
    };

    private static async Task<int> MigrateAsync(WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        return 0;
    }

    private static async Task<int> CreateOwnerAsync(WebApplication app, string email, string name)
    {
        await StartUp.MigrateEmbeddedAsync(app);
        var result = await app.Services.GetRequiredService<CreateOwner>().RunAsync(email, name, CancellationToken.None);
        if (result.Refusal is { } no)
        {
            foreach (var (field, sentence) in RefusalTexts.SayAll(no, Language.English))
                await Console.Error.WriteLineAsync($"{field}: {sentence}");
            return Refused;
        }
        await Console.Out.WriteLineAsync($"""
            {result.Value.Email} may sign in at {Links.SignIn} and manage every event.
            One-time password, for one sign-in within 24 hours: {result.Value.OneTimePassword}
            """);
        return 0;
    }

    private static async Task<int> SayUsageAsync()
    {
        await Console.Error.WriteLineAsync("create-owner EMAIL NAME");
        return Usage;
    }
}
