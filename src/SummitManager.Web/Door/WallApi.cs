using SummitManager.CheckIns;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.Web.Account;
using SummitManager.Web.Public.SelfCheckIns;

namespace SummitManager.Web.Door;

/// <summary>The wall's screen asks for its code every few seconds.</summary>
internal static class WallApi
{
    public static void MapWall(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/door/wall/{checkpointId:guid}/code", async (Guid checkpointId, HttpContext context, Actors actors, DoorQueries doors, SelfCheckInQueries selfCheckIns, WallCodes codes, SiteAddress site, TimeProvider clock, CancellationToken ct) =>
        {
            if (await actors.OfAsync(context.User, ct) is not { } actor || (await doors.StatusAsync(actor, checkpointId, ct)).Refusal is not null)
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            if (await selfCheckIns.DoorAsync(checkpointId, ct) is null)
                return Results.NotFound();
            var code = codes.Now(checkpointId);
            var address = site.To($"{Links.SelfCheckIn(checkpointId)}?t={code.Token}");
            // How long it lasts, not until when: the screen's clock may be wrong.
            return Results.Json(new { picture = "data:image/svg+xml," + Uri.EscapeDataString(QrImage.Svg(address, "")), seconds = (code.Until - clock.GetUtcNow()).TotalSeconds }, DoorBody.Json);
        }).RequireAuthorization(AddAccountsExtension.StaffPolicy);
}
