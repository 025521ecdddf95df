using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Doors;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>Puts a session into another slot, makes it longer or shorter, or lays it on the shelf: what a drag in the timetable does.</summary>
public sealed class ScheduleSession(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose programme.</param>
    /// <param name="sessionId">Which session.</param>
    /// <param name="version">As it was seen: who drags what somebody else has just moved is told so.</param>
    /// <param name="slot">Where to; null is the shelf.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// Where it was before, to undo it. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (session, or a room that is not of the event's venue),
    /// <see cref="BadField"/> (a length outside a minute and a day), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<Moved>> RunAsync(Actor actor, Guid eventId, Guid sessionId, int version, SessionSlot? slot, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        if (slot is { Minutes: < 1 or > Session.MostMinutes })
            return new BadField("Minutes", "OutOfRange");
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.EventId == eventId, ct) is not { } session)
            return new NotFound();
        if (slot?.RoomId is { } room && !await RoomsOf(db, eventId).AnyAsync(r => r.Id == room, ct))
            return new NotFound();
        if (session.Version != version)
            return new ChangedMeanwhile();
        var before = session.StartsAt is { } starts ? new SessionSlot(starts, session.Minutes, session.RoomId) : null;
        var (minutes, was) = (session.Minutes, session.Copy());
        session.Put(slot);
        if (before == (slot is null ? null : new SessionSlot(slot.StartsAt, slot.Minutes, slot.RoomId)))
            return new Moved(session, before);
        db.Add(AuditEntry.Of(actor, eventId, nameof(ScheduleSession), session.Id, new Changes().Of("Starts", before?.StartsAt, slot?.StartsAt)
            .Of("Minutes", minutes, session.Minutes).Of("Room", before?.RoomId, slot?.RoomId).ToString(), clock.GetUtcNow()));
        await db.FollowAsync(was, session, ct);
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return new Moved(session, before);
    }

    internal static IQueryable<Room> RoomsOf(SummitDb db, Guid eventId) =>
        db.Rooms.Where(r => db.Buildings.Any(b => b.Id == r.BuildingId && db.Events.Any(e => e.Id == eventId && e.VenueId == b.VenueId)));
}

/// <param name="Session">As it stands now.</param>
/// <param name="Before">Its slot until now, null on the shelf.</param>
public sealed record Moved(Session Session, SessionSlot? Before);
