using SummitManager.CheckIns.Lanes;

namespace SummitManager.UnitTests.CheckIns;

/// <summary>The table of published and simulated figures that the planner has to agree with.</summary>
public sealed class LanePlannerTests
{
    private static ArrivalPlan Plan(int people, double seconds) => new() { People = people, SecondsPerPerson = seconds };

    /// <summary>People, seconds, servers; mean, p95 and longest wait in seconds.</summary>
    [Theory]
    [InlineData(6000, 3, 7, 2, 8, 15)]
    [InlineData(6000, 5, 10, 52, 142, 158)]
    [InlineData(6000, 5, 11, 6, 19, 24)]
    [InlineData(6000, 5, 12, 1, 5, 12)]
    [InlineData(300, 60, 6, 47, 125, 157)]
    [InlineData(300, 60, 8, 3, 19, 30)]
    [InlineData(300, 20, 3, 3, 18, 37)]
    [InlineData(6000, 8, 18, 3, 14, 19)]
    [InlineData(6000, 25, 40, 222, 591, 635)]
    [InlineData(6000, 60, 100, 180, 491, 534)]
    [InlineData(500, 5, 1, 7, 29, 49)]
    [InlineData(500, 5, 2, 1, 4, 14)]
    public void Waiting_agrees_with_the_table(int people, double seconds, int servers, double mean, double p95, double max)
    {
        var wait = QueueSimulation.Run(Plan(people, seconds), new QueueWork(people, seconds), servers);

        Near(people, mean, wait.MeanSeconds);
        Near(people, p95, wait.P95Seconds);
        Near(people, max, wait.MaxSeconds);
    }

    [Theory]
    [InlineData(12, 709), InlineData(14, 359), InlineData(18, 26), InlineData(22, 3)]
    public void Exceptions_in_the_lanes_collapse_them(int lanes, double p95)
    {
        var wait = QueueSimulation.Run(Plan(6000, 5), new QueueWork(6000, 5, LongPercent: 5, LongSeconds: 60), lanes);

        Near(6000, p95, wait.P95Seconds);
    }

    [Fact]
    public void Six_thousand_people_need_12_lanes_and_9_desks_and_quicker_exceptions_need_3()
    {
        var plan = LanePlanner.Plan(Plan(6000, 5));

        Assert.Equal((12, 9), (plan.RecommendedLanes, plan.RecommendedDesks));
        Assert.Equal(12, plan.Lanes.Single(l => l.Servers == plan.RecommendedLanes).Servers);
        Assert.True(plan.LanesWithoutDesk >= 18, $"{plan.LanesWithoutDesk} lanes without a desk");
        Assert.Equal(3, LanePlanner.Plan(Plan(6000, 5) with { SecondsPerException = 20 }).RecommendedDesks);
    }

    [Fact]
    public void The_recommended_number_is_the_fewest_that_is_enough()
    {
        var plan = LanePlanner.Plan(Plan(6000, 8));

        Assert.All(plan.Lanes, l => Assert.Equal(l.Servers >= plan.RecommendedLanes, l.BusyPercent <= LanePlanner.MostBusyPercent && l.P95Seconds <= LanePlanner.LongestP95));
    }

    [Fact]
    public void The_same_question_gets_the_same_answer() =>
        Assert.Equal(QueueSimulation.Run(Plan(800, 7), new QueueWork(800, 7), 4), QueueSimulation.Run(Plan(800, 7), new QueueWork(800, 7), 4));

    [Fact]
    public void Nobody_and_no_exceptions_need_nothing()
    {
        Assert.Equal(0, LanePlanner.Plan(Plan(0, 5)).RecommendedLanes);
        Assert.Empty(LanePlanner.Plan(Plan(100, 5) with { ExceptionPercent = 0 }).Desks);
    }

    [Fact]
    public void Everybody_at_once_is_still_an_answer()
    {
        var plan = LanePlanner.Plan(new ArrivalPlan { People = 300, WindowMinutes = 1, PeakMinutes = 1, PeakPercent = 100, SecondsPerPerson = 300 });

        Assert.InRange(plan.RecommendedLanes, 300, 2000);
    }

    /// <summary>
    /// The table is one day each, we say the mean of many: within a third for thousands; with hundreds of people one day is half or
    /// twice another.
    /// </summary>
    private static void Near(int people, double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= (people < 1000 ? Math.Max(10, expected) : Math.Max(8, expected / 3)), $"{actual:0.0} s is far from {expected} s.");
}
