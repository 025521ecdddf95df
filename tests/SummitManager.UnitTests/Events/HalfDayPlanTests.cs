using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Events;

public sealed class HalfDayPlanTests
{
    private static readonly EventTime Bangkok = EventTime.In("Asia/Bangkok");

    [Fact]
    public void Proposes_morning_and_afternoon_of_every_day()
    {
        var plan = HalfDayPlan.Propose(new DateOnly(2024, 12, 12), new DateOnly(2024, 12, 13), Bangkok);
        Assert.Equal(4, plan.Count);
        Assert.Equal(new DateTimeOffset(2024, 12, 12, 0, 0, 0, TimeSpan.Zero), plan[0].Opens);
        Assert.Equal(plan[0].Closes, plan[1].Opens);
    }

    [Theory]
    [InlineData(Language.Thai)]
    [InlineData(Language.English)]
    public void The_proposal_survives_being_shown_and_read(Language language)
    {
        var e = TwoDays();
        var plan = HalfDayPlan.Propose(e.StartsOn, e.EndsOn, Bangkok);
        Assert.Equal(plan, HalfDayPlan.Read(HalfDayPlan.Write(plan, Bangkok, language), e).Value);
    }

    [Fact]
    public void Refuses_doors_that_overlap()
    {
        var rows = HalfDayPlan.Write(HalfDayPlan.Propose(new DateOnly(2024, 12, 12), new DateOnly(2024, 12, 12), Bangkok), Bangkok, Language.Thai);
        rows[0].Closes = "12.31";
        Assert.IsType<HalfDaysOverlap>(HalfDayPlan.Read(rows, TwoDays()).Refusal);
    }

    [Fact]
    public void Refuses_a_day_outside_the_event_and_a_half_twice()
    {
        HalfDayRow[] rows =
        [
            new() { Date = new DateOnly(2024, 12, 12), Opens = "8.00", Closes = "9.00" },
            new() { Date = new DateOnly(2024, 12, 12), Opens = "10.00", Closes = "11.00" },
            new() { Date = new DateOnly(2024, 12, 14), Opens = "8.00", Closes = "7.00" },
            new() { Date = new DateOnly(2024, 12, 13), Opens = "25.00" },
        ];
        var bad = Assert.IsType<BadFields>(HalfDayPlan.Read(rows, TwoDays()).Refusal);
        Assert.Equal(["HalfDays-1-Opens", "HalfDays-2-Closes", "HalfDays-2-Opens", "HalfDays-3-Closes", "HalfDays-3-Opens"], bad.All.Select(b => b.Field!).Order(StringComparer.Ordinal));
    }

    private static Event TwoDays()
    {
        var e = Event.Draft("x", DateTimeOffset.UnixEpoch);
        (e.StartsOn, e.EndsOn) = (new DateOnly(2024, 12, 12), new DateOnly(2024, 12, 13));
        return e;
    }
}
