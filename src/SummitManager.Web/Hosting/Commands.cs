using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Web.Hosting;

/// <summary>What the program does instead of serving: <c>migrate</c>.</summary>
public static class Commands
{
    /// <returns>An exit code when a command was run, null when the site is to start.</returns>
    public static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        if (args.FirstOrDefault() != "migrate")
            return null;
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        return 0;
    }
}
