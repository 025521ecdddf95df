namespace SummitManager.CheckIns.Lanes;

/// <summary>One kind of work: how many come and how long each takes on average.</summary>
/// <param name="LongPercent">Of a hundred, how many take <paramref name="LongSeconds"/> instead.</param>
public sealed record QueueWork(int People, double Seconds, int LongPercent = 0, double LongSeconds = 0);

/// <param name="Servers">Lanes or desks.</param>
/// <param name="BusyPercent">Of their time in the peak; over 100 the queue grows until the peak ends.</param>
/// <param name="MeanSeconds">Of waiting, over everybody.</param>
/// <param name="P95Seconds">95 of 100 people wait no longer.</param>
public sealed record QueueWait(int Servers, int BusyPercent, double MeanSeconds, double P95Seconds, double MaxSeconds);

/// <summary>
/// One queue in front of several servers, played through: people come at random, more of them in the peak, and are served in order,
/// each in a time that varies by half its mean (gamma, coefficient of variation 0.5). A formula would not do: in the peak the queue
/// may well be longer than what the servers can take, and that is the case that matters. The dice are seeded: same question, same answer.
/// </summary>
public static class QueueSimulation
{
    /// <summary>So many people are played through, on days of their own; the answer is the mean of the days.</summary>
    private const int PlayedPeople = 30_000;
    private const int FewestDays = 5;
    private const int MostDays = 60;

    public static QueueWait Run(ArrivalPlan plan, QueueWork work, int servers)
    {
        if (work.People == 0)
            return new QueueWait(servers, 0, 0, 0, 0);
        var (mean, p95, max) = (0.0, 0.0, 0.0);
        var days = Math.Clamp(PlayedPeople / work.People, FewestDays, MostDays);
        for (var day = 1; day <= days; day++)
        {
            var waits = Day(plan, work, servers, new Dice((ulong)day << 40));
            mean += waits.Average();
            p95 += waits[(int)Math.Ceiling(0.95 * waits.Length) - 1];
            max += waits[^1];
        }
        return new QueueWait(servers, (int)Math.Round(100 * Load(plan, work) / servers), mean / days, p95 / days, max / days);
    }

    /// <summary>Servers that the peak keeps fully busy.</summary>
    public static double Load(ArrivalPlan plan, QueueWork work)
    {
        var seconds = work.Seconds + (work.LongSeconds - work.Seconds) * work.LongPercent / 100.0;
        return work.People * plan.PeakPercent / 100.0 / plan.PeakMinutes / 60 * seconds;
    }

    /// <returns>Everybody's wait in seconds, shortest first.</returns>
    private static double[] Day(ArrivalPlan plan, QueueWork work, int servers, Dice dice)
    {
        var free = new PriorityQueue<double, double>(servers);
        for (var i = 0; i < servers; i++)
            free.Enqueue(0, 0);
        var waits = new double[work.People];
        var n = 0;
        foreach (var arrives in Arrivals(plan, work.People, dice))
        {
            var starts = Math.Max(arrives, free.Dequeue());
            waits[n++] = starts - arrives;
            var takesLong = dice.Next() * 100 < work.LongPercent;
            var done = starts + dice.Gamma(takesLong ? work.LongSeconds : work.Seconds);
            free.Enqueue(done, done);
        }
        Array.Sort(waits);
        return waits;
    }

    /// <summary>In seconds, in order. The peak lies in the middle of the window.</summary>
    private static double[] Arrivals(ArrivalPlan plan, int people, Dice dice)
    {
        var (window, peak) = (plan.WindowMinutes * 60.0, Math.Min(plan.PeakMinutes, plan.WindowMinutes) * 60.0);
        var begins = (window - peak) / 2;
        var arrivals = new double[people];
        for (var i = 0; i < people; i++)
        {
            if (dice.Next() * 100 < plan.PeakPercent)
            {
                arrivals[i] = begins + dice.Next() * peak;
                continue;
            }
            var outside = dice.Next() * (window - peak);
            arrivals[i] = outside < begins ? outside : outside + peak;
        }
        Array.Sort(arrivals);
        return arrivals;
    }

    /// <summary>SplitMix64: small, even, and the same on every machine.</summary>
    private sealed class Dice(ulong seed)
    {
        private ulong _state = seed;

        /// <summary>From 0 to below 1.</summary>
        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        /// <summary>Gamma of shape 4, whose deviation is half of its mean: four exponential steps.</summary>
        public double Gamma(double mean) =>
            -mean / 4 * Math.Log((1 - Next()) * (1 - Next()) * (1 - Next()) * (1 - Next()));
    }
}
