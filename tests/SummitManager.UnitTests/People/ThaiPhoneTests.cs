using SummitManager.People;
using SummitManager.Shared;
using SummitManager.UnitTests.Thai;

namespace SummitManager.UnitTests.People;

public abstract class ThaiPhoneTests
{
    [Theory]
    [InlineData("026126060", "+6626126060", null, "0 2612 6060")] // FR-43
    [InlineData("โทร. 026126060", "+6626126060", null, "0 2612 6060")]
    [InlineData("0 2612 6060 ต่อ 123", "+6626126060", "123", "0 2612 6060 ต่อ 123")]
    [InlineData("02-612-6060 ext. 123", "+6626126060", "123", "0 2612 6060 ต่อ 123")]
    [InlineData("02-6126060 กด 1", "+6626126060", "1", "0 2612 6060 ต่อ 1")]
    [InlineData("02 612 6060#9", "+6626126060", "9", "0 2612 6060 ต่อ 9")]
    [InlineData("๐๒ ๖๑๒ ๖๐๖๐", "+6626126060", null, "0 2612 6060")]
    [InlineData("0 2612 6060-5", "+6626126060", null, "0 2612 6060")]
    [InlineData("0 2612 6060/61", "+6626126060", null, "0 2612 6060")]
    [InlineData("081-234-5678", "+66812345678", null, "08 1234 5678")]
    [InlineData("0612345678", "+66612345678", null, "06 1234 5678")]
    [InlineData("+66 (0) 81 234 5678", "+66812345678", null, "08 1234 5678")]
    [InlineData("+66812345678", "+66812345678", null, "08 1234 5678")]
    [InlineData("66812345678", "+66812345678", null, "08 1234 5678")]
    [InlineData("053-910500", "+6653910500", null, "0 5391 0500")]
    [InlineData("1567", "1567", null, "1567")]
    [InlineData("+81 3 1234 5678", "+81312345678", null, "+81312345678")]
    public void Reads_one_number(string typed, string e164, string? extension, string display)
    {
        var phone = ThaiPhone.Parse(typed);

        Assert.Equal(new(e164, extension), phone);
        Assert.Equal(display, phone!.Display(Language.Thai));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("ไม่มี")]
    [InlineData("02612606")]
    [InlineData("0261260600")]
    [InlineData("081234567")]
    [InlineData("08123456789")]
    [InlineData("0112345678")]
    [InlineData("8.1E+08")]
    [InlineData("812345678")]
    [InlineData("+66 1234")]
    [InlineData("9999")]
    public void Answers_nothing_to_what_is_no_number(string? typed) => Assert.Null(ThaiPhone.Parse(typed));

    [Theory]
    [InlineData("081-234-5678, 053-910500", "+66812345678 +6653910500")]
    [InlineData("0812345678/0898765432", "+66812345678 +66898765432")]
    [InlineData("0812345678\n0898765432", "+66812345678 +66898765432")]
    [InlineData("๐๘๑๒๓๔๕๖๗๘ หรือ ๐๒๖๑๒๖๐๖๐", "+66812345678 +6626126060")]
    [InlineData("0812345678 0898765432", "+66812345678 +66898765432")]
    [InlineData("0 2612 6060, 0 5391 0500", "+6626126060 +6653910500")]
    [InlineData("0 2612 6060 ต่อ 123, 124", "+6626126060")]
    [InlineData("0 2612 6060", "+6626126060")]
    [InlineData(" ", "")]
    [InlineData(null, "")]
    public void Reads_every_number_of_a_cell(string? cell, string expected) =>
        Assert.Equal(expected, string.Join(' ', ThaiPhone.ParseAll(cell)!.Select(phone => phone.E164)));

    [Theory]
    [InlineData("0812345678, ไม่มี; x")]
    [InlineData("0812345678; 123")]
    public void Loses_no_number_of_a_cell_silently(string cell) => Assert.Null(ThaiPhone.ParseAll(cell));

    [Fact]
    public void Answers_nothing_to_a_novel()
    {
        Assert.Null(ThaiPhone.Parse(new string('1', 100_000)));
        Assert.Null(ThaiPhone.ParseAll(new string('1', 100_000)));
    }

    [Fact]
    public void Links_and_shows_itself_to_foreigners()
    {
        ThaiPhone phone = new("+6626126060", "123");

        Assert.Equal("tel:+6626126060;ext=123", phone.Link);
        Assert.Equal("+66 2612 6060 ext. 123", phone.Display(Language.English));
        Assert.Equal("+66 8 1234 5678", new ThaiPhone("+66812345678").Display(Language.English));
    }

    [Theory]
    [InlineData("0 2612 6060")]
    [InlineData("08 1234 5678")]
    [InlineData("0 2612 6060 ต่อ 123")]
    public void Reads_back_what_it_shows(string display)
    {
        var phone = ThaiPhone.Parse(display)!;

        Assert.Equal(display, phone.Display(Language.Thai));
        Assert.Equal(phone, ThaiPhone.Parse(phone.Display(Language.English)));
    }
}

[UseCulture("th-TH")]
public sealed class ThaiPhoneTestsInThai : ThaiPhoneTests;

[UseCulture("en-US")]
public sealed class ThaiPhoneTestsInEnglish : ThaiPhoneTests;
