using SummitManager.Organizations;
using SummitManager.UnitTests.Thai;

namespace SummitManager.UnitTests.Organizations;

public abstract class OrganizationKindsTests
{
    [Fact]
    public void Every_kind_and_audience_has_its_words()
    {
        Assert.Equal(Enum.GetValues<OrganizationKind>(), OrganizationKinds.All.Select(info => info.Kind));
        Assert.All(OrganizationKinds.All, info => Assert.DoesNotContain("", new[] { info.Name.Thai, info.Name.English, info.ShortName.Thai, info.ShortName.English }));
        Assert.All(Enum.GetValues<AudienceGroup>(), group => Assert.NotEmpty(AudienceGroups.Name(group).Thai));
        Assert.Equal(Enum.GetValues<AudienceGroup>(), OrganizationKinds.All.Select(info => info.Audience).Distinct().Order());
    }

    [Fact]
    public void Seven_kinds_are_local_authorities() =>
        Assert.Equal(7, OrganizationKinds.All.Count(info => OrganizationKinds.IsLocalAuthority(info.Kind)));

    [Theory]
    [InlineData("02570101", OrganizationKind.Pao)]
    [InlineData("03570101", OrganizationKind.CityMunicipality)]
    [InlineData("04500101", OrganizationKind.TownMunicipality)]
    [InlineData("05570101", OrganizationKind.SubdistrictMunicipality)]
    [InlineData("๐๖๕๗๐๑๐๑", OrganizationKind.Sao)]
    [InlineData("6570101", null)]
    [InlineData("99570101", null)]
    [InlineData("0657010x", null)]
    [InlineData(null, null)]
    public void A_dla_code_tells_the_kind(string? code, OrganizationKind? kind) => Assert.Equal(kind, OrganizationKinds.FromDlaCode(code));

    [Theory]
    [InlineData("อบต.แม่ยาว", OrganizationKind.Sao, "แม่ยาว")]
    [InlineData("อบต. เเม่ยาว", OrganizationKind.Sao, "แม่ยาว")]
    [InlineData("องค์การบริหารส่วนตำบลแม่ยาว", OrganizationKind.Sao, "แม่ยาว")]
    [InlineData("องค์การบริหารส่วนจังหวัดเชียงราย", OrganizationKind.Pao, "เชียงราย")]
    [InlineData("เทศบาลเมืองแม่เหียะ", OrganizationKind.TownMunicipality, "แม่เหียะ")]
    [InlineData("เทศบาลนครยะลา", OrganizationKind.CityMunicipality, "ยะลา")]
    [InlineData("ทต.ท่าข้าม", OrganizationKind.SubdistrictMunicipality, "ท่าข้าม")]
    [InlineData("กรุงเทพมหานคร", OrganizationKind.Bangkok, "")]
    [InlineData("เมืองพัทยา", OrganizationKind.Pattaya, "")]
    public void A_name_comes_apart_into_kind_and_place(string name, OrganizationKind kind, string place) =>
        Assert.Equal((kind, place), OrganizationKinds.Split(name));

    [Theory]
    [InlineData("เทศบาลเชียงราย")]
    [InlineData("สมาคม อบต. แห่งประเทศไทย")]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_without_a_clear_kind_stays_whole(string? name) => Assert.Null(OrganizationKinds.Split(name));
}

[UseCulture("th-TH")]
public sealed class OrganizationKindsTestsInThai : OrganizationKindsTests;

[UseCulture("en-US")]
public sealed class OrganizationKindsTestsInEnglish : OrganizationKindsTests;
