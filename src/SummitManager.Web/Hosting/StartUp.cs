using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Web.Hosting;

/// <summary>What happens between building the host and the first request.</summary>
public static partial class StartUp
{
    /// <summary>Exit code, as in sysexits.h.</summary>
    public const int BadConfiguration = 78;

    /// <summary>Why the site must not start, in one sentence for the administrator; null when it may.</summary>
    public static string? WhyNot(WebApplication app)
    {
        // Links in mails and printed QR codes stay for good, so the address listened on is a guess for development only.
        if (app.Environment.IsDevelopment())
            return null;
        return Uri.TryCreate(app.Services.GetRequiredService<SiteAddress>().BaseUrl, UriKind.Absolute, out var site) && site.Scheme is ("http" or "https")
            ? null
            : "Site:BaseUrl is missing or not an address: set it to how people reach the site, such as Site__BaseUrl=https://summit.example.go.th";
    }

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
