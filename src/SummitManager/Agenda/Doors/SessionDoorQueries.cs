using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Doors;

/// <summary>What organisers see of the doors of sessions.</summary>
public sealed class SessionDoorQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>The door of one session with its numbers; null without one. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>.</summary>
    public async Task<Result<SessionDoorView?>> OfAsync(Actor actor, Guid eventId, Guid sessionId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await (
            from d in db.SessionDoors.AsNoTracking()
            join c in db.Checkpoints on d.CheckpointId equals c.Id
            where d.SessionId == sessionId && c.EventId == eventId
            select new
            {
                Checkpoint = c,
                d.BookedOnly,
                Booked = db.SessionBookings.Count(b => b.SessionId == sessionId),
                Came = db.CheckIns.Where(x => x.CheckpointId == c.Id).Select(x => x.RegistrationId).Distinct().Count(),
                CameBooked = db.SessionBookings.Count(b => b.SessionId == sessionId && db.CheckIns.Any(x => x.CheckpointId == c.Id && x.RegistrationId == b.RegistrationId)),
            }).SingleOrDefaultAsync(ct);
        if (door is null)
            return (SessionDoorView?)null;
        var periods = (await db.HalfDays.AsNoTracking().Where(h => h.EventId == eventId).OrderBy(h => h.DoorsOpenAt).ThenBy(h => h.Id).ToListAsync(ct)).ConvertAll(PeriodWindow.Of);
        var period = CheckInRules.PeriodNearest(periods, clock.GetUtcNow())?.Period ?? "";
        var inside = await db.CheckIns.CountAsync(c => c.CheckpointId == door.Checkpoint.Id && c.Period == period && c.Inside, ct);
        return new SessionDoorView(door.Checkpoint.Id, new Label(door.Checkpoint.Name(thai: true), door.Checkpoint.Name(thai: false)), door.Checkpoint.IsOpen, door.BookedOnly,
            door.Checkpoint.Capacity, inside, door.Came, door.Booked, door.CameBooked);
    }

    /// <summary>The event's doors of sessions, by their checkpoints.</summary>
    public async Task<IReadOnlyDictionary<Guid, SessionDoor>> AllAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.SessionDoors.AsNoTracking().Where(d => db.Sessions.Any(s => s.Id == d.SessionId && s.EventId == eventId)).ToDictionaryAsync(d => d.CheckpointId, ct);
    }
}

/// <param name="Capacity">How many may be inside; null when nobody counts.</param>
/// <param name="Inside">Who is, in the half-day that is open or nearest.</param>
/// <param name="Came">People who were ever let in here.</param>
/// <param name="Booked">Seats that are taken.</param>
/// <param name="CameBooked">Of these, whose people were let in.</param>
public sealed record SessionDoorView(Guid CheckpointId, Label Name, bool IsOpen, bool BookedOnly, int? Capacity, int Inside, int Came, int Booked, int CameBooked);
