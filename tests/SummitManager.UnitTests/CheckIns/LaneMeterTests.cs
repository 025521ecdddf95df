using SummitManager.CheckIns.Lanes;

namespace SummitManager.UnitTests.CheckIns;

public sealed class LaneMeterTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Door = new("00000000-0000-0000-0000-000000000001");

    /// <summary>Ten lanes of 5 seconds a person take 120 a minute. Each share of that is played for 12 minutes, with several throws of the dice.</summary>
    [Theory]
    [InlineData(40, 0), InlineData(60, 0), InlineData(75, 0), InlineData(115, 1), InlineData(130, 1)]
    public void Lanes_with_a_queue_are_told_from_lanes_that_wait_for_people(int percent, int expected)
    {
        var advice = Enumerable.Range(1, 20).Select(seed => LaneMeter.Measure(Play(120 * percent / 100.0, 10, 5, 12, seed), 0, Start.AddMinutes(12)).Single()).ToList();

        Assert.True(advice.Count(a => Math.Min(1, a.OpenMore) == expected) >= 17, string.Join(", ", advice.Select(a => $"{a.OpenMore} at {a.SecondsPerPerson:0.0} s, {a.PerMinute:0} {a.HasQueue}")));
        Assert.All(advice, a => Assert.Equal(10, a.Open));
    }

    [Fact]
    public void A_busy_door_is_made_ready_for_the_planned_peak()
    {
        var now = LaneMeter.Measure(Play(150, 10, 5, 12, seed: 7), peakPerMinute: 130, Start.AddMinutes(12)).Single();

        Assert.InRange(now.SecondsPerPerson, 4, 5.2);
        Assert.InRange(now.OpenMore, 1, 4);
    }

    [Fact]
    public void Two_doors_share_the_peak_as_they_share_the_people()
    {
        var other = new Guid("00000000-0000-0000-0000-000000000002");
        var readings = Play(150, 10, 5, 12, 7).Concat(Play(150, 10, 5, 12, 8).Select(r => r with { CheckpointId = other }));

        var doors = LaneMeter.Measure(readings, peakPerMinute: 260, Start.AddMinutes(12));

        Assert.Equal(2, doors.Count);
        Assert.All(doors, d => Assert.InRange(d.OpenMore, 1, 4));
    }

    [Fact]
    public void Few_readings_and_old_ones_say_nothing()
    {
        Assert.Empty(LaneMeter.Measure([new LaneReading(Door, Door, Start)], 130, Start.AddSeconds(5)));
        Assert.Empty(LaneMeter.Measure(Play(120, 10, 5, 5, 3), 130, Start.AddHours(2)));
    }

    /// <summary>People come at random and take the lane that is free first; a reading is the end of each service.</summary>
    private static IEnumerable<LaneReading> Play(double perMinute, int lanes, double seconds, int minutes, int seed)
    {
        var dice = new Random(seed);
        var free = new double[lanes];
        for (var at = 0.0; at < minutes * 60; at += -Math.Log(1 - dice.NextDouble()) * 60 / perMinute)
        {
            var lane = Array.IndexOf(free, free.Min());
            var service = -seconds / 4 * Enumerable.Range(0, 4).Sum(_ => Math.Log(1 - dice.NextDouble()));
            free[lane] = Math.Max(at, free[lane]) + service;
            if (free[lane] <= minutes * 60)
                yield return new LaneReading(Door, new Guid(lane + 1, 0, 0, new byte[8]), Start.AddSeconds(free[lane]));
        }
    }
}
