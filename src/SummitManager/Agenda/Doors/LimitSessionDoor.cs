using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Doors;

/// <summary>Keeps a session's door for those who have a seat, or opens it to everybody again. Doors obey within <see cref="CheckIns.Doors.Freshness"/>.</summary>
public sealed class LimitSessionDoor(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/> (session, or it has no door).</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid sessionId, bool bookedOnly, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var door = await db.SessionDoors.SingleOrDefaultAsync(d => d.SessionId == sessionId && db.Sessions.Any(s => s.Id == sessionId && s.EventId == eventId), ct);
        if (door is null)
            return new NotFound();
        if (door.BookedOnly == bookedOnly)
            return Done.Instance;
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == sessionId, ct);
        await db.FollowAsync(door, await db.DoorOfAsync(session, door.BookedOnly, ct), await db.DoorOfAsync(session, bookedOnly, ct), ct);
        door.BookedOnly = bookedOnly;
        db.Add(AuditEntry.Of(actor, eventId, nameof(LimitSessionDoor), door.CheckpointId, new Changes().Of(nameof(door.BookedOnly), !bookedOnly, bookedOnly).ToString(), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
