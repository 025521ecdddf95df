using SummitManager.People;
using SummitManager.Shared;
using SummitManager.UnitTests.Thai;

namespace SummitManager.UnitTests.People;

public abstract class NameParserTests
{
    [Theory]
    [InlineData("พลอากาศเอก ดร.ประจิน จั่นตอง", "พลอากาศเอก ดร.", "ประจิน", "จั่นตอง")]
    [InlineData("พล.อ.อ.ดร.ประจินฯ", "พล.อ.อ.ดร.", "ประจิน", null)]
    [InlineData("นาวาอากาศเอก สมศักดิ์ ขาวสุวรรณ์", "นาวาอากาศเอก", "สมศักดิ์", "ขาวสุวรรณ์")]
    [InlineData("รศ.ดร.วิระศักดิ์ ฮาดดา", "รศ.ดร.", "วิระศักดิ์", "ฮาดดา")]
    [InlineData("ดร. ภาสกร ประถมบุตร", "ดร.", "ภาสกร", "ประถมบุตร")]
    [InlineData("ดร ภาสกร ประถมบุตร", "ดร.", "ภาสกร", "ประถมบุตร")]
    [InlineData("Mr. Suzuki Kazuya", "Mr.", "Suzuki", "Kazuya")]
    [InlineData("บุญรักษ์ สรัคคานนท์", null, "บุญรักษ์", "สรัคคานนท์")]
    [InlineData("นางสาวสมศรี ใจดี", "นางสาว", "สมศรี", "ใจดี")]
    [InlineData("นางสมศรี ใจดี", "นาง", "สมศรี", "ใจดี")]
    [InlineData("นางสาวิตรี ใจดี", "นาง", "สาวิตรี", "ใจดี")]
    [InlineData("น.ส.สมศรี\u00A0\u00A0ใจดี", "น.ส.", "สมศรี", "ใจดี")]
    [InlineData("นส. สมศรี ใจดี", "น.ส.", "สมศรี", "ใจดี")]
    [InlineData("นายิกา ใจดี", null, "นายิกา", "ใจดี")]
    [InlineData("นายกฤษณะ ใจดี", "นาย", "กฤษณะ", "ใจดี")]
    [InlineData("นายกิตติ ใจดี", "นาย", "กิตติ", "ใจดี")]
    [InlineData("นายกร ใจดี", "นาย", "กร", "ใจดี")]
    [InlineData("นายพันตรี ใจดี", "นาย", "พันตรี", "ใจดี")]
    [InlineData("นาย ดร.สมชาย ใจดี", "นาย ดร.", "สมชาย", "ใจดี")]
    [InlineData("ว่าที่ร้อยตรีหญิงสมศรี ใจดี", "ว่าที่ร้อยตรีหญิง", "สมศรี", "ใจดี")]
    [InlineData("ว่าที่ ร.ต. สมชาย ใจดี", "ว่าที่ ร.ต.", "สมชาย", "ใจดี")]
    [InlineData("พ.ต.อ.หญิง สมศรี ใจดี", "พ.ต.อ.หญิง", "สมศรี", "ใจดี")]
    [InlineData("จ.ส.อ.สมชาย ใจดี", "จ.ส.อ.", "สมชาย", "ใจดี")]
    [InlineData("น.อ.สมชาย ใจดี ร.น.", "นาวาเอก", "สมชาย", "ใจดี")]
    [InlineData("ม.ล.สมชาย ณ อยุธยา", "ม.ล.", "สมชาย", "ณ อยุธยา")]
    [InlineData("สมชาย อิศรางกูร ณ อยุธยา", null, "สมชาย", "อิศรางกูร ณ อยุธยา")]
    [InlineData("พระมหาสมปอง", "พระมหา", "สมปอง", null)]
    [InlineData("พระสมชาย สุจิตฺโต", "พระ", "สมชาย", "สุจิตฺโต")]
    [InlineData("นพพร ใจดี", null, "นพพร", "ใจดี")]
    [InlineData("Drew O'Brien-Smith", null, "Drew", "O'Brien-Smith")]
    [InlineData("ฯพณฯ พลเอก สมชาย ใจดี", "ฯพณฯ พลเอก", "สมชาย", "ใจดี")]
    [InlineData("สมชาย", null, "สมชาย", null)]
    [InlineData("คุณากร ใจดี", null, "คุณากร", "ใจดี")]
    [InlineData("คุณหญิงสมศรี ใจดี", "คุณหญิง", "สมศรี", "ใจดี")]
    [InlineData("鈴木 一也", null, "鈴木", "一也")]
    public void Takes_a_line_apart(string line, string? title, string given, string? family)
    {
        var name = NameParser.Parse(line);

        Assert.NotNull(name);
        Assert.Equal((title, given, null, family), (name.Title, name.Given, name.Middle, name.Family));
    }

    [Theory]
    [InlineData("นายสมชาย บุญมี ใจดี", "บุญมี")]
    [InlineData("John F. Kennedy", "F.")]
    public void Knows_a_middle_name(string line, string middle)
    {
        Assert.Equal(middle, NameParser.Parse(line)?.Middle);
        Assert.Equal(line, NameParser.Parse(line)?.Full(Language.Thai));
    }

    [Fact]
    public void Keeps_the_order_of_a_foreign_name_it_is_told()
    {
        var name = NameParser.Parse("Mr. Suzuki Kazuya", NameOrder.FamilyFirst)!;

        Assert.Equal(("Kazuya", "Suzuki"), (name.Given, name.Family));
        Assert.Equal("Mr. Suzuki Kazuya", name.Full(Language.Thai));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("นาย")]
    [InlineData("นางสาว")]
    [InlineData("นายกเทศมนตรี")]
    [InlineData("นายก อบต.แม่ยาว")]
    [InlineData("นายกกิตติมศักดิ์สมาคม")]
    [InlineData("บุญรักษ์ สรัคคานนท์ นายกกิตติมศักดิ์สมาคม")]
    [InlineData("พลอากาศเอก ดร.ประจิน จั่นตอง รองนายกรัฐมนตรี")]
    [InlineData("นายกองค์การบริหารส่วนตำบลแม่ยาว")]
    [InlineData("นายอำเภอแม่สาย")]
    [InlineData("นายช่างโยธา")]
    [InlineData("ปลัด อบต.")]
    [InlineData("รองปลัดเทศบาล")]
    [InlineData("ว่าที่นายกเทศมนตรี")]
    [InlineData("ผู้แทน 2 คน")]
    [InlineData("สมชาย ใจดี และ สมศรี ใจดี")]
    [InlineData("สมชาย, สมศรี")]
    [InlineData("สมชาย (ต้น) ใจดี")]
    [InlineData("สมชาย ใจดี 0812345678")]
    [InlineData("somchai@example.go.th")]
    [InlineData("พระนครศรีอยุธยา")]
    [InlineData("สมชาย บุญมี ใจดี")]
    [InlineData("เทศบาลตำบลท่าข้าม")]
    [InlineData("นาง สาว สมศรี ใจดี")]
    [InlineData("คุณสมชาย ใจดี")]
    [InlineData("พ.อ.(พิเศษ) สมชาย ใจดี")]
    [InlineData("พระพล ใจดี")]
    [InlineData("ก ข")]
    [InlineData("-")]
    [InlineData("ฯ")]
    [InlineData("ณ")]
    public void Asks_when_unsure(string? line) => Assert.Null(NameParser.Parse(line));

    [Fact]
    public void Asks_when_a_part_is_too_long() => Assert.Null(NameParser.Parse("นาย" + new string('ก', 101) + " ใจดี"));
}

[UseCulture("th-TH")]
public sealed class NameParserTestsInThai : NameParserTests;

[UseCulture("en-US")]
public sealed class NameParserTestsInEnglish : NameParserTests;
