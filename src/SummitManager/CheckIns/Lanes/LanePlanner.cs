namespace SummitManager.CheckIns.Lanes;

/// <param name="Lanes">Around the recommended number, fewest first.</param>
/// <param name="Desks">The same for the exceptions' desks; empty without exceptions.</param>
/// <param name="LanesWithoutDesk">What it takes when exceptions are dealt with in the lanes: why a desk pays.</param>
public sealed record LanePlan(IReadOnlyList<QueueWait> Lanes, int RecommendedLanes, IReadOnlyList<QueueWait> Desks, int RecommendedDesks, int LanesWithoutDesk);

/// <summary>
/// How many lanes and desks a door needs (the figures of published studies replaced by a simulation that anybody can repeat). Enough
/// is: busy for at most 90 % of the peak, and 95 of 100 people wait no longer than half a minute.
/// </summary>
public static class LanePlanner
{
    public const int MostBusyPercent = 90;
    public const double LongestP95 = 30;
    private const int RowsBefore = 3;
    private const int RowsAfter = 3;

    public static LanePlan Plan(ArrivalPlan plan)
    {
        var everybody = new QueueWork(plan.People, plan.SecondsPerPerson);
        var exceptions = new QueueWork(plan.Exceptions, plan.SecondsPerException);
        var mixed = everybody with { LongPercent = plan.ExceptionPercent, LongSeconds = plan.SecondsPerException };
        var (lanes, desks) = (Needed(plan, everybody), Needed(plan, exceptions));
        return new LanePlan(Around(plan, everybody, lanes), lanes, Around(plan, exceptions, desks), desks, Needed(plan, mixed));
    }

    /// <summary>The fewest that are enough; 0 when nobody comes.</summary>
    public static int Needed(ArrivalPlan plan, QueueWork work)
    {
        if (work.People == 0)
            return 0;
        var servers = Math.Max(1, (int)Math.Floor(QueueSimulation.Load(plan, work) * 100 / (MostBusyPercent + 0.5)));
        while (!IsEnough(QueueSimulation.Run(plan, work, servers)))
            servers += Math.Max(1, servers / 50); // Of hundreds, two more or less cost nobody a wait.
        return servers;
    }

    private static bool IsEnough(QueueWait wait) => wait.BusyPercent <= MostBusyPercent && wait.P95Seconds <= LongestP95;

    private static IReadOnlyList<QueueWait> Around(ArrivalPlan plan, QueueWork work, int servers)
    {
        if (servers == 0)
            return [];
        // Of many lanes one more or less shows nothing; the steps grow with them.
        var step = Math.Max(1, servers / 12);
        return [.. Enumerable.Range(-RowsBefore, RowsBefore + RowsAfter + 1).Select(i => servers + i * step).Where(n => n > 0).Select(n => QueueSimulation.Run(plan, work, n))];
    }
}
