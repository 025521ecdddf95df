using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Shared;
using SummitManager.Web.Account;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Door;

/// <summary>
/// The door's API. Rules for all of it stand at the top: signed-in staff, called by our own scripts, bodies that can be read. The
/// handlers only translate. A refusal is a code with its sentence in both languages.
/// </summary>
public static class DoorApi
{
    public const string Path = "/door/api";

    /// <summary>Far more than 200 scans; whatever is longer is not a device's queue.</summary>
    private const long LargestBody = 2_000_000;

    public static void MapDoorApi(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup(Path)
            .RequireAuthorization(AddAccountsExtension.StaffPolicy)
            .DisableAntiforgery()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody))
            .AddEndpointFilter(OwnScriptsOnly);

        door.MapPost("/scans", (HttpContext context, RecordScans record, CancellationToken ct) => WithAsync<ScansBody, IReadOnlyList<ScanAnswer>>(context, (actor, body) =>
            body.Scans is not { } scans || scans.Any(s => s is null)
                ? Task.FromResult<Result<IReadOnlyList<ScanAnswer>>>(new BadField(nameof(body.Scans), "Required"))
                : record.RunAsync(actor, body.CheckpointId, scans!, ct)));

        door.MapPost("/desk", (HttpContext context, CheckInByDesk desk, CancellationToken ct) => WithAsync<DeskBody, ScanAnswer>(context, (actor, body) =>
            desk.RunAsync(actor, body.CheckpointId, new DeskRequest(body.Id, body.RegistrationId, body.Direction, body.At), ct)));

        door.MapPost("/admit", (HttpContext context, AdmitAnyway admit, CancellationToken ct) => WithAsync<AdmitBody, ScanAnswer>(context, (actor, body) =>
            admit.RunAsync(actor, body.CheckpointId, new AdmitRequest(body.Id, body.RegistrationId, body.At, body.Reason), ct)));

        door.MapPost("/undo", (HttpContext context, UndoCheckIn undo, CancellationToken ct) => WithAsync<UndoBody, Done>(context, (actor, body) =>
            undo.RunAsync(actor, body.ScanId, body.Reason, ct)));

        door.MapPost("/walk-in", (HttpContext context, RegisterWalkIn walkIn, CancellationToken ct) => WithAsync<WalkInBody, ScanAnswer>(context, (actor, body) =>
            walkIn.RunAsync(actor, new WalkInRequest(body.CheckpointId, body.TypeId, body.RequestId, body.Form ?? new(), body.AllowNamesake, body.EvenIfFull), ct)));

        door.MapGet("/status", (HttpContext context, DoorQueries doors, Guid checkpointId, CancellationToken ct) =>
            AsAsync(context, actor => doors.StatusAsync(actor, checkpointId, ct)));

        door.MapGet("/last", (HttpContext context, DoorQueries doors, Guid checkpointId, CancellationToken ct) =>
            AsAsync(context, actor => doors.LastAsync(actor, checkpointId, ct)));

        door.MapGet("/search", (HttpContext context, DoorSearch search, Guid checkpointId, string? q, CancellationToken ct) =>
            AsAsync(context, actor => search.RunAsync(actor, checkpointId, q, ct)));

        door.MapGet("/walk-in-types", (HttpContext context, DoorQueries doors, Guid checkpointId, CancellationToken ct) =>
            AsAsync(context, actor => doors.WalkInTypesAsync(actor, checkpointId, ct)));
    }

    /// <summary>A form on another site cannot set a header, so no token is needed.</summary>
    private static async ValueTask<object?> OwnScriptsOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["X-Door"] == "1" ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static async Task<IResult> AsAsync<T>(HttpContext context, Func<Actor, Task<Result<T>>> deed)
    {
        var actors = context.RequestServices.GetRequiredService<Actors>();
        return await actors.OfAsync(context.User, context.RequestAborted) is { } actor ? Answer(await deed(actor)) : Results.Unauthorized();
    }

    private static async Task<IResult> WithAsync<TBody, T>(HttpContext context, Func<Actor, TBody, Task<Result<T>>> deed) where TBody : class =>
        await DoorBody.ReadAsync<TBody>(context) is { } body
            ? await AsAsync(context, actor => deed(actor, body))
            : Refused(new BadDoorRequest(), StatusCodes.Status400BadRequest);

    private static IResult Answer<T>(Result<T> result) => result.Refusal switch
    {
        null => Results.Json(result.Value, DoorBody.Json),
        NotFound no => Refused(no, StatusCodes.Status404NotFound),
        NotAllowed no => Refused(no, StatusCodes.Status403Forbidden),
        BadField or BadFields => Refused(result.Refusal, StatusCodes.Status400BadRequest),
        var no => Refused(no, StatusCodes.Status409Conflict),
    };

    private static IResult Refused(Refusal refusal, int status) => Results.Json(
        new DoorRefusal(refusal.Code, RefusalTexts.Say(refusal, Language.Thai), RefusalTexts.Say(refusal, Language.English), refusal is BadFields many ? [.. many.All.Select(r => r.Field!)] : []),
        DoorBody.Json, statusCode: status);
}
