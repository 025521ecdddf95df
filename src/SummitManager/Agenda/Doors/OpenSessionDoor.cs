using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Doors;

/// <summary>Gives a session a door of its own: a checkpoint with the session's name, room and number of places, where ways out are scanned too.</summary>
public sealed class OpenSessionDoor(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose programme.</param>
    /// <param name="sessionId">Which session.</param>
    /// <param name="bookedOnly">Whether who has no seat is turned away.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The checkpoint's key; of the door that is there already, if one is. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Guid>> RunAsync(Actor actor, Guid eventId, Guid sessionId, bool bookedOnly, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sessionId && s.EventId == eventId, ct) is not { } session)
            return new NotFound();
        if (await OfAsync(db, sessionId, ct) is { } already)
            return already; // The second click of the same button.
        var like = await db.DoorOfAsync(session, bookedOnly, ct);
        var checkpoint = new Checkpoint
        {
            Id = Guid.CreateVersion7(now),
            EventId = eventId,
            NameTh = like.NameTh,
            NameEn = like.NameEn,
            RoomId = like.RoomId,
            Capacity = like.Capacity,
            TracksExits = true,
            Order = await db.Checkpoints.CountAsync(c => c.EventId == eventId, ct) + 1,
        };
        db.Add(checkpoint);
        db.Add(new SessionDoor { CheckpointId = checkpoint.Id, SessionId = sessionId, BookedOnly = bookedOnly });
        db.Add(AuditEntry.Of(actor, eventId, nameof(OpenSessionDoor), checkpoint.Id, $"{checkpoint.NameTh}; BookedOnly: {bookedOnly}", now));
        if (!await db.TrySaveAsync(ct))
            return await OfAsync(db, sessionId, ct) is { } rivals ? rivals : new ChangedMeanwhile(); // Somebody else opened it at this moment.
        await transaction.CommitAsync(ct);
        return checkpoint.Id;
    }

    private static Task<Guid?> OfAsync(SummitDb db, Guid sessionId, CancellationToken ct) =>
        db.SessionDoors.Where(d => d.SessionId == sessionId).Select(d => (Guid?)d.CheckpointId).SingleOrDefaultAsync(ct);
}
