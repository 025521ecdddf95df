using SummitManager.People;
using SummitManager.UnitTests.Thai;

namespace SummitManager.UnitTests.People;

public abstract class ThaiIdTests
{
    [Theory]
    [InlineData("1101700230708")]
    [InlineData("1-1017-00230-70-8")]
    [InlineData(" 1 1017 00230 70 8 ")]
    [InlineData("๑๑๐๑๗๐๐๒๓๐๗๐๘")]
    public void Reads_a_number_however_it_is_written(string typed)
    {
        var id = ThaiId.Parse(typed)!;

        Assert.Equal("1101700230708", id.Digits);
        Assert.Equal("1-1017-00230-70-8", id.Formatted);
        Assert.Equal("1-10xx-xxxxx-70-8", id.Masked);
        Assert.False(id.IsOrganization);
    }

    [Fact]
    public void Reads_another_citizen_and_an_agency()
    {
        Assert.NotNull(ThaiId.Parse("3100601234565"));
        Assert.True(ThaiId.Parse("0994000165501")?.IsOrganization);
    }

    [Theory]
    [InlineData("1101700230709")]
    [InlineData("1101700230780")]
    [InlineData("110170023070")]
    [InlineData("11017002307080")]
    [InlineData("0000000000000")]
    [InlineData("110170023070x")]
    [InlineData("")]
    [InlineData(null)]
    public void Answers_nothing_to_a_wrong_number(string? typed) => Assert.Null(ThaiId.Parse(typed));

    [Fact]
    public void Prints_masked_so_that_no_log_can_leak_it() =>
        Assert.Equal("id 1-10xx-xxxxx-70-8", $"id {ThaiId.Parse("1101700230708")}");
}

[UseCulture("th-TH")]
public sealed class ThaiIdTestsInThai : ThaiIdTests;

[UseCulture("en-US")]
public sealed class ThaiIdTestsInEnglish : ThaiIdTests;
