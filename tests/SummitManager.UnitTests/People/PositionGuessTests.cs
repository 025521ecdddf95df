using SummitManager.People;

namespace SummitManager.UnitTests.People;

public sealed class PositionGuessTests
{
    [Theory]
    [InlineData("นายกองค์การบริหารส่วนตำบลทุ่งสมมติ", PositionGroup.LocalExecutive)]
    [InlineData("รองนายกเทศมนตรี", PositionGroup.LocalExecutive)]
    [InlineData("เลขานุการนายกเทศมนตรี", PositionGroup.LocalExecutive)]
    [InlineData("เลขานุการสภาเทศบาล", PositionGroup.Council)]
    [InlineData("ประธานสภา", PositionGroup.Council)]
    [InlineData("ส.อบต. หมู่ 3", PositionGroup.Council)]
    [InlineData("ปลัดเทศบาล", PositionGroup.LocalAdministrator)]
    [InlineData("ปลัดอำเภอ", PositionGroup.StateOfficial)]
    [InlineData("นายอำเภอเมือง", PositionGroup.StateOfficial)]
    [InlineData("ผู้อำนวยการกองคลัง", PositionGroup.LocalDirector)]
    [InlineData("หัวหน้าสำนักปลัด", PositionGroup.LocalDirector)]
    [InlineData("นายช่างโยธา", PositionGroup.LocalOfficial)]
    [InlineData("พนักงานจ้างทั่วไป", PositionGroup.Employee)]
    [InlineData("ผู้ช่วยผู้ใหญ่บ้าน", PositionGroup.VillageLeader)]
    [InlineData("นายกสมาคมสันนิบาตสมมติ", PositionGroup.External)]
    public void Reads_the_group_from_the_first_words(string position, PositionGroup group) => Assert.Equal(group, PositionGuess.Of(position));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ผู้ประสานงาน")]
    public void Says_nothing_of_what_it_does_not_know(string? position) => Assert.Null(PositionGuess.Of(position));
}
