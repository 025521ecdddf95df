using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using SummitManager.Agenda.Speakers;
using SummitManager.Files;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Web.Account;

namespace SummitManager.Web.Downloads;

/// <summary>Photos of speakers, for themselves, for staff and, in the published programme, for everybody; the run sheet and the place cards.</summary>
public static class ProtocolEndpoints
{
    public static void MapProtocol(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{linkCode}/photo", async (string linkCode, SpeakerQueries queries, FileStore files, HttpContext http, CancellationToken ct) =>
            Send(http, await queries.OwnPhotoAsync(linkCode, ct), files, ct));

        routes.MapGet("/e/{slug}/speakers/{id:guid}/photo", async (string slug, Guid id, PublicEvents events, SpeakerQueries queries, HttpContext http, CancellationToken ct) =>
        {
            if (await events.FindAsync(slug, ct) is not { Event: var e } || await queries.PublicPhotoAsync(e.Id, id, ct) is not { } photo)
                return Results.NotFound();
            // Asked again, because a photo may be taken away; unchanged it is not sent again.
            http.Response.Headers[HeaderNames.CacheControl] = "public, no-cache";
            return Results.Bytes(photo.Bytes, photo.MediaType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(photo.Bytes))}\""));
        });

        var staff = routes.MapGroup("/manage/{eventId:guid}").RequireAuthorization(AddAccountsExtension.StaffPolicy);

        staff.MapGet("/speakers/photos/{fileId:guid}", async (Guid eventId, Guid fileId, HttpContext http, Actors actors, SpeakerQueries queries, FileStore files, CancellationToken ct) =>
            await actors.OfAsync(http.User, ct) is { } actor ? Send(http, await queries.PhotoAsync(actor, eventId, fileId, ct), files, ct) : Results.Unauthorized());

        staff.MapGet("/protocol/run-sheet.pdf", (Guid eventId, string? day, HttpContext http, Actors actors, PrintRunSheet print, CancellationToken ct) => StaffDownloads.AsAsync(http, actors, async actor =>
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Pdf(await print.RunAsync(actor, eventId, date, StaffDownloads.Language, ct)) : Results.NotFound()));

        staff.MapGet("/protocol/place-cards.pdf", (Guid eventId, string? guests, HttpContext http, Actors actors, PrintPlaceCards print, CancellationToken ct) => StaffDownloads.AsAsync(http, actors, async actor =>
            Pdf(await print.RunAsync(actor, eventId, guests == "1", StaffDownloads.Language, ct))));
    }

    private static IResult Send(HttpContext http, StoredFile? photo, FileStore files, CancellationToken ct)
    {
        if (photo is null)
            return Results.NotFound();
        http.Response.Headers[HeaderNames.CacheControl] = "private, no-cache";
        return Results.Stream(async body => await files.CopyToAsync(photo.Id, body, ct), photo.MediaType);
    }

    /// <summary>Opens in the browser, which prints it.</summary>
    private static IResult Pdf(Result<byte[]> file) => file.Refusal is { } no ? StaffDownloads.Refuse(no) : Results.File(file.Value, "application/pdf");
}
