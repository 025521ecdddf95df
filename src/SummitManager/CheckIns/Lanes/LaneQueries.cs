using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Lanes;

/// <summary>What the lane planner knows of an event: before the day how many will come, on the day what the lanes do.</summary>
public sealed class LaneQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Nobody moves staff for fewer minutes than this: whoever is still to come is spread over them.</summary>
    private const int ShortestRush = 10;

    /// <summary>Refusals: <see cref="NotAllowed"/>.</summary>
    public async Task<Result<LaneFacts>> RunAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var confirmed = await ConfirmedAsync(db, eventId, ct);
        return new LaneFacts(confirmed, await MeasureAsync(db, eventId, confirmed, clock.GetUtcNow(), ct));
    }

    /// <summary>For the feed of the board, whose listeners have been asked for their rights.</summary>
    internal static async Task<IReadOnlyList<DoorLanes>> ReadAsync(SummitDb db, Guid eventId, DateTimeOffset now, CancellationToken ct) =>
        await MeasureAsync(db, eventId, await ConfirmedAsync(db, eventId, ct), now, ct);

    private static Task<int> ConfirmedAsync(SummitDb db, Guid eventId, CancellationToken ct) =>
        db.Registrations.CountAsync(r => r.EventId == eventId && r.State == RegistrationState.Confirmed, ct);

    private static async Task<IReadOnlyList<DoorLanes>> MeasureAsync(SummitDb db, Guid eventId, int confirmed, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - LaneMeter.LooksBack;
        // A list that is ticked and a name that is searched for are the desk's work, not a lane's pace.
        var readings = await db.Scans.AsNoTracking().Where(s => s.EventId == eventId && s.At > since && s.Direction == ScanDirection.In)
            .Where(s => s.Means == ScanMeans.Camera || s.Means == ScanMeans.Wedge || s.Means == ScanMeans.Typed)
            .Select(s => new LaneReading(s.CheckpointId, s.DeviceId ?? s.ByUserId, s.At)).ToListAsync(ct);
        if (readings.Count == 0)
            return [];
        var names = await db.Checkpoints.AsNoTracking().Where(c => c.EventId == eventId).ToDictionaryAsync(c => c.Id, ct);
        var open = await db.HalfDays.AsNoTracking().Where(h => h.EventId == eventId && h.DoorsOpenAt <= now && h.DoorsCloseAt >= now).Select(h => new { h.Date, h.Half }).FirstOrDefaultAsync(ct);
        var period = open is null ? "" : PeriodWindow.Name(open.Date, open.Half);
        var arrived = await db.CheckIns.Where(c => c.EventId == eventId && c.Period == period).Select(c => c.RegistrationId).Distinct().CountAsync(ct);
        var peak = Math.Min(new ArrivalPlan { People = confirmed }.PeakPerMinute, Math.Max(0, confirmed - arrived) / (double)ShortestRush);
        return [.. LaneMeter.Measure(readings, peak, now).Where(l => names.ContainsKey(l.CheckpointId))
            .Select(l => new DoorLanes(new Label(names[l.CheckpointId].Name(thai: true), names[l.CheckpointId].Name(thai: false)), l)).OrderBy(l => names[l.Now.CheckpointId].Order)];
    }
}

/// <param name="Confirmed">People with a valid ticket.</param>
/// <param name="Now">Doors that were busy in the last minutes.</param>
public sealed record LaneFacts(int Confirmed, IReadOnlyList<DoorLanes> Now);

public sealed record DoorLanes(Label Checkpoint, LanesNow Now);
