using SummitManager.Agenda;
using SummitManager.Press;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Press;

/// <summary>The prose of drafts: natural where everything is known, and without holes where little is.</summary>
public sealed class PressDraftTests
{
    private static readonly PressPerson Chair = new(new("พลอากาศเอก ดร.สมชาย สมมติสุข", "Air Chief Marshal Dr. Somchai Sommutsuk"), new("รองนายกรัฐมนตรี", "Deputy Prime Minister"), null);
    private static readonly PressPerson Reporter = new(new("นาวาอากาศเอกสมศักดิ์ ตัวอย่าง", "Group Captain Somsak Tuayang"), new("รองปลัดกระทรวงสมมติ", "Deputy Permanent Secretary, Ministry of Examples"), "รัฐมนตรีว่าการกระทรวงสมมติ");
    private static readonly PressPerson Governor = new(new("นายวิชัย ดอยตัวอย่าง", "Mr. Wichai Doituayang"), new("ผู้ว่าราชการจังหวัดสมมติ", "Governor of Example Province"), null);

    private static PressFacts Whole() => new()
    {
        Title = new("สัมมนาท้องถิ่นดิจิทัล", "the Digital Local Government Seminar"),
        Theme = "ท้องถิ่น 4.0",
        StartsOn = new DateOnly(2024, 12, 12),
        EndsOn = new DateOnly(2024, 12, 13),
        Venue = new("หอประชุมใหญ่", "the Grand Hall"),
        Hosts = [new("สมาคมตัวอย่าง", "the Sample Association"), new("จังหวัดสมมติ", "Example Province")],
        Partners = [new("มหาวิทยาลัยสมมติ", "Example University")],
        Objectives = [new("เสริมความรู้ดิจิทัล", "Teach digital skills"), new("สร้างเครือข่าย", "Build a network")],
        SdgGoals = [9, 11, 16],
        Opening = new(new DateTime(2024, 12, 12, 9, 0, 0), [Chair], [Reporter], [Governor], []),
        Formats = [SessionFormat.Keynote, SessionFormat.Lecture, SessionFormat.Panel],
        Highlights = [new("เมืองน่าอยู่", "Liveable towns")],
        Items = 12,
        Counts = new(6300, 6050, 1050, 74, true),
        HasBegun = true,
    };

    private static PressFacts Bare(string english = "") => new() { Title = new("สัมมนาท้องถิ่น", english), StartsOn = new DateOnly(2024, 12, 12), EndsOn = new DateOnly(2024, 12, 12) };

    [Fact]
    public void Reports_in_Thai_what_happened_who_opened_it_and_how_many_came()
    {
        var draft = PressDraft.Of(Whole(), Language.Thai);

        Assert.Equal("รองนายกรัฐมนตรี เป็นประธานเปิดสัมมนาท้องถิ่นดิจิทัล", draft.Title);
        Assert.Equal(
            """
            วันที่ 12 ธันวาคม 2567 ณ หอประชุมใหญ่ พลอากาศเอก ดร.สมชาย สมมติสุข รองนายกรัฐมนตรี เป็นประธานเปิดสัมมนาท้องถิ่นดิจิทัล ภายใต้แนวคิด “ท้องถิ่น 4.0” โดยมีนาวาอากาศเอกสมศักดิ์ ตัวอย่าง รองปลัดกระทรวงสมมติ ผู้แทนรัฐมนตรีว่าการกระทรวงสมมติ กล่าวรายงาน และนายวิชัย ดอยตัวอย่าง ผู้ว่าราชการจังหวัดสมมติ กล่าวต้อนรับ

            งานนี้จัดโดยสมาคมตัวอย่าง และจังหวัดสมมติ ระหว่างวันที่ 12-13 ธันวาคม 2567 โดยมีมหาวิทยาลัยสมมติ เป็นองค์กรภาคี มีวัตถุประสงค์เพื่อเสริมความรู้ดิจิทัล และสร้างเครือข่าย

            ภายในงานประกอบด้วยปาฐกถาพิเศษ การบรรยาย และการอภิปราย รวม 12 รายการ อาทิ “เมืองน่าอยู่”

            มีผู้ลงทะเบียน 6,300 คน รวม 1,050 คณะ จาก 74 จังหวัดและกรุงเทพมหานคร โดยเข้าร่วมงานแล้ว 6,050 คน

            การจัดงานครั้งนี้สอดคล้องกับเป้าหมายการพัฒนาที่ยั่งยืน (SDGs) เป้าหมายที่ 9 11 และ 16
            """.ReplaceLineEndings("\n"), draft.Body);
    }

    [Fact]
    public void Reports_in_English_too()
    {
        var draft = PressDraft.Of(Whole(), Language.English);

        Assert.Equal("Deputy Prime Minister opens the Digital Local Government Seminar", draft.Title);
        Assert.StartsWith("Air Chief Marshal Dr. Somchai Sommutsuk, Deputy Prime Minister, opened the Digital Local Government Seminar on 12 December 2024 at the Grand Hall.", draft.Body, StringComparison.Ordinal);
        Assert.Contains("6,300 people have registered in 1,050 delegations from 74 of 76 provinces and Bangkok; 6,050 attended so far.", draft.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("รัฐมนตรีว่าการ", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Announces_before_the_first_day()
    {
        var facts = Whole() with { HasBegun = false };

        Assert.StartsWith("สมาคมตัวอย่าง และจังหวัดสมมติ กำหนดจัดสัมมนาท้องถิ่นดิจิทัล ภายใต้แนวคิด “ท้องถิ่น 4.0” ระหว่างวันที่ 12-13 ธันวาคม 2567 ณ หอประชุมใหญ่ โดยพลอากาศเอก ดร.สมชาย สมมติสุข รองนายกรัฐมนตรี มีกำหนดเป็นประธานในพิธีเปิดในวันที่ 12 ธันวาคม 2567 เวลา 09.00 น.",
            PressDraft.Of(facts, Language.Thai).Body, StringComparison.Ordinal);
        Assert.Contains("ขณะนี้มีผู้ลงทะเบียนแล้ว 6,300 คน", PressDraft.Of(facts, Language.Thai).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("6,050", PressDraft.Of(facts, Language.Thai).Body, StringComparison.Ordinal);
        Assert.Contains("will open it on 12 December 2024 at 09:00.", PressDraft.Of(facts, Language.English).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_chair_the_hosts_lead()
    {
        var facts = Whole() with { Opening = null };

        Assert.Equal("สมาคมตัวอย่าง จัดสัมมนาท้องถิ่นดิจิทัล", PressDraft.Of(facts, Language.Thai).Title);
        Assert.StartsWith("สมาคมตัวอย่าง และจังหวัดสมมติ จัดสัมมนาท้องถิ่นดิจิทัล ภายใต้แนวคิด", PressDraft.Of(facts, Language.Thai).Body, StringComparison.Ordinal);
        Assert.Equal("the Sample Association holds the Digital Local Government Seminar", PressDraft.Of(facts, Language.English).Title);
    }

    /// <summary>Every part may be missing, alone and together with others: no empty quotation, no double space, no sentence that ends in a word that waits for another.</summary>
    [Theory]
    [InlineData(false), InlineData(true)]
    public void What_is_not_known_leaves_no_hole(bool hasBegun)
    {
        foreach (var missing in Enumerable.Range(0, 1 << 8))
        {
            bool Has(int part) => (missing & (1 << part)) == 0;
            var whole = Whole();
            var facts = whole with
            {
                HasBegun = hasBegun,
                Theme = Has(0) ? whole.Theme : null,
                Venue = Has(1) ? whole.Venue : null,
                Hosts = Has(2) ? whole.Hosts : [],
                Partners = Has(3) ? whole.Partners : [],
                Objectives = Has(4) ? whole.Objectives : [],
                Opening = Has(5) ? whole.Opening! with { Chairs = Has(6) ? whole.Opening.Chairs : [], Reporters = Has(7) ? whole.Opening.Reporters : [] } : null,
                Formats = Has(6) ? whole.Formats : [],
                Counts = Has(7) ? whole.Counts : new(0, 0, 0, 0, false),
            };
            foreach (var language in Languages.All)
            {
                var draft = PressDraft.Of(facts, language);
                Assert.NotEqual("", draft.Title);
                Assert.DoesNotContain("  ", draft.Body, StringComparison.Ordinal);
                Assert.DoesNotContain("“”", draft.Body, StringComparison.Ordinal);
                Assert.All(draft.Body.Split("\n\n"), paragraph =>
                {
                    Assert.NotEqual("", paragraph);
                    Assert.Equal(paragraph.Trim(), paragraph);
                    Assert.DoesNotMatch("(โดย|โดยมี|เพื่อ|และ|ณ|and|by|at|from|with)[.;]?$", paragraph);
                });
            }
        }
    }

    [Fact]
    public void Hardly_anything_known_is_one_sentence_and_no_English_title_no_English()
    {
        Assert.Equal(new PressText("สัมมนาท้องถิ่น", "กำหนดจัดสัมมนาท้องถิ่น ในวันที่ 12 ธันวาคม 2567"), PressDraft.Of(Bare(), Language.Thai));
        Assert.Equal(PressText.None, PressDraft.Of(Bare(), Language.English));
        Assert.Equal(new PressText("Seminar", "Seminar will be held on 12 December 2024."), PressDraft.Of(Bare("Seminar"), Language.English));
    }

    /// <summary>Names fall back to Thai where there is no other; an English text does without them.</summary>
    [Fact]
    public void An_English_draft_has_no_Thai_in_it()
    {
        var thai = new Label("นายสมมติ ตัวอย่าง", "นายสมมติ ตัวอย่าง");
        var facts = Whole() with
        {
            Theme = null,
            Hosts = [new("สมาคมตัวอย่าง", "สมาคมตัวอย่าง")],
            Venue = new("หอประชุม", null),
            Objectives = [new("ก", "ก")],
            Highlights = [new("ข", "ข")],
            Opening = new(new DateTime(2024, 12, 12, 9, 0, 0), [new(thai, new("ประธาน", "ประธาน"), null)], [new(thai, new("", ""), null)], [], []),
        };

        var draft = PressDraft.Of(facts, Language.English);

        Assert.DoesNotMatch("[\u0E00-\u0E7F]", draft.Title + draft.Body);
        Assert.StartsWith("the Digital Local Government Seminar is being held on 12-13 December 2024.", draft.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void All_provinces_are_told_as_all()
    {
        var facts = Whole() with { Counts = new(100, 0, 0, 76, false) };

        Assert.Contains("มีผู้ลงทะเบียน 100 คน ครบทั้ง 76 จังหวัด", PressDraft.Of(facts, Language.Thai).Body, StringComparison.Ordinal);
        Assert.Contains("100 people have registered from all 76 provinces.", PressDraft.Of(facts, Language.English).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shared_has_title_link_source_page_and_hashtags()
    {
        var settings = new PressSettings { ShareTextTh = "ติดตามได้ที่", PageCredit = "ท้องถิ่นไทย" };

        Assert.Equal("ข่าว\nติดตามได้ที่\nhttps://x.example/1\nที่มา: กรม\nเพจ: ท้องถิ่นไทย\n#พูดแล้วทำ", ShareText.Of("ข่าว", "https://x.example/1", settings, "กรม", "#พูดแล้วทำ", Language.Thai));
        Assert.Equal("News\nhttps://x.example/1", ShareText.Of("News", "https://x.example/1", null, null, null, Language.English));
    }
}
