using SummitManager.People;
using SummitManager.Shared;
using SummitManager.UnitTests.Thai;

namespace SummitManager.UnitTests.People;

public abstract class PersonNameTests
{
    [Theory]
    [InlineData("พลอากาศเอก ดร.", "ประจิน", "จั่นตอง", "พลอากาศเอก ดร.ประจิน จั่นตอง", "พล.อ.อ.ดร.ประจินฯ")] // FR-25, FR-26
    [InlineData("นาวาอากาศเอก", "สมศักดิ์", "ขาวสุวรรณ์", "นาวาอากาศเอก สมศักดิ์ ขาวสุวรรณ์", "น.อ.สมศักดิ์ฯ")] // FR-27
    [InlineData(null, "บุญรักษ์", "สรัคคานนท์", "บุญรักษ์ สรัคคานนท์", "บุญรักษ์ฯ")]                          // FR-28
    [InlineData("รศ.ดร.", "วิระศักดิ์", "ฮาดดา", "รศ.ดร.วิระศักดิ์ ฮาดดา", "รศ.ดร.วิระศักดิ์ฯ")]              // FR-30
    [InlineData("นาย", "ชรินทร์", "ทองสุข", "นายชรินทร์ ทองสุข", "นายชรินทร์ฯ")]
    [InlineData("ว่าที่ร้อยตรีหญิง", "สมศรี", "ใจดี", "ว่าที่ร้อยตรีหญิง สมศรี ใจดี", "ว่าที่ ร.ต.หญิง สมศรีฯ")]
    [InlineData("ว่าที่ ร.ต.", "สมชาย", "ใจดี", "ว่าที่ ร.ต.สมชาย ใจดี", "ว่าที่ ร.ต.สมชายฯ")]
    [InlineData("พระมหา", "สมปอง", null, "พระมหาสมปอง", "พระมหาสมปอง")]
    [InlineData("นาย", "John", "Smith", "นาย John Smith", "นาย Smith")]
    [InlineData("เจ้าคุณ", "สมชาย", null, "เจ้าคุณ สมชาย", "เจ้าคุณ สมชาย")]
    [InlineData("  ", " เเม้น ", "", "แม้น", "แม้น")]
    public void Prints_in_full_and_short(string? title, string given, string? family, string full, string brief)
    {
        PersonName name = new() { Title = title, Given = given, Family = family };

        Assert.Equal(full, name.Full(Language.Thai));
        Assert.Equal(brief, name.ShortForm);
    }

    [Fact]
    public void A_foreign_guest_keeps_the_family_name_first()
    {
        PersonName name = new() { Title = "Mr.", Given = "Kazuya", Family = "Suzuki", Order = NameOrder.FamilyFirst }; // FR-29

        Assert.Equal("Mr. Suzuki Kazuya", name.Full(Language.Thai));
        Assert.Equal("Mr. Suzuki Kazuya", name.Full(Language.English));
        Assert.Equal("Mr. Suzuki", name.ShortForm);
    }

    [Fact]
    public void English_uses_the_english_set_and_never_invents_one()
    {
        PersonName name = new() { Title = "นาย", Given = "สมชาย", Middle = "บุญมี", Family = "ใจดี" };

        Assert.Equal("นายสมชาย บุญมี ใจดี", name.Full(Language.English));
        Assert.Equal("Mr. Somchai Jaidee", (name with { TitleEn = "Mr.", GivenEn = "Somchai", FamilyEn = "Jaidee" }).Full(Language.English));
    }

    [Fact]
    public void The_title_can_be_spelled_or_abbreviated_in_the_full_line()
    {
        PersonName name = new() { Title = "พล.อ.อ.ดร.", Given = "สมชาย", Family = "ใจดี" };

        Assert.Equal("พลอากาศเอก ดร.สมชาย ใจดี", name.Full(Language.Thai, TitleForm.Spelled));
        Assert.Equal("พล.อ.อ.ดร.สมชาย ใจดี", name.Full(Language.Thai, TitleForm.Abbreviated));
        Assert.Equal("น.อ.สมชาย ใจดี ร.น.", (name with { Title = "นาวาเอก" }).Full(Language.Thai, TitleForm.Abbreviated));
    }

    [Fact]
    public void Parts_are_limited_to_a_hundred()
    {
        var longest = new string('ก', 100);

        Assert.Equal(longest, new PersonName { Given = longest }.Full(Language.Thai));
        Assert.True(PersonName.Fits(longest));
        Assert.False(PersonName.Fits(longest + "ก"));
        Assert.Throws<ArgumentException>(() => new PersonName { Given = longest + "ก" });
        Assert.Throws<ArgumentException>(() => new PersonName { Given = " " });
    }

    [Theory]
    [InlineData("ประจิน", "จั่นตอง", " ประจิน", "จั่น ตอง")]
    [InlineData("เเม้น", "นํ้าใส", "แม้น", "น้ำใส")]
    [InlineData("Kazuya", "Suzuki", "SUZUKI", "Kazuya")]
    [InlineData("José", "O'Brien", "jose", "OBrien")]
    [InlineData("ชวน", "ณ ระนอง", "ชวน", "ณระนอง")]
    public void Keys_of_one_person_are_equal(string given, string family, string otherGiven, string otherFamily) =>
        Assert.Equal(PersonKey.Of(given, family), PersonKey.Of(otherGiven, otherFamily));

    [Fact]
    public void Keys_tell_tones_apart() => Assert.NotEqual(PersonKey.Of("ขาว", "ใจดี"), PersonKey.Of("ข้าว", "ใจดี"));

    [Theory]
    [InlineData("พลอากาศเอก ดร.ประจิน จั่นตอง", "พล.อ.อ.ดร.ประจินฯ", true)]
    [InlineData("พลอากาศเอก ดร.ประจิน จั่นตอง", "นายประจินฯ", false)]
    [InlineData("พลอากาศเอก ดร.ประจิน จั่นตอง", "ประจิน จั่นตอง", true)]
    [InlineData("พลอากาศเอก ดร.ประจิน จั่นตอง", "ประจิน ใจดี", false)]
    public void A_short_form_may_be_the_same_person(string one, string other, bool same) =>
        Assert.Equal(same, PersonKey.MayBeSame(NameParser.Parse(one)!, NameParser.Parse(other)!));

    [Fact]
    public void Position_groups_have_names_and_five_colours()
    {
        Assert.Equal(9, PositionGroups.All.Count);
        Assert.Equal([1, 2, 3, 3, 3, 3, 4, 4, 5], PositionGroups.All.Select(PositionGroups.BadgeColour));
        Assert.All(PositionGroups.All, group => Assert.NotEqual("", PositionGroups.Name(group).In(Language.English)));
        Assert.Equal("ผู้บริหาร", PositionGroups.BadgeName(PositionGroup.LocalExecutive).Thai);
    }
}

[UseCulture("th-TH")]
public sealed class PersonNameTestsInThai : PersonNameTests;

[UseCulture("en-US")]
public sealed class PersonNameTestsInEnglish : PersonNameTests;
