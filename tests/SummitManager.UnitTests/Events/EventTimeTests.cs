using SummitManager.Shared;

namespace SummitManager.UnitTests.Events;

public sealed class EventTimeTests
{
    [Theory]
    [InlineData("Asia/Bangkok", true)]
    [InlineData("Europe/London", true)]
    [InlineData("UTC", true)]
    [InlineData("SE Asia Standard Time", false)]
    [InlineData("Nowhere/Special", false)]
    [InlineData(null, false)]
    public void Knows_only_the_zones_that_a_browser_knows_too(string? id, bool known) => Assert.Equal(known, EventTime.Knows(id));
}
