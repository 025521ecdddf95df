using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;

namespace SummitManager.CheckIns;

internal sealed record PeopleCount(Guid TypeId, string? Province, RegistrationState State, int Count);

internal sealed record ArrivalCount(Guid TypeId, string? Province, int Today, int Now, int Inside);

internal sealed record DoorCount(Guid CheckpointId, bool Inside, int Count);

/// <summary>The grouped counts behind the board, one statement each.</summary>
internal static class BoardCounts
{
    public static async Task<IReadOnlyList<PeopleCount>> PeopleAsync(SummitDb db, Guid eventId, CancellationToken ct) =>
        await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId)
            .GroupBy(r => new { r.TypeId, r.ProvinceCode, r.State })
            .Select(g => new PeopleCount(g.Key.TypeId, g.Key.ProvinceCode, g.Key.State, g.Count())).ToListAsync(ct);

    /// <summary>Each person once a day and once in the half-day, though they may pass several doors.</summary>
    public static async Task<IReadOnlyList<ArrivalCount>> ArrivalsAsync(SummitDb db, Guid eventId, IReadOnlyList<PeriodWindow> periods, PeriodWindow period, CancellationToken ct)
    {
        var today = periods.Where(p => p.Date == period.Date).Select(p => p.Period).ToList();
        return await db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId && today.Contains(c.Period))
            .GroupBy(c => c.RegistrationId)
            .Select(g => new { Id = g.Key, Now = g.Max(c => c.Period == period.Period ? 1 : 0), Inside = g.Max(c => c.Period == period.Period && c.Inside ? 1 : 0) })
            .Join(db.Registrations, a => a.Id, r => r.Id, (a, r) => new { r.TypeId, r.ProvinceCode, a.Now, a.Inside })
            .GroupBy(a => new { a.TypeId, a.ProvinceCode })
            .Select(g => new ArrivalCount(g.Key.TypeId, g.Key.ProvinceCode, g.Count(), g.Sum(a => a.Now), g.Sum(a => a.Inside))).ToListAsync(ct);
    }

    public static async Task<IReadOnlyList<DoorCount>> DoorsAsync(SummitDb db, Guid eventId, PeriodWindow period, CancellationToken ct) =>
        await db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId && c.Period == period.Period)
            .GroupBy(c => new { c.CheckpointId, c.Inside })
            .Select(g => new DoorCount(g.Key.CheckpointId, g.Key.Inside, g.Count())).ToListAsync(ct);

    public static Task<Dictionary<Guid, int>> SinceAsync(SummitDb db, Guid eventId, PeriodWindow period, DateTimeOffset since, CancellationToken ct) =>
        db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId && c.Period == period.Period && c.At >= since)
            .GroupBy(c => c.CheckpointId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>
    /// From the first minute with anybody to the last, without gaps. Instants are cut into minutes here, because databases disagree on
    /// how; so that a long day costs no more than its last minutes, what <paramref name="known"/> has before <paramref name="since"/> is kept.
    /// </summary>
    public static async Task<IReadOnlyList<BoardMinute>> MinutesAsync(SummitDb db, Guid eventId, PeriodWindow period, IReadOnlyList<BoardMinute> known, DateTimeOffset since, CancellationToken ct)
    {
        var from = known.Count == 0 ? DateTimeOffset.MinValue : since.AddTicks(-(since.UtcTicks % TimeSpan.TicksPerMinute));
        var counts = known.Where(m => m.At < from && m.Count > 0).ToDictionary(m => m.At, m => m.Count);
        var instants = db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId && c.Period == period.Period && c.At >= from).Select(c => c.At).AsAsyncEnumerable();
        await foreach (var at in instants.WithCancellation(ct))
        {
            var minute = at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMinute));
            counts[minute] = counts.GetValueOrDefault(minute) + 1;
        }
        if (counts.Count == 0)
            return [];
        var first = counts.Keys.Min();
        var length = (int)(counts.Keys.Max() - first).TotalMinutes + 1;
        return [.. Enumerable.Range(0, length).Select(i => first.AddMinutes(i)).Select(at => new BoardMinute(at, counts.GetValueOrDefault(at)))];
    }
}
