using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Registrations;

public sealed class RowChoiceTests
{
    [Theory]
    [InlineData("2-40, 55", "2 40 55", "1 41 54 56")]
    [InlineData("๒–๔ ๗;9", "2 3 4 7 9", "1 5 6 8")]
    [InlineData("12", "12", "11 13 2")]
    public void Rows_are_typed_as_pages_to_be_printed(string typed, string chosen, string others)
    {
        var rows = RowChoice.Of(typed).Value;

        Assert.All(Numbers(chosen), row => Assert.True(rows.Has(row)));
        Assert.All(Numbers(others), row => Assert.False(rows.Has(row)));
    }

    [Theory]
    [InlineData(null, "Required")]
    [InlineData(" , ", "Required")]
    [InlineData("a", "NotRows")]
    [InlineData("5-2", "NotRows")]
    [InlineData("0", "NotRows")]
    [InlineData("-3", "NotRows")]
    [InlineData("1-2-3", "NotRows")]
    [InlineData("99999999999", "NotRows")]
    public void What_are_no_rows_is_told_so(string? typed, string reason) =>
        Assert.Equal(reason, Assert.IsType<BadField>(RowChoice.Of(typed).Refusal).Reason);

    private static IEnumerable<int> Numbers(string text) => text.Split(' ').Select(int.Parse);
}
