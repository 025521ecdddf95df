using SummitManager.Exhibition.Sponsors;

namespace SummitManager.UnitTests.Exhibition;

/// <summary>What looks unfinished in a legal name.</summary>
public sealed class LegalNamesTests
{
    [Theory]
    [InlineData("บริษัท ทดสอบระบบ จำกัด")]
    [InlineData("บริษัท ทดสอบระบบ จำกัด (มหาชน)")]
    [InlineData("สำนักงานสมมติ (องค์การมหาชน)")]
    [InlineData("ห้างหุ้นส่วนจำกัด สมมติการช่าง")]
    [InlineData("ห้างหุ้นส่วนสามัญ สมมติการค้า")]
    [InlineData("ธนาคารสมมติ จำกัด (มหาชน)")]
    [InlineData("บางกอกสมมติ")]
    [InlineData("Fictional Company Limited")]
    [InlineData("")]
    [InlineData(null)]
    public void A_whole_name_needs_no_advice(string? name) => Assert.Null(LegalNames.Of(name));

    [Theory]
    [InlineData("บจก. ทดสอบระบบ", NameAdvice.IsAbbreviated)]
    [InlineData("บมจ.ทดสอบระบบ", NameAdvice.IsAbbreviated)]
    [InlineData("หจก. สมมติการช่าง", NameAdvice.IsAbbreviated)]
    [InlineData("บ. ทดสอบระบบ", NameAdvice.IsAbbreviated)]
    [InlineData("บริษัท ทดสอบระบบ", NameAdvice.LacksLimited)]
    [InlineData("  บริษัท ทดสอบระบบ (มหาชน)", NameAdvice.LacksLimited)]
    [InlineData("ทดสอบระบบ จำกัด (มหาชน)", NameAdvice.LacksCompany)]
    public void What_is_missing_is_told(string name, NameAdvice advice) => Assert.Equal(advice, LegalNames.Of(name));
}
