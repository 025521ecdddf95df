using SummitManager.Showcase;

namespace SummitManager.UnitTests.Showcase;

public sealed class PledgeLinesTests
{
    [Fact]
    public void Reads_what_is_copied_from_a_spreadsheet()
    {
        var lines = PledgeLines.Read("จังหวัด\tคำมั่น\tผู้ให้\r\nเชียงราย\tลดขยะ\tผู้ว่าราชการจังหวัด\r\n\r\nกทม.\tต้นไม้ล้านต้น\r\nโคราช\tน้ำดื่ม\t");

        Assert.Equal([("57", "ลดขยะ", "ผู้ว่าราชการจังหวัด"), ("10", "ต้นไม้ล้านต้น", null), ("30", "น้ำดื่ม", (string?)null)], lines.Select(l => (l.Province!.Code, l.Text, l.PledgedBy)));
        Assert.All(lines, l => Assert.Null(l.Fault));
        Assert.Equal([2, 4, 5], lines.Select(l => l.Number));
    }

    [Theory]
    [InlineData("เชียงราย ลดขยะ", PledgeFault.NoTab)]
    [InlineData("เชียงรุ้ง\tลดขยะ", PledgeFault.UnknownProvince)]
    [InlineData("เชียงราย\t  ", PledgeFault.NoText)]
    public void Names_what_is_wrong_with_a_line(string line, PledgeFault fault) => Assert.Equal(fault, Assert.Single(PledgeLines.Read(line)).Fault);

    [Fact]
    public void A_province_counts_once_and_a_text_has_an_end()
    {
        Assert.Equal([null, PledgeFault.Twice], PledgeLines.Read("เชียงราย\tก\nจ.เชียงราย\tข").Select(l => l.Fault));
        Assert.Equal(PledgeFault.TooLong, Assert.Single(PledgeLines.Read("เชียงราย\t" + new string('ก', Pledge.TextLimit + 1))).Fault);
        Assert.Empty(PledgeLines.Read(" \n\n"));
    }
}
