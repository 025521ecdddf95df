using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Web.Hosting;

/// <summary>What happens between building the host and the first request.</summary>
public static partial class StartUp
{
    public static async Task PrepareAsync(WebApplication app)
    {
        await MigrateEmbeddedAsync(app);
        var demo = app.Configuration.GetValue("Demo:Load", app.Environment.IsDevelopment())
            ? await DemoStart.LoadAsync(app)
            : null;

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Urls.FirstOrDefault() ?? "http://localhost:5000";
            var site = app.Services.GetRequiredService<SiteAddress>();
            if (site.BaseUrl.Length == 0)
                site.BaseUrl = address;
            var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("SummitManager");
            LogReady(log, site.BaseUrl);
            if (demo is null)
                return;
            var (eventPage, backOffice, mail) = (site.To(Links.Event(demo.Slug)), site.To(Links.Manage), site.To(Links.DevMail));
            LogDemo(log, demo.Slug, eventPage, backOffice, demo.Email, demo.Password, mail);
        });
    }

    /// <summary>The embedded database just works; on a server the administrator runs <c>migrate</c> (decision D14).</summary>
    internal static async Task MigrateEmbeddedAsync(WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        if (db.Database.IsSqlite())
            await db.Database.MigrateAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "SummitManager is ready at {Address}")]
    private static partial void LogReady(ILogger log, string address);

    [LoggerMessage(Level = LogLevel.Information, Message = """
        Demo event {Slug}
          public page   {EventPage}
          back office   {BackOffice}
          sign in as    {Email}
          password      {Password}
          sent mail     {Mail}
        """)]
    private static partial void LogDemo(ILogger log, string slug, string eventPage, string backOffice, string email, string password, string mail);
}
