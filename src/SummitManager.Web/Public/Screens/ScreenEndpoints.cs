using System.Globalization;
using System.Net.Mime;
using Microsoft.Net.Http.Headers;
using SummitManager.Registrations;

namespace SummitManager.Web.Public.Screens;

/// <summary>
/// Screens at rooms' doors and in the hall, for everybody: one static page, one answer in JSON for all of them, and the worker that opens the page
/// without a network. An unknown event or room is not there.
/// </summary>
internal static class ScreenEndpoints
{
    public static void AddScreens(this IServiceCollection services) => services.AddSingleton<ScreenFeed>().AddSingleton<ScreenShell>();

    public static void MapScreens(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/e/{slug}/screen/hall", async (string slug, PublicEvents events, ScreenShell shell, HttpContext context, CancellationToken ct) =>
            await events.FindAsync(slug, ct) is null ? Results.NotFound() : Page(shell, context));

        routes.MapGet("/e/{slug}/screen/room/{room:guid}", async (string slug, Guid room, PublicEvents events, ScreenFeed feed, ScreenShell shell, HttpContext context, CancellationToken ct) =>
            await events.FindAsync(slug, ct) is { Event: var e } && (await feed.OfAsync(e, ct)).Rooms.Contains(room) ? Page(shell, context) : Results.NotFound());

        routes.MapGet("/e/{slug}/screen/data.json", async (string slug, PublicEvents events, ScreenFeed feed, HttpContext context, TimeProvider clock, CancellationToken ct) =>
        {
            // Beside the body, which is the same from one minute to the next: screens correct their clocks by every answer, also by "nothing new".
            context.Response.Headers["X-Time"] = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            if (await events.FindAsync(slug, ct) is not { Event: var e })
                return Results.NotFound();
            var answer = await feed.OfAsync(e, ct);
            AskAgain(context);
            return Results.Bytes(answer.Body, MediaTypeNames.Application.Json, entityTag: new EntityTagHeaderValue(answer.Tag));
        });

        routes.MapGet("/e/{slug}/screen/sw.js", async (string slug, PublicEvents events, ScreenShell shell, HttpContext context, CancellationToken ct) =>
        {
            if (await events.FindAsync(slug, ct) is null)
                return Results.NotFound();
            AskAgain(context);
            return Results.Text(shell.Worker, "text/javascript; charset=utf-8");
        });
    }

    private static IResult Page(ScreenShell shell, HttpContext context)
    {
        AskAgain(context);
        return Results.Bytes(shell.Page, "text/html; charset=utf-8");
    }

    /// <summary>Open to everybody, and for nobody to find by a search.</summary>
    private static void AskAgain(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
    }
}
