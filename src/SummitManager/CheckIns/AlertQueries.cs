using Microsoft.EntityFrameworkCore;
using SummitManager.CheckIns.Lanes;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>What somebody should act on now: a guest of honour has come, devices disagreed, a door needs another lane.</summary>
public sealed class AlertQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);
    private const int MostGuests = 5;

    /// <summary>The pace of a door is a matter of minutes; it is measured less often than the rest.</summary>
    private static readonly TimeSpan MeasureEvery = TimeSpan.FromSeconds(10);

    /// <summary>For the feed, whose listeners have been asked for their rights.</summary>
    /// <param name="last">What was read before; null the first time.</param>
    public async Task<DoorAlerts?> ReadAsync(Guid eventId, DoorAlerts? last, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var since = now - Recent;
        var guests = await (
            from s in db.Scans.AsNoTracking()
            where s.EventId == eventId && s.ReceivedAt > since && s.UndoneAt == null && s.Direction == ScanDirection.In
            where s.Outcome == ScanOutcome.Admitted || s.Told == ScanOutcome.Admitted
            join r in db.Registrations on s.RegistrationId equals r.Id
            where r.IsVip
            join t in db.RegistrationTypes on r.TypeId equals t.Id
            join c in db.Checkpoints on s.CheckpointId equals c.Id
            orderby s.At descending, s.Id descending
            select new { s.Id, s.At, Registration = r, t.NameTh, t.NameEn, t.BadgeColor, Checkpoint = c }).Take(4 * MostGuests).ToListAsync(ct);
        var conflicts = await db.ScanConflicts.CountAsync(c => c.EventId == eventId && c.ResolvedAt == null, ct);
        var measured = last is not null && now - last.MeasuredAt < MeasureEvery && now >= last.MeasuredAt;
        var lanes = measured ? last!.Lanes : await LaneQueries.ReadAsync(db, eventId, now, ct);
        return new DoorAlerts(
            [.. guests.DistinctBy(g => g.Registration.Id).Take(MostGuests).Select(g => new GuestArrival(g.Id,
                DoorReads.Person(g.Registration.Id, g.Registration.Name, g.Registration.OrganizationName, g.Registration.Position, g.NameTh, g.NameEn, g.BadgeColor, isVip: true),
                new Label(g.Checkpoint.Name(thai: true), g.Checkpoint.Name(thai: false)), g.At))],
            conflicts, lanes, measured ? last!.MeasuredAt : now);
    }
}

/// <param name="Guests">Of honour, who came in the last minutes, the latest first.</param>
/// <param name="OpenConflicts">That wait for a supervisor's word.</param>
/// <param name="Lanes">Doors with a pace to measure.</param>
public sealed record DoorAlerts(IReadOnlyList<GuestArrival> Guests, int OpenConflicts, IReadOnlyList<DoorLanes> Lanes, DateTimeOffset MeasuredAt);

public sealed record GuestArrival(Guid ScanId, DoorPerson Person, Label Checkpoint, DateTimeOffset At);
