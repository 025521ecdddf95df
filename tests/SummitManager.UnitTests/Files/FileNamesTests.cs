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

    [Theory]
    [InlineData("slides.bat", "application/pdf", "slides.bat.pdf")]
    [InlineData("นายก อบต.เมือง", "application/pdf", "นายก อบต.เมือง.pdf")]
    [InlineData("Scan.PDF", "application/pdf", "Scan.PDF")]
    [InlineData("photo.jpeg", "image/jpeg", "photo.jpeg")]
    [InlineData("photo.png", "image/jpeg", "photo.png.jpg")]
    [InlineData("", "image/png", "file.png")]
    [InlineData("list.csv", "text/csv", "list.csv")]
    public void End_as_what_they_are(string typed, string mediaType, string name) => Assert.Equal(name, FileNames.For(typed, mediaType));

    [Fact]
    public void A_long_one_ends_as_what_it_is_too() => Assert.EndsWith("ก.pdf", FileNames.For(new string('ก', 300) + ".exe", "application/pdf"), StringComparison.Ordinal);

    [Fact]
    public void A_long_one_keeps_its_ending()
    {
        var name = FileNames.Clean(new string('ก', 300) + ".xlsx");

        Assert.Equal(150, name.Length);
        Assert.EndsWith("ก.xlsx", name, StringComparison.Ordinal);
    }
}
