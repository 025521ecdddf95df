using System.Globalization;
using System.Text;
using SummitManager.Thai;

namespace SummitManager.UnitTests.Thai;

public abstract class ThaiTextTests
{
    private const string Water = "\u0E19\u0E49\u0E33"; // น้ำ as the keyboard types it

    [Theory]
    [InlineData("\u0E19\u0E49\u0E4D\u0E32", Water)]                    // tone, nikhahit, aa
    [InlineData("\u0E19\u0E4D\u0E49\u0E32", Water)]                    // nikhahit, tone, aa
    [InlineData("\u0E19\u0E33\u0E49", Water)]                          // tone after sara am
    [InlineData("\u0E19\u0E49\u0E33\u0E49", Water)]
    [InlineData("\u0E19\u0E49\u0E49\u0E33\u0E33", Water)]
    [InlineData("\u0E40\u0E40\u0E21\u0E48", "แม่")]
    [InlineData("\u0E17\u0E48\u0E35", "ที่")]                          // tone before vowel, which NFC leaves
    [InlineData("\u0E1C\u0E49\u0E39", "ผู้")]
    [InlineData("\u0E17\u0E35\u0E35\u0E48\u0E48", "ที่")]
    [InlineData("\u0E2A\u0E34\u0E17\u0E18\u0E4C\u0E34", "สิทธิ์")]
    [InlineData("\u0E1E\u0E31\u0E19\u0E18\u0E4C\u0E38", "พันธุ์")]
    [InlineData("\u0E21\u0E32\u0E48", "ม่า")]
    [InlineData("\u0E01\u0E32\u0E4D", "\u0E01\u0E32\u0E4D")]           // Pali, not กำ
    [InlineData("เทศ\u200Bบาล\uFEFF\u2060เมือง\u00AD", "เทศบาลเมือง")]
    [InlineData("#พูดแล้วทำ\u00A0#บำบัดทุกข์", "#พูดแล้วทำ #บำบัดทุกข์")]
    [InlineData("  สมชาย \t  ใจดี\r\n", "สมชาย ใจดี")]
    [InlineData("สม\u0000ชาย\u0007", "สมชาย")]
    [InlineData("\u202Eสมชาย\u202C", "สมชาย")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("e\u200D\u0301", "é")]
    [InlineData("ก\uFFFEข\uFFFD", "กข")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Normalize_repairs_what_people_type_and_paste(string? typed, string standard) =>
        Assert.Equal(standard, ThaiText.Normalize(typed));

    [Theory]
    [InlineData("👨\u200D👩\u200D👧 ครอบครัว")]
    [InlineData("🙏🏽")]
    [InlineData("🇹🇭 ไทย")]
    [InlineData("❤\uFE0F\u200D🔥")]
    public void Normalize_keeps_emoji_whole(string text) => Assert.Equal(text, ThaiText.Normalize(text));

    [Fact]
    public void Normalize_drops_half_a_surrogate_pair_instead_of_throwing() =>
        Assert.Equal("กข", ThaiText.Normalize("ก" + '\uD83D' + "ข"));

    [Fact]
    public void Normalize_applied_twice_changes_nothing_and_gives_nfc()
    {
        char[] alphabet = [.. "กนทเแโาำะัิีุู็่้๊๋์ํฺ๎ ", '\u200B', '\u200D', '\u00A0', '\u0301', 'e', '1'];
        var random = new Random(2567);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => alphabet[random.Next(alphabet.Length)])]);

            var once = ThaiText.Normalize(text);

            Assert.Equal(once, ThaiText.Normalize(once));
            Assert.True(once.IsNormalized(NormalizationForm.FormC), text);
        }
    }

    [Theory]
    [InlineData("อบต.แม่ยาว", "อบตแมยาว")]
    [InlineData("อบต. เเม่ยาว", "อบต แมยาว")]
    [InlineData("เทศบาลนครเชียงราย", "เทศบาลนครเชียงราย")]
    [InlineData("โทร. ๐๒-๖๑๒ ๖๐๖๐", "โทร 02612 6060")]
    [InlineData("สุรินทร์", "สุรินทร")]
    [InlineData("เว็บ", "เวบ")]
    [InlineData("เว๊บ", "เวบ")]
    [InlineData("น้ำ", "นำ")]
    [InlineData("กรุงเทพฯ", "กรุงเทพ")]
    [InlineData("ต่าง ๆ", "ตาง")]
    [InlineData("José ÅNGSTRÖM Straße Łódź İstanbul", "jose angstrom strasse lodz istanbul")]
    [InlineData("O'Brien-Smith", "obriensmith")]
    [InlineData("ＪＩＣＡ", "jica")]
    [InlineData("ガーナ", "ガーナ")]
    [InlineData("“Smart City” (องค์การมหาชน)", "smart city องคการมหาชน")]
    public void SearchText_drops_what_people_leave_out_and_keeps_vowels(string text, string folded) =>
        Assert.Equal(folded, ThaiText.SearchText(text));

    [Fact]
    public void SearchText_joins_the_parts_that_are_there() =>
        Assert.Equal("สมชาย ใจดี อบตแมยาว", ThaiText.SearchText("สมชาย", null, " ", "ใจดี", "อบต.แม่ยาว"));

    [Theory]
    [InlineData("ไก่", "ก")]
    [InlineData("น้ำ", "น")]
    [InlineData("เทศบาล", "ทศ")]
    [InlineData("เทศบาลนคร", "เ")]
    public void SearchText_finds_inside_words_where_a_culture_would_not(string text, string query) =>
        Assert.Contains(ThaiText.SearchText(query), ThaiText.SearchText(text), StringComparison.Ordinal);

    [Fact]
    public void SortKey_orders_like_a_thai_dictionary()
    {
        string[] dictionary =
            ["กระบี่", "กรุงเทพมหานคร", "กา", "ก่า", "เก", "เกา", "แก", "ขอนแก่น", "โคราช", "ใจ", "เชียงราย", "ตาก", "ไทย"];

        var sorted = dictionary.Reverse().OrderBy(ThaiText.SortKey, StringComparer.Ordinal);

        Assert.Equal(dictionary, sorted);
    }

    [Fact]
    public void SortKey_agrees_with_the_thai_comparer_on_every_province()
    {
        var names = Provinces.All.Select(province => province.Name.Thai).Reverse().ToList();

        var byKey = names.OrderBy(ThaiText.SortKey, StringComparer.Ordinal);

        Assert.Equal(names.Order(StringComparer.Create(new CultureInfo("th-TH"), false)), byKey);
    }

    [Fact]
    public void SortKey_fits_its_column_and_still_orders_long_names()
    {
        var name = string.Concat(Enumerable.Repeat("องค์การบริหารส่วนตำบล", 10));

        Assert.Equal(200, ThaiText.SortKey(name).Length);
        Assert.True(string.CompareOrdinal(ThaiText.SortKey("ก" + name), ThaiText.SortKey("ข" + name)) < 0);
        Assert.Equal(ThaiText.SortKey("แม่น้ำ"), ThaiText.SortKey("เเม่นํ้า"));
    }

    [Fact]
    public void Digits_fold_both_ways()
    {
        Assert.Equal("12 ธันวาคม 2567", ThaiText.FoldDigits("๑๒ ธันวาคม ๒๕๖๗"));
        Assert.Equal("เลขที่ ๑๒๓/๒๕๖๗", ThaiText.ToThaiDigits("เลขที่ 123/2567"));
        Assert.Equal("", ThaiText.FoldDigits(null));
    }

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลแม่น้ำ", 20)]
    [InlineData("👨\u200D👩\u200D👧", 1)]
    [InlineData("", 0)]
    public void Graphemes_counts_what_a_reader_sees(string text, int count) => Assert.Equal(count, ThaiText.Graphemes(text));

    [Theory]
    [InlineData("แม่น้ำ", 2, "แม่")]
    [InlineData("แม่น้ำ", 3, "แม่น้ำ")]
    [InlineData("แม่น้ำ", 99, "แม่น้ำ")]
    [InlineData("แม่น้ำ", 0, "")]
    [InlineData("a🙏🏽b", 2, "a🙏🏽")]
    public void Truncate_never_tears_a_mark_off(string text, int graphemes, string cut) =>
        Assert.Equal(cut, ThaiText.Truncate(text, graphemes));
}

[UseCulture("th-TH")]
public sealed class ThaiTextTestsInThai : ThaiTextTests;

[UseCulture("en-US")]
public sealed class ThaiTextTestsInEnglish : ThaiTextTests;
