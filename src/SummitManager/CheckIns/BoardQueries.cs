using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>The numbers of the live board, counted by the database: as many statements for 63,000 people as for none.</summary>
public sealed class BoardQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock, IEnumerable<IBookedDoors> bookings)
{
    /// <summary>Longer than any transaction takes from its stamp to its commit.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, (DateTimeOffset At, IReadOnlyList<PeopleCount> Counts)> _people = new();

    private static readonly TimeSpan RateWindow = TimeSpan.FromMinutes(1);

    /// <summary>How far back a reading that has a predecessor counts minutes again.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    /// <summary>So often all of them are counted: a queue after an outage brings scans of long ago.</summary>
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(30);

    /// <summary>For a person who asks. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<BoardNumbers>> RunAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        return await ReadAsync(eventId, null, ct) is { } numbers ? numbers : new NotFound();
    }

    /// <summary>For the feed, whose listeners have been asked for their rights. Null when there is no such event.</summary>
    /// <param name="last">What was read before; its older minutes are not counted again.</param>
    public async Task<BoardNumbers?> ReadAsync(Guid eventId, BoardNumbers? last, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var e = await db.Events.AsNoTracking().Where(x => x.Id == eventId).Select(x => new { x.TitleTh, x.TitleEn, x.TimeZone }).SingleOrDefaultAsync(ct);
        if (e is null)
            return null;
        var periods = (await db.HalfDays.AsNoTracking().Where(h => h.EventId == eventId).OrderBy(h => h.DoorsOpenAt).ThenBy(h => h.Id).ToListAsync(ct)).ConvertAll(PeriodWindow.Of);
        var checkpoints = await db.Checkpoints.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Order).ThenBy(c => c.Id).ToListAsync(ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new { t.Id, t.NameTh, t.NameEn }).ToListAsync(ct);
        var open = CheckInRules.PeriodAt(periods, now);
        var period = open ?? periods.LastOrDefault(p => p.Opens <= now) ?? periods.FirstOrDefault();

        var people = await PeopleAsync(db, eventId, now, ct);
        var arrivals = period is null ? [] : await BoardCounts.ArrivalsAsync(db, eventId, periods, period, ct);
        var doors = period is null ? [] : await BoardCounts.DoorsAsync(db, eventId, period, ct);
        var lastMinute = period is null ? [] : await BoardCounts.SinceAsync(db, eventId, period, now - RateWindow, ct);
        var minutes = period is null ? [] : await BoardCounts.MinutesAsync(db, eventId, period, last?.Period == period && last!.At.UtcTicks / Whole.Ticks == now.UtcTicks / Whole.Ticks ? last.Minutes : [], now - Recent, ct);

        var confirmed = people.Where(p => p.State == RegistrationState.Confirmed).ToList();
        // A door for those who booked says nothing of whom the day expects, unless there is no other.
        var bookedOnly = await bookings.BookedOnlyAsync(db, checkpoints.ConvertAll(c => c.Id), ct);
        var openDoors = checkpoints.Where(c => c.IsOpen && !bookedOnly.Contains(c.Id)).ToList();
        if (openDoors.Count == 0)
            openDoors = checkpoints.FindAll(c => c.IsOpen);
        bool MayPass(Guid type) => openDoors.Exists(c => c.AllowedTypeIds.Count == 0 || c.AllowedTypeIds.Contains(type));

        return new BoardNumbers(
            Both(e.TitleTh, e.TitleEn), e.TimeZone, now, period, open is not null,
            Registered: people.Where(p => p.State is not (RegistrationState.Cancelled or RegistrationState.Rejected)).Sum(p => p.Count),
            Confirmed: confirmed.Sum(p => p.Count),
            Expected: confirmed.Where(p => MayPass(p.TypeId)).Sum(p => p.Count),
            Arrived: arrivals.Sum(a => a.Now), Inside: arrivals.Sum(a => a.Inside), ArrivedToday: arrivals.Sum(a => a.Today),
            [.. types.Select(t => Row(t.Id.ToString(), Both(t.NameTh, t.NameEn), confirmed.Where(p => p.TypeId == t.Id), arrivals.Where(a => a.TypeId == t.Id)))],
            Provinces(confirmed, arrivals),
            [.. checkpoints.Select(c => new BoardDoor(c.Id, Both(c.NameTh, c.NameEn), c.IsOpen,
                doors.Where(d => d.CheckpointId == c.Id).Sum(d => d.Count), doors.Where(d => d.CheckpointId == c.Id && d.Inside).Sum(d => d.Count),
                lastMinute.GetValueOrDefault(c.Id), c.Capacity))],
            minutes);
    }

    /// <summary>Counted again when anybody's registration changed since: at the door hardly ever, and counting 63,000 takes longest of all.</summary>
    private async Task<IReadOnlyList<PeopleCount>> PeopleAsync(SummitDb db, Guid eventId, DateTimeOffset now, CancellationToken ct)
    {
        if (_people.TryGetValue(eventId, out var known) && known.At <= now)
        {
            var since = known.At - Overlap;
            if (!await db.Registrations.AnyAsync(r => r.EventId == eventId && r.ChangedAt >= since, ct))
                return known.Counts;
        }
        var counts = await BoardCounts.PeopleAsync(db, eventId, ct);
        _people[eventId] = (now, counts);
        return counts;
    }

    /// <summary>The most confirmed first; people without a province last.</summary>
    private static IReadOnlyList<BoardRow> Provinces(List<PeopleCount> confirmed, IReadOnlyList<ArrivalCount> arrivals) =>
        [.. confirmed.Select(p => p.Province).Concat(arrivals.Select(a => a.Province)).Distinct()
            .Select(code => Row(code ?? "", Thai.Provinces.Find(code)?.Name, confirmed.Where(p => p.Province == code), arrivals.Where(a => a.Province == code)))
            .OrderBy(r => r.Name is null).ThenByDescending(r => r.Confirmed).ThenBy(r => r.Key, StringComparer.Ordinal)];

    private static BoardRow Row(string key, Label? name, IEnumerable<PeopleCount> confirmed, IEnumerable<ArrivalCount> arrivals)
    {
        var arrived = arrivals.ToList();
        return new BoardRow(key, name, confirmed.Sum(p => p.Count), arrived.Sum(a => a.Now), arrived.Sum(a => a.Inside));
    }

    private static Label Both(string th, string en) => new(th, en.Length == 0 ? th : en);
}
