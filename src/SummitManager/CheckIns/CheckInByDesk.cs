using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>A person picked from the search instead of a ticket.</summary>
/// <param name="Id">Made by the device, as for a scan.</param>
public sealed record DeskRequest(Guid Id, Guid RegistrationId, ScanDirection Direction, DateTimeOffset At);

/// <summary>Checks in somebody without a ticket in hand, found by name (FR-40): the same rule and the same book as a scan.</summary>
public sealed class CheckInByDesk(IDbContextFactory<SummitDb> dbs, Doors doors, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotFound"/> (checkpoint), <see cref="NotAllowed"/>.</summary>
    public async Task<Result<ScanAnswer>> RunAsync(Actor actor, Guid checkpointId, DeskRequest request, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.FindAtDoor, door.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var reading = new Reading(request.Id, null, request.RegistrationId, request.Direction, ScanMeans.Search, request.At);
        return await ScanBook.WriteAsync(db, actor, door, reading, clock.GetUtcNow(), mayStand: false, ct);
    }
}
