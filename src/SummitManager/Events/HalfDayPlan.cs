using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Events;

/// <summary>One half-day as typed; times are the event's wall clock.</summary>
public sealed class HalfDayRow
{
    public DateOnly Date { get; set; }
    public DayHalf Half { get; set; }
    public string? Opens { get; set; }
    public string? Closes { get; set; }
    public bool Counts { get; set; } = true;
}

/// <summary>A half-day's doors as they are to be.</summary>
public sealed record PlannedHalfDay(DateOnly Date, DayHalf Half, DateTimeOffset Opens, DateTimeOffset Closes, bool Counts);

/// <summary>Proposes, reads and checks the half-days of an event. Pure.</summary>
public static class HalfDayPlan
{
    private static readonly TimeOnly Early = new(7, 0);
    private static readonly TimeOnly Noon = new(12, 30);
    private static readonly TimeOnly Late = new(17, 0);

    /// <summary>Morning 07.00-12.30 and afternoon 12.30-17.00 on every day.</summary>
    public static IReadOnlyList<PlannedHalfDay> Propose(DateOnly startsOn, DateOnly endsOn, EventTime clock)
    {
        var plan = new List<PlannedHalfDay>();
        for (var date = startsOn; date <= endsOn; date = date.AddDays(1))
        {
            plan.Add(new PlannedHalfDay(date, DayHalf.Morning, clock.Instant(date, Early), clock.Instant(date, Noon), true));
            plan.Add(new PlannedHalfDay(date, DayHalf.Afternoon, clock.Instant(date, Noon), clock.Instant(date, Late), true));
        }
        return plan;
    }

    /// <returns>
    /// The plan in order of time. Refusals: <see cref="BadFields"/> with faults named <c>HalfDays-0-Opens</c>, <see cref="HalfDaysOverlap"/>.
    /// </returns>
    public static Result<IReadOnlyList<PlannedHalfDay>> Read(IReadOnlyList<HalfDayRow> rows, Event e)
    {
        var fields = new TypedFields();
        var clock = EventTime.In(e.TimeZone);
        var plan = new List<PlannedHalfDay>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var opens = fields.Time(row.Opens, $"HalfDays-{i}-Opens", required: true);
            var closes = fields.Time(row.Closes, $"HalfDays-{i}-Closes", required: true);
            if (row.Date < e.StartsOn || row.Date > e.EndsOn || rows.Take(i).Any(r => r.Date == row.Date && r.Half == row.Half))
                fields.Fail($"HalfDays-{i}-Opens", "OutOfRange");
            if (closes <= opens)
                fields.Fail($"HalfDays-{i}-Closes", "EndBeforeStart");
            if (opens is { } from && closes is { } until)
                plan.Add(new PlannedHalfDay(row.Date, row.Half, clock.Instant(row.Date, from), clock.Instant(row.Date, until), row.Counts));
        }
        if (fields.Refusal is { } bad)
            return bad;
        plan.Sort((a, b) => a.Opens.CompareTo(b.Opens));
        // Sharing one instant is no overlap: the door takes the earlier half-day there.
        if (plan.Zip(plan.Skip(1)).Any(pair => pair.Second.Opens < pair.First.Closes))
            return new HalfDaysOverlap();
        return plan;
    }

    /// <summary>What <see cref="Read"/> reads back.</summary>
    public static List<HalfDayRow> Write(IEnumerable<PlannedHalfDay> plan, EventTime clock, Language language) =>
        [.. plan.OrderBy(h => h.Opens).Select(h => new HalfDayRow
        {
            Date = h.Date,
            Half = h.Half,
            Opens = ThaiDate.Time(TimeOnly.FromDateTime(clock.Local(h.Opens)), language),
            Closes = ThaiDate.Time(TimeOnly.FromDateTime(clock.Local(h.Closes)), language),
            Counts = h.Counts,
        })];

    public static PlannedHalfDay Of(HalfDay h) => new(h.Date, h.Half, h.DoorsOpenAt, h.DoorsCloseAt, h.Counts);

    internal static HalfDay New(Guid eventId, PlannedHalfDay h, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        Date = h.Date,
        Half = h.Half,
        DoorsOpenAt = h.Opens,
        DoorsCloseAt = h.Closes,
        Counts = h.Counts,
    };
}
