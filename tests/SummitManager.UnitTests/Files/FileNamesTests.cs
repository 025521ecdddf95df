using SummitManager.Files;

namespace SummitManager.UnitTests.Files;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("ตราสัญลักษณ์ สมาคม.png", "ตราสัญลักษณ์ สมาคม.png")]
    [InlineData("C:\\Users\\pin\\logo.png", "logo.png")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\r\nSet-Cookie: x.png", "aSet-Cookie x.png")]
    [InlineData("photo\u202Egnp.exe", "photognp.exe")]
    [InlineData("say \"hi\"?.png", "say hi.png")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    public void Become_harmless(string typed, string name) => Assert.Equal(name, FileNames.Clean(typed));

    [Fact]
    public void A_long_one_keeps_its_ending()
    {
        var name = FileNames.Clean(new string('ก', 300) + ".xlsx");

        Assert.Equal(150, name.Length);
        Assert.EndsWith("ก.xlsx", name, StringComparison.Ordinal);
    }
}
