using SummitManager.Documents.Lines;

namespace SummitManager.UnitTests.Documents.Lines;

public sealed class LineBreakerTests
{
    /// <summary>Where ICU and our rules break, and where our rules alone do.</summary>
    [Theory]
    [InlineData("ตามพระราชบัญญัติ", "ตาม|พระราชบัญญัติ", "ตาม|พระราชบัญญัติ")]
    [InlineData("ขอมอบเกียรติบัตร", "ขอมอบ|เกียรติบัตร", "ขอมอบ|เกียรติบัตร")]
    [InlineData("วุฒิบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า", "วุฒิบัตร|ฉบับนี้|ให้ไว้|เพื่อแสดงว่า", "วุฒิบัตร|ฉบับนี้|ให้ไว้|เพื่อแสดงว่า")]
    [InlineData("รักษาราชการแทนปลัดกระทรวงมหาดไทย", "รักษาราชการแทน|ปลัดกระทรวง|มหาดไทย", "รักษาราชการแทน|ปลัดกระทรวง|มหาดไทย")]
    [InlineData("ผู้ว่าราชการจังหวัดกาญจนบุรี", "ผู้ว่าราชการ|จังหวัดกาญจนบุรี", "ผู้ว่าราชการ|จังหวัดกาญจนบุรี")]
    [InlineData("กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม", "กระทรวงทรัพยากรธรรมชาติ|และสิ่งแวดล้อม", "กระทรวงทรัพยากรธรรมชาติ|และสิ่งแวดล้อม")]
    [InlineData("ผู้เข้ารับการอบรมเชิงปฏิบัติการ", "ผู้เข้า|รับ|การอบรม|เชิงปฏิบัติการ", "ผู้เข้ารับ|การอบรม|เชิงปฏิบัติการ")]
    [InlineData("ได้ผ่านการพัฒนาศักยภาพ", "ได้|ผ่าน|การพัฒนา|ศักยภาพ", "ได้ผ่านการพัฒนา|ศักยภาพ")]
    public void Fixed_words_stay_whole(string text, string withIcu, string without) => AssertBreaks(text, withIcu, without);

    [Theory]
    [InlineData("องค์การบริหารส่วนตำบลท่าข้าม", "องค์การบริหารส่วนตำบล|ท่าข้าม")]
    [InlineData("องค์การบริหารส่วนจังหวัดนครศรีธรรมราช", "องค์การบริหารส่วนจังหวัด|นครศรีธรรมราช")]
    [InlineData("เทศบาลตำบลบ้านหนองแขม อำเภอเมือง", "เทศบาลตำบล|บ้านหนองแขม |อำเภอเมือง")]
    public void An_authority_breaks_behind_its_kind(string text, string expected) => AssertBreaks(text, expected, expected);

    [Theory]
    [InlineData("จำนวน 5,000 บาท", "จำนวน |5,000 บาท")]
    [InlineData("เวลา 08.30 น. ถึง ๑๖.๓๐ น.", "เวลา |08.30 น. |ถึง |๑๖.๓๐ น.")]
    [InlineData("วันที่ ๒๖ พฤศจิกายน พ.ศ. ๒๕๖๙", "วันที่ ๒๖ พฤศจิกายน |พ.ศ. ๒๕๖๙")]
    [InlineData("ให้ไว้ ณ วันที่ 2", "ให้ไว้ |ณ วันที่ 2")]
    [InlineData("12 km to go", "12 km |to |go")]
    [InlineData("for 5 men", "for |5 |men")]
    public void A_number_keeps_its_unit(string text, string expected) => AssertBreaks(text, expected, expected);

    [Fact]
    public void A_word_that_is_written_on_is_another_word()
    {
        var words = new WordList(["นาที", "km"]);

        Assert.Equal((4, 2), (words.LongestAt("5 นาทีนี้", 2), words.LongestAt("5 km.", 2)));
        Assert.Equal((0, 0), (words.LongestAt("5 นาที่", 2), words.LongestAt("5 kms", 2)));
    }

    [Theory]
    [InlineData("เด็ก ๆ มา", "เด็ก ๆ |มา")]
    [InlineData("กรุงเทพฯ ฯลฯ", "กรุงเทพฯ ฯลฯ")]
    [InlineData("ก (ข) “ค” ง", "ก |(ข) |“ค” |ง")]
    [InlineData("a, b; c!", "a, |b; |c!")]
    public void Signs_stay_with_their_word(string text, string expected) => AssertBreaks(text, expected, expected);

    [Theory]
    [InlineData("กา\u2060รณ์ \u2060ก", "กา\u2060รณ์ \u2060ก", "กา\u2060รณ์ \u2060ก")]
    [InlineData("คุณ\u00A0แม่ มา", "คุณ\u00A0แม่ |มา", "คุณ\u00A0แม่ |มา")]
    [InlineData("พระราช\u200Bบัญญัติ", "พระ|ราช\u200B|บัญญัติ", "พระราช\u200B|บัญญัติ")]
    public void Glue_holds_and_a_break_hint_parts(string text, string withIcu, string without) => AssertBreaks(text, withIcu, without);

    [Fact]
    public void A_dictionary_word_is_found_by_icu_and_only_by_it() => AssertBreaks("แม่น้ำเจ้าพระยาสายใหญ่", "แม่น้ำ|เจ้าพระยา|สาย|ใหญ่", "แม่น้ำเจ้าพระยาสายใหญ่");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("ก")]
    [InlineData("   ")]
    public void Nothing_to_break_has_no_place_to(string text) => AssertBreaks(text, text, text);

    /// <summary>Whatever a dictionary says: no mark, no vowel behind its consonant and no closing sign begins a line; no vowel in front ends one.</summary>
    [Fact]
    public void No_break_parts_a_letter_from_its_vowels_and_marks()
    {
        var random = new Random(4);
        string letters = string.Concat(Enumerable.Range(0x0E01, 58).Concat(Enumerable.Range(0x0E40, 28)).Select(char.ConvertFromUtf32)) + "  ()“”.,12ab\u2060\u00A0\u200B";
        var count = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, 30).Select(_ => letters[random.Next(letters.Length)])]);
            var breaks = LineBreaker.Opportunities(text);
            count += breaks.Count;
            Assert.Equal(breaks.Order().Distinct(), breaks);
            Assert.All(breaks, at =>
            {
                Assert.InRange(at, 1, text.Length - 1);
                Assert.DoesNotContain(text[at], " ะัาำิีึืฺุู็่้๊๋์ํ๎ๅๆฯ)”.,\u2060\u00A0");
                Assert.DoesNotContain(text[at - 1], "เแโใไ(“\u2060\u00A0");
            });
        }

        Assert.InRange(count, 2_000, 60_000);
    }

    [Theory]
    [InlineData("น้ำทิพย์ ป้องกันภัย")]
    [InlineData("กิตติศักดิ์ ศรีสุริยะธาดา")]
    [InlineData("Anna-Maria de la Cruz")]
    [InlineData("ว่าที่ร้อยตรี เอกชัย ใจดี ณ อยุธยา")]
    public void A_kept_name_never_breaks_and_is_itself_when_stripped(string name)
    {
        var kept = LineBreaker.Keep(name);

        Assert.Empty(LineBreaker.Opportunities(kept));
        Assert.Empty(LineBreaker.Opportunities(kept, icu: null));
        Assert.Equal(name, LineBreaker.Strip(kept));
        Assert.Equal([4], LineBreaker.Opportunities($"โดย {kept}"));
    }

    [Fact]
    public void Glue_never_stands_before_a_mark_or_a_vowel_of_the_letter()
    {
        var kept = LineBreaker.Keep("น้ำใจ เพ็ญ");

        Assert.Equal("น้ำ\u2060ใจ\u00A0เพ็\u2060ญ", kept);
    }

    [Fact]
    public void Many_threads_break_alike()
    {
        var expected = Broken("ได้ผ่านการพัฒนาศักยภาพผู้นำท้องถิ่นยุคดิจิทัล", Icu.Instance);
        var wrong = 0;

        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            LineBreaker.Opportunities(new string('ก', i % 50));
            if (Broken("ได้ผ่านการพัฒนาศักยภาพผู้นำท้องถิ่นยุคดิจิทัล", Icu.Instance) != expected)
            {
                Interlocked.Increment(ref wrong);
            }
        });

        Assert.Equal(0, wrong);
    }

    private static void AssertBreaks(string text, string withIcu, string without)
    {
        Assert.NotNull(Icu.Instance);
        Assert.Equal(withIcu, Broken(text, Icu.Instance));
        Assert.Equal(without, Broken(text, null));
    }

    private static string Broken(string text, Icu? icu)
    {
        foreach (var at in LineBreaker.Opportunities(text, icu).Reverse())
        {
            text = text.Insert(at, "|");
        }

        return text;
    }
}
