using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Thai;

public abstract class ProvincesTests
{
    [Fact]
    public void There_are_76_provinces_and_bangkok()
    {
        Assert.Equal(77, Provinces.All.Count);
        Assert.Equal(77, Provinces.All.Select(province => province.Code).Distinct().Count());
        Assert.Equal("10", Assert.Single(Provinces.All, province => province.IsBangkok).Code);
    }

    [Theory]
    [InlineData(Region.North, 9)]
    [InlineData(Region.Northeast, 20)]
    [InlineData(Region.Central, 22)]
    [InlineData(Region.East, 7)]
    [InlineData(Region.West, 5)]
    [InlineData(Region.South, 14)]
    public void Six_regions_hold_every_province_once(Region region, int count) =>
        Assert.Equal(count, Provinces.All.Count(province => province.RegionIn(RegionScheme.Six) == region));

    [Theory]
    [InlineData(Region.North, 17)]
    [InlineData(Region.Northeast, 20)]
    [InlineData(Region.Central, 26)]
    [InlineData(Region.South, 14)]
    public void Four_regions_are_another_view_of_the_same_provinces(Region region, int count) =>
        Assert.Equal(count, Provinces.All.Count(province => province.RegionIn(RegionScheme.Four) == region));

    [Fact]
    public void Every_province_lies_in_a_region_of_the_scheme()
    {
        foreach (var scheme in Enum.GetValues<RegionScheme>())
        {
            Assert.All(Provinces.All, province => Assert.Contains(province.RegionIn(scheme), Regions.In(scheme)));
        }
    }

    [Theory]
    [InlineData("เชียงราย", "57")]
    [InlineData("จังหวัดเชียงราย", "57")]
    [InlineData("จ.เชียงราย", "57")]
    [InlineData("จ. เชียงราย", "57")]
    [InlineData("Chiang Rai", "57")]
    [InlineData("CHIANGRAI", "57")]
    [InlineData("Chiang Rai Province", "57")]
    [InlineData("57", "57")]
    [InlineData("๕๗", "57")]
    [InlineData("TH-57", "57")]
    [InlineData("อยุธยา", "14")]
    [InlineData("พระนครศรีอยุธยา", "14")]
    [InlineData("โคราช", "30")]
    [InlineData("กทม.", "10")]
    [InlineData("กทม", "10")]
    [InlineData("กรุงเทพฯ", "10")]
    [InlineData("กรุงเทพ", "10")]
    [InlineData("จันทบุรี", "22")]
    [InlineData("Buriram", "31")]
    [InlineData("Phang Nga", "82")]
    [InlineData("เเพร่", "54")]
    [InlineData("นครศรีธรรมราช", "80")]
    public void Finds_a_province_by_the_names_people_use(string text, string code) => Assert.Equal(code, Provinces.Find(text)?.Code);

    [Theory]
    [InlineData("เชียง")]
    [InlineData("นคร")]
    [InlineData("พัทยา")]
    [InlineData("99")]
    [InlineData("")]
    [InlineData(null)]
    public void Never_guesses_a_province(string? text) => Assert.Null(Provinces.Find(text));

    [Fact]
    public void Finds_every_province_by_both_names() =>
        Assert.All(Provinces.All, province =>
        {
            Assert.Same(province, Provinces.Find(province.FullName.Thai));
            Assert.Same(province, Provinces.Find(province.FullName.English));
        });

    [Fact]
    public void Sorts_as_a_thai_reader_expects()
    {
        var names = Provinces.All.Select(province => province.Name.Thai).ToList();

        Assert.Equal(["กระบี่", "กรุงเทพมหานคร", "กาญจนบุรี", "กาฬสินธุ์", "กำแพงเพชร", "ขอนแก่น"], names.Take(6));
        Assert.Equal("อุบลราชธานี", names[^1]);
        Assert.Equal("Amnat Charoen", Provinces.Sorted(Language.English)[0].Name.English);
    }

    [Theory]
    [InlineData("57", "อำเภอเมือง", "เมืองเชียงราย")]
    [InlineData("57", "อ.เมือง", "เมืองเชียงราย")]
    [InlineData("57", "เมือง", "เมืองเชียงราย")]
    [InlineData("57", "อำเภอเมืองเชียงราย", "เมืองเชียงราย")]
    [InlineData("57", "อำเภอแม่สาย", "แม่สาย")]
    [InlineData("52", "อำเภอเมืองปาน", "เมืองปาน")]
    [InlineData("14", "อำเภอเมือง", "พระนครศรีอยุธยา")]
    [InlineData("10", "เขตหลักสี่", "หลักสี่")]
    [InlineData("10", "เมือง", "เมือง")]
    [InlineData("57", null, "")]
    public void District_resolves_the_capital(string code, string? typed, string district) =>
        Assert.Equal(district, Provinces.Find(code)!.District(typed));

    [Fact]
    public void Labels_switch_in_bangkok()
    {
        var (bangkok, rai) = (Provinces.Find("กทม.")!, Provinces.Find("เชียงราย")!);

        Assert.Equal(("เขต", "แขวง"), (bangkok.DistrictLabel.Thai, bangkok.SubdistrictLabel.Thai));
        Assert.Equal(("อำเภอ", "ตำบล"), (rai.DistrictLabel.Thai, rai.SubdistrictLabel.Thai));
        Assert.Equal(("กรุงเทพมหานคร", "จังหวัดเชียงราย"), (bangkok.FullName.Thai, rai.FullName.Thai));
        Assert.Null(bangkok.CapitalDistrict);
        Assert.Equal("Mueang Chiang Rai", rai.CapitalDistrict?.English);
    }
}

[UseCulture("th-TH")]
public sealed class ProvincesTestsInThai : ProvincesTests;

[UseCulture("en-US")]
public sealed class ProvincesTestsInEnglish : ProvincesTests;
