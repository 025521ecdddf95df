using SummitManager.Agenda.Materials;
using SummitManager.Files;
using SummitManager.Registrations;
using SummitManager.Web.Account;

namespace SummitManager.Web.Downloads;

/// <summary>Slides and papers of sessions: always to be saved, never opened within the site.</summary>
internal static class MaterialEndpoints
{
    public static void MapMaterials(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/s/{linkCode}/materials/{id:guid}", async (string linkCode, Guid id, MaterialQueries queries, FileStore files, CancellationToken ct) =>
            Send(await queries.OwnFileAsync(linkCode, id, ct), files, ct));

        routes.MapGet("/e/{slug}/sessions/{sessionId:guid}/materials/{id:guid}", async (string slug, Guid sessionId, Guid id, PublicEvents events, MaterialQueries queries, FileStore files, CancellationToken ct) =>
            await events.FindAsync(slug, ct) is { Event: var e } ? Send(await queries.ShownFileAsync(e.Id, sessionId, id, ct), files, ct) : Results.NotFound());

        routes.MapGroup("/manage/{eventId:guid}").RequireAuthorization(AddAccountsExtension.StaffPolicy)
            .MapGet("/agenda/materials/{id:guid}", (HttpContext http, Guid eventId, Guid id, Actors actors, MaterialQueries queries, FileStore files, CancellationToken ct) =>
                StaffDownloads.AsAsync(http, actors, async actor =>
                {
                    var file = await queries.StaffFileAsync(actor, eventId, id, ct);
                    return file.IsOk ? Send(file.Value, files, ct) : StaffDownloads.Refuse(file.Refusal!);
                }));
    }

    private static IResult Send(StoredFile? file, FileStore files, CancellationToken ct) => file is null ? Results.NotFound() : AnswerEndpoints.Send(file, files, ct);
}
