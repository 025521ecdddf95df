using System.Globalization;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Thai;

public sealed class IcuCheckTests
{
    private static readonly CultureInfo Thai = new("th-TH");

    [Fact]
    public void Passes_on_a_machine_that_knows_thai() => IcuCheck.Require();

    [Fact]
    public void Refuses_a_machine_without_the_culture() => Assert.Contains("th-TH is unknown", IcuCheck.WhyNot(null), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_gregorian_calendar_and_says_what_to_do()
    {
        var reason = IcuCheck.WhyNot(new GregorianCalendar(), Thai.CompareInfo.Compare);

        Assert.Contains("GregorianCalendar", reason, StringComparison.Ordinal);
        Assert.Contains("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_code_point_sorting() =>
        Assert.Contains("dictionary order", IcuCheck.WhyNot(Thai.Calendar, string.CompareOrdinal), StringComparison.Ordinal);
}
