using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SummitManager.Benchmarks.Bare;

/// <summary>
/// The least that could do the same: Kestrel, a few addresses, the same SQL by hand on the same kind of file. No sign-in, no rules, no
/// checks, no translation, no mail text.
/// </summary>
internal static class BareSite
{
    public const string Command = "bare";

    public static async Task<int> RunAsync(string database, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton(new BareConnections(database));
        var app = builder.Build();
        app.MapGet("/", (BareConnections db) => Html(BareEventPage.List(db)));
        app.MapGet("/e/{slug}", (string slug, BareConnections db) => BareEventPage.One(db, slug) is { } page ? Html(page) : Results.NotFound());
        app.MapGet("/e/{slug}/agenda", (string slug, BareConnections db) => BareAgendaPage.Of(db, slug) is { } page ? Html(page) : Results.NotFound());
        app.MapPost("/e/{slug}/register", async (string slug, HttpRequest request, BareConnections db) =>
            Results.Redirect($"/t/{await BareRegistration.RegisterAsync(db, slug, await request.ReadFormAsync())}?new=1"));
        app.MapPost("/door/api/scans", (BareScans body, BareConnections db) => BareCheckIn.RecordAsync(db, body));
        await app.RunAsync();
        return 0;
    }

    private static IResult Html(string page) => Results.Content(page, "text/html; charset=utf-8");
}
