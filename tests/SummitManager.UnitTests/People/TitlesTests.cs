using SummitManager.People;
using SummitManager.Shared;
using SummitManager.UnitTests.Thai;

namespace SummitManager.UnitTests.People;

public abstract class TitlesTests
{
    [Theory]
    [InlineData("พลอากาศเอก ดร.", "พลอากาศเอก ดร.", "พล.อ.อ.ดร.")]
    [InlineData("พล.อ.อ.ดร.", "พลอากาศเอก ดร.", "พล.อ.อ.ดร.")]
    [InlineData("พลอากาศเอกดร.", "พลอากาศเอก ดร.", "พล.อ.อ.ดร.")]
    [InlineData("รศ.ดร.", "รองศาสตราจารย์ ดร.", "รศ.ดร.")]
    [InlineData("รศ. ดร.", "รองศาสตราจารย์ ดร.", "รศ.ดร.")]
    [InlineData("ผศ ดร", "ผู้ช่วยศาสตราจารย์ ดร.", "ผศ.ดร.")]
    [InlineData("น.ส.", "นางสาว", "น.ส.")]
    [InlineData("ว่าที่ร้อยตรี", "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.")]
    [InlineData("ว่าที่ ร.ต.", "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.")]
    [InlineData("ว่าที่ร.ต.", "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.")]
    [InlineData("ว่าที่ ร.ต.หญิง", "ว่าที่ร้อยตรีหญิง", "ว่าที่ ร.ต.หญิง")]
    [InlineData("ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยตรีหญิง", "ว่าที่ ร.ต.หญิง")]
    [InlineData("พ.ต.อ.หญิง", "พันตำรวจเอกหญิง", "พ.ต.อ.หญิง")]
    [InlineData("พ.ต.อ. หญิง", "พันตำรวจเอกหญิง", "พ.ต.อ.หญิง")]
    [InlineData("พลเรือเอก", "พลเรือเอก", "พล.ร.อ.")]
    [InlineData("พล.อ.", "พลเอก", "พล.อ.")]
    [InlineData("พล.ต.", "พลตรี", "พล.ต.")]
    [InlineData("พล.ต.อ.", "พลตำรวจเอก", "พล.ต.อ.")]
    [InlineData("พ.ต.", "พันตรี", "พ.ต.")]
    [InlineData("จสอ.", "จ่าสิบเอก", "จ.ส.อ.")]
    [InlineData("ด.ต.", "ดาบตำรวจ", "ด.ต.")]
    [InlineData("พล.ต.ม.ร.ว.", "พลตรี หม่อมราชวงศ์", "พล.ต.ม.ร.ว.")]
    [InlineData("ศ.นพ.", "ศาสตราจารย์ นายแพทย์", "ศ.นพ.")]
    [InlineData("ทพญ.", "ทันตแพทย์หญิง", "ทพญ.")]
    [InlineData("ฯพณฯ พลเอก", "ฯพณฯ พลเอก", "ฯพณฯ พล.อ.")]
    [InlineData("Assoc. Prof. Dr.", "Assoc. Prof. Dr.", "Assoc. Prof. Dr.")]
    [InlineData("mr", "Mr.", "Mr.")]
    [InlineData("พระมหา", "พระมหา", "พระมหา")]
    public void Prints_in_long_and_short_form(string title, string spelled, string abbreviated)
    {
        Assert.NotNull(Titles.Parse(title));
        Assert.Equal(spelled, Titles.Print(title, TitleForm.Spelled));
        Assert.Equal(abbreviated, Titles.Print(title, TitleForm.Abbreviated));
        Assert.Equal(abbreviated, Titles.Canonical(title));
    }

    [Theory]
    [InlineData("น.อ.")]
    [InlineData("ร.ต.")]
    [InlineData("จ.ส.ต.")]
    [InlineData("ร.ต.หญิง")]
    public void Does_not_spell_out_an_abbreviation_that_services_share(string title) =>
        Assert.Equal(title, Titles.Print(title, TitleForm.Spelled));

    [Theory]
    [InlineData("พล.อ.อ.ดร.", "พลอากาศเอก ดร.", true)]
    [InlineData("นางสาว", "น.ส.", true)]
    [InlineData("นาวาเอก", "น.อ.", true)]
    [InlineData("นาวาอากาศเอก", "น.อ.", true)]
    [InlineData("นาวาอากาศเอก", "นาวาเอก", false)]
    [InlineData("พล.อ.อ.", "พลเอก", false)]
    [InlineData("พล.อ.อ.ดร.", "พล.อ.อ.", false)]
    [InlineData("ว่าที่ร้อยตรี", "ร้อยตรี", false)]
    [InlineData("ร้อยตรีหญิง", "ร.ต.", false)]
    [InlineData("เจ้าคุณ", " เจ้าคุณ", true)]
    [InlineData("นาง", "นางสาว", false)]
    [InlineData("", null, true)]
    public void Knows_when_two_titles_mean_the_same(string? one, string? other, bool same)
    {
        Assert.Equal(same, Titles.Same(one, other));
        Assert.Equal(same, Titles.Same(other, one));
    }

    [Theory]
    [InlineData("นายก")]
    [InlineData("นายกเทศมนตรี")]
    [InlineData("นายอำเภอ")]
    [InlineData("ปลัด")]
    [InlineData("เจ้าคุณ")]
    [InlineData("ว่าที่")]
    public void What_is_no_known_title_is_not_parsed_and_kept(string text)
    {
        Assert.Null(Titles.Parse(text));
        Assert.Equal(text, Titles.Print(text, TitleForm.Spelled));
    }

    [Fact]
    public void No_title_is_an_empty_list() => Assert.Empty(Titles.Parse(" ")!);

    [Fact]
    public void Every_title_of_the_table_is_read_back_in_both_forms() =>
        Assert.All(TitleTable.All, entry =>
        {
            Assert.Equal(entry, Assert.Single(Titles.Parse(entry.LongForm)!).Entry);
            Assert.Equal(entry.ShortForm, Assert.Single(Titles.Parse(entry.ShortForm)!).Entry.ShortForm);
        });

    [Fact]
    public void Suggestions_begin_with_the_common_ones_and_are_all_readable()
    {
        var thai = Titles.Suggestions(Language.Thai);

        Assert.Equal(["นาย", "นาง", "นางสาว"], thai.Take(3));
        Assert.Equal(thai.Count, thai.Distinct().Count());
        Assert.All(thai, title => Assert.NotNull(Titles.Parse(title)));
        Assert.Contains("พันตำรวจเอกหญิง", thai);
        Assert.Contains("Mr.", Titles.Suggestions(Language.English));
    }

    [Theory]
    [InlineData("พลอากาศเอก ดร.", "Air Chief Marshal Dr.")]
    [InlineData("ว่าที่ ร.ต.", "Acting Sub Lieutenant")]
    [InlineData("เจ้าคุณ", "")]
    public void Suggests_english(string title, string english) => Assert.Equal(english, Titles.SuggestEnglish(title));
}

[UseCulture("th-TH")]
public sealed class TitlesTestsInThai : TitlesTests;

[UseCulture("en-US")]
public sealed class TitlesTestsInEnglish : TitlesTests;
