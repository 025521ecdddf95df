namespace SummitManager.CheckIns.Lanes;

/// <summary>One reading, for the clock in the lane.</summary>
/// <param name="Lane">The device, or who scanned with it.</param>
public sealed record LaneReading(Guid CheckpointId, Guid Lane, DateTimeOffset At);

/// <param name="Open">Lanes that read something in the last two minutes.</param>
/// <param name="SecondsPerPerson">Median from one person to the next in a lane, pauses left out.</param>
/// <param name="PerMinute">People of the last minutes, per minute.</param>
/// <param name="HasQueue">Whether people are waiting, as far as the pace tells.</param>
/// <param name="OpenMore">Lanes to open; 0 while these are enough.</param>
public sealed record LanesNow(Guid CheckpointId, int Open, double SecondsPerPerson, double PerMinute, bool HasQueue, int OpenMore);

/// <summary>
/// What the lanes of a door really do, and whether they are enough. Nobody scans the queue, but it shows: people who come and walk in
/// come in handfuls, as chance has it, and the counts of quarter minutes vary as much as they are large. Where a queue feeds the lanes, they
/// put people through evenly, and the counts vary by a quarter of that. Gaps alone do not tell: a lane that waits looks like a slow one.
/// </summary>
public static class LaneMeter
{
    public static readonly TimeSpan LooksBack = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan StillOpen = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RateOver = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(15);

    /// <summary>A longer gap is a pause: nobody was there.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(45);

    private const int FewestGaps = 20;

    /// <summary>Variance to mean of the counts: 1 by chance, a quarter behind a queue.</summary>
    private const double EvenEnough = 0.5;

    /// <param name="readings">Of one event in the last <see cref="LooksBack"/>, in any order.</param>
    /// <param name="peakPerMinute">People a minute that all doors together should be ready for.</param>
    /// <param name="now">The moment that is asked about.</param>
    /// <returns>Doors with a pace to measure; one with too few readings says nothing.</returns>
    public static IReadOnlyList<LanesNow> Measure(IEnumerable<LaneReading> readings, double peakPerMinute, DateTimeOffset now)
    {
        var doors = readings.Where(r => r.At <= now && r.At > now - LooksBack).GroupBy(r => r.CheckpointId).ToList();
        var rates = doors.ToDictionary(d => d.Key, d => d.Count(r => r.At > now - RateOver) / RateOver.TotalMinutes);
        var all = rates.Values.Sum();
        return [.. doors.Select(d => Door(d.Key, [.. d], rates[d.Key], all == 0 ? 0 : peakPerMinute * rates[d.Key] / all, now)).OfType<LanesNow>()];
    }

    /// <param name="peak">This door's part of the planned peak.</param>
    private static LanesNow? Door(Guid checkpointId, IReadOnlyList<LaneReading> readings, double perMinute, double peak, DateTimeOffset now)
    {
        var open = readings.Where(r => r.At > now - StillOpen).Select(r => r.Lane).Distinct().Count();
        var gaps = Gaps(readings).Order().ToList();
        if (open == 0 || gaps.Count < FewestGaps)
            return null;
        var hasQueue = IsEven(readings, now);
        // Behind a queue the lanes take what they can, so their rate is their capacity.
        var enough = (int)Math.Ceiling(Math.Max(1, peak / perMinute) * open * 100 / LanePlanner.MostBusyPercent);
        return new LanesNow(checkpointId, open, gaps[gaps.Count / 2], perMinute, hasQueue, hasQueue ? enough - open : 0);
    }

    private static IEnumerable<double> Gaps(IEnumerable<LaneReading> readings) =>
        from lane in readings.GroupBy(r => r.Lane)
        let times = lane.Select(r => r.At).Order().ToList()
        from gap in times.Zip(times.Skip(1), (before, after) => after - before)
        where gap > TimeSpan.Zero && gap <= LongestGap
        select gap.TotalSeconds;

    /// <summary>By the steps from one slice to the next, so that a rising or falling stream is not taken for an uneven one.</summary>
    private static bool IsEven(IReadOnlyList<LaneReading> readings, DateTimeOffset now)
    {
        var counts = new double[(int)(LooksBack / Slice)];
        foreach (var r in readings)
            counts[Math.Min(counts.Length - 1, (int)((now - r.At) / Slice))]++;
        var variance = counts.Zip(counts.Skip(1), (a, b) => (a - b) * (a - b)).Sum() / 2 / (counts.Length - 1);
        return variance <= EvenEnough * counts.Average();
    }
}
