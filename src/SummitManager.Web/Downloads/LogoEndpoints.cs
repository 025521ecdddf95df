using Microsoft.Net.Http.Headers;
using SummitManager.Accounts;
using SummitManager.Events;
using SummitManager.Exhibition.Sponsors;
using SummitManager.Files;
using SummitManager.Registrations;
using SummitManager.Web.Account;

namespace SummitManager.Web.Downloads;

/// <summary>
/// Logos of hosts and sponsors. Only what <see cref="UploadHostLogo"/> or <see cref="UploadSponsorLogo"/> found to be a PNG or JPEG is sent, as what it was found to be; a file never
/// changes, so the public's copies are good for good and a browser asks once.
/// </summary>
public static class LogoEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";
    private const string AskAgain = "private, no-cache";

    public static void MapLogos(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/e/{slug}/logos/{fileId:guid}", async (string slug, Guid fileId, PublicEvents events, LogoFiles logos, HttpContext context, CancellationToken ct) =>
            await events.FindAsync(slug, ct) is { } shown && shown.Event.Hosts.Exists(h => h.LogoId == fileId)
                ? Send(context, await logos.FindAsync(fileId, HostLogo.Purpose, ct), ForGood)
                : Results.NotFound());

        routes.MapGet("/e/{slug}/sponsors/logos/{fileId:guid}", async (string slug, Guid fileId, PublicEvents events, PublishedSponsors sponsors, LogoFiles logos, HttpContext context, CancellationToken ct) =>
            await events.FindAsync(slug, ct) is { } shown && (await sponsors.OfAsync(shown.Event.Id, ct)).All.Any(s => s.Logo?.FileId == fileId)
                ? Send(context, await logos.FindAsync(fileId, SponsorLogo.Rule.Purpose, ct), ForGood)
                : Results.NotFound());

        routes.MapGet("/manage/{eventId:guid}/sponsors/logos/{fileId:guid}", async (Guid eventId, Guid fileId, Actors actors, LogoFiles logos, HttpContext context, CancellationToken ct) =>
            await actors.OfAsync(context.User, ct) is { } actor && actor.May(Permission.View, eventId) && await logos.FindAsync(fileId, SponsorLogo.Rule.Purpose, ct) is { } logo && logo.EventId == eventId
                ? Send(context, logo, AskAgain)
                : Results.NotFound())
            .RequireAuthorization(AddAccountsExtension.StaffPolicy);

        // For the form in which they are chosen: drafts too, and pictures that are not saved yet.
        routes.MapGet("/manage/{eventId:guid}/logos/{fileId:guid}", async (Guid eventId, Guid fileId, Actors actors, LogoFiles logos, HttpContext context, CancellationToken ct) =>
            await actors.OfAsync(context.User, ct) is { } actor && actor.May(Permission.ManageEvent, eventId) && await logos.FindAsync(fileId, HostLogo.Purpose, ct) is { } logo && logo.EventId == eventId
                ? Send(context, logo, AskAgain)
                : Results.NotFound())
            .RequireAuthorization(AddAccountsExtension.StaffPolicy);
    }

    private static IResult Send(HttpContext context, LogoFile? logo, string caching)
    {
        if (logo is null)
            return Results.NotFound();
        context.Response.Headers[HeaderNames.CacheControl] = caching;
        return Results.Bytes(logo.Bytes, logo.MediaType, entityTag: new EntityTagHeaderValue($"\"{logo.Sha256}\""));
    }
}
