using SummitManager.CheckIns;
using SummitManager.Shared;
using SummitManager.Web.Account;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Door;

/// <summary>What a device sends: a batch of readings of one checkpoint.</summary>
public sealed record ScansBody(Guid CheckpointId, IReadOnlyList<ScanRequest> Scans);

/// <summary>The door's API. Rules for all of it stand at the top; the handlers only translate.</summary>
public static class DoorApi
{
    public static void MapDoorApi(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("/door/api")
            .RequireAuthorization(AddAccountsExtension.StaffPolicy)
            .DisableAntiforgery()
            .AddEndpointFilter(OwnScriptsOnly);

        door.MapPost("/scans", async (ScansBody body, HttpContext context, Actors actors, RecordScans record, CancellationToken ct) =>
            await actors.OfAsync(context.User, ct) is { } actor
                ? Answer(await record.RunAsync(actor, body.CheckpointId, body.Scans ?? [], ct))
                : Results.Unauthorized());
    }

    /// <summary>A form on another site cannot set a header, so no token is needed.</summary>
    private static async ValueTask<object?> OwnScriptsOnly(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers["X-Door"] == "1" ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);

    internal static IResult Answer<T>(Result<T> result) => result.Refusal switch
    {
        null => Results.Ok(result.Value),
        NotFound no => Refused(no, StatusCodes.Status404NotFound),
        NotAllowed no => Refused(no, StatusCodes.Status403Forbidden),
        var no => Refused(no, StatusCodes.Status409Conflict),
    };

    private static IResult Refused(Refusal refusal, int status) => Results.Json(
        new { refusal.Code, Th = RefusalTexts.Say(refusal, Language.Thai), En = RefusalTexts.Say(refusal, Language.English) }, statusCode: status);
}
