using SummitManager.CheckIns;

namespace SummitManager.UnitTests.CheckIns;

public sealed class CheckInRulesTests
{
    public static TheoryData<string> Names => [.. CheckInCases.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Decides_every_case_as_written(string name)
    {
        var c = CheckInCases.All[name];

        Assert.Equal(c.Expect, CheckInRules.Decide(c.Ticket, c.Checkpoint, c.Priors, c.Periods, c.Direction, c.At));
    }

    [Fact]
    public void The_cases_know_every_outcome_that_the_rule_can_give() =>
        Assert.Equal(Enum.GetValues<ScanOutcome>().Order(), CheckInCases.All.Values.Select(c => c.Expect.Outcome).Distinct().Order());

    [Theory]
    [InlineData("unpaid", "2026-03-02-am")]
    [InlineData("of a type that may not pass", "2026-03-02-am")]
    [InlineData("a full room", "2026-03-02-am")]
    [InlineData("not booked at a door for those who did", "2026-03-02-am")]
    [InlineData("before the first half-day", "2026-03-02-am")]
    [InlineData("at noon, between the half-days", "2026-03-02-pm")]
    [InlineData("after the last half-day", "2026-03-03-am")]
    public void A_supervisor_may_admit_into_the_nearest_half_day(string name, string period) =>
        Assert.Equal(new Verdict(ScanOutcome.Admitted, period), Overruled(name));

    [Theory]
    [InlineData("a code that is not ours"), InlineData("a ticket of another event"), InlineData("a ticket that was replaced")]
    [InlineData("cancelled"), InlineData("waiting for approval"), InlineData("again while inside"), InlineData("an event without half-days")]
    public void Nobody_may_overrule_a_ticket_that_is_not_valid(string name) => Assert.Equal(CheckInCases.All[name].Expect, Overruled(name));

    [Fact]
    public void Who_is_in_already_is_not_admitted_again_by_a_supervisor()
    {
        var c = CheckInCases.All["after the last half-day"];
        var inside = new PriorCheckIn("2026-03-03-am", c.At.AddHours(-1), true);

        Assert.Equal(new Verdict(ScanOutcome.AlreadyIn, inside.Period, inside.At), CheckInRules.Overrule(c.Expect, [inside], c.Periods, c.At));
    }

    private static Verdict Overruled(string name)
    {
        var c = CheckInCases.All[name];
        return CheckInRules.Overrule(c.Expect, c.Priors, c.Periods, c.At);
    }
}
