using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Shared;

namespace SummitManager.Web.Door;

/// <summary>
/// The door's API. Rules for all of it stand at the top: called by our own scripts, by a paired device or signed-in staff, at the
/// device's own doors, with bodies that can be read. The handlers only translate. A refusal is a code with its sentence in both languages.
/// </summary>
public static class DoorApi
{
    public const string Path = "/door/api";

    /// <summary>Far more than 200 scans; whatever is longer is not a device's queue.</summary>
    private const long LargestBody = 2_000_000;

    public static void MapDoorApi(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup(Path)
            .DisableAntiforgery()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody))
            .AddEndpointFilter(OwnScriptsOnly);
        door.MapDeviceApi();

        door.MapPost("/scans", (HttpContext context, DoorScans scans, CancellationToken ct) => DoorAnswer.WithAsync<ScansBody, IReadOnlyList<ScanAnswer>>(context, (caller, body) =>
            scans.RecordAsync(caller, body, ct)));

        door.MapPost("/desk", (HttpContext context, CheckInByDesk desk, CancellationToken ct) => AtAsync<DeskBody, ScanAnswer>(context, body => body.CheckpointId, (actor, body) =>
            desk.RunAsync(actor, body.CheckpointId, new DeskRequest(body.Id, body.RegistrationId, body.Direction, body.At), ct)));

        door.MapPost("/admit", (HttpContext context, AdmitAnyway admit, CancellationToken ct) => AtAsync<AdmitBody, ScanAnswer>(context, body => body.CheckpointId, (actor, body) =>
            admit.RunAsync(actor, body.CheckpointId, new AdmitRequest(body.Id, body.RegistrationId, body.At, body.Reason), ct)));

        door.MapPost("/undo", (HttpContext context, UndoCheckIn undo, CancellationToken ct) => DoorAnswer.WithAsync<UndoBody, Done>(context, (caller, body) =>
            undo.RunAsync(caller.Actor, body.ScanId, body.Reason, ct)));

        door.MapPost("/walk-in", (HttpContext context, RegisterWalkIn walkIn, CancellationToken ct) => AtAsync<WalkInBody, ScanAnswer>(context, body => body.CheckpointId, (actor, body) =>
            walkIn.RunAsync(actor, new WalkInRequest(body.CheckpointId, body.TypeId, body.RequestId, body.Form ?? new(), body.AllowNamesake, body.EvenIfFull), ct)));

        door.MapGet("/status", (HttpContext context, DoorQueries doors, Guid checkpointId, CancellationToken ct) =>
            AtAsync(context, checkpointId, actor => doors.StatusAsync(actor, checkpointId, ct)));

        door.MapGet("/last", (HttpContext context, DoorQueries doors, Guid checkpointId, CancellationToken ct) =>
            AtAsync(context, checkpointId, actor => doors.LastAsync(actor, checkpointId, ct)));

        door.MapGet("/search", (HttpContext context, DoorSearch search, Guid checkpointId, string? q, CancellationToken ct) =>
            AtAsync(context, checkpointId, actor => search.RunAsync(actor, checkpointId, q, ct)));

        door.MapGet("/walk-in-types", (HttpContext context, DoorQueries doors, Guid checkpointId, CancellationToken ct) =>
            AtAsync(context, checkpointId, actor => doors.WalkInTypesAsync(actor, checkpointId, ct)));
    }

    private static Task<IResult> AtAsync<T>(HttpContext context, Guid checkpointId, Func<Actor, Task<Result<T>>> deed) =>
        DoorAnswer.AsAsync<T>(context, async caller => caller.WhyNotAt(checkpointId) is { } no ? no : await deed(caller.Actor));

    private static Task<IResult> AtAsync<TBody, T>(HttpContext context, Func<TBody, Guid> checkpoint, Func<Actor, TBody, Task<Result<T>>> deed) where TBody : class =>
        DoorAnswer.WithAsync<TBody, T>(context, async (caller, body) => caller.WhyNotAt(checkpoint(body)) is { } no ? no : await deed(caller.Actor, body));

    /// <summary>A form on another site cannot set a header, so no token is needed.</summary>
    private static async ValueTask<object?> OwnScriptsOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["X-Door"] == "1" ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);
}
