using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pictures;
using SummitManager.TestKit.Documents;

namespace SummitManager.IntegrationTests.Documents;

/// <summary>Our PDF as other programs read it.</summary>
public sealed class PdfWriterTests
{
    private static readonly TextStyle Plain = new(DocumentFonts.Sarabun, 14);

    private static readonly string[] Hard =
    [
        "ที่นี่ น้ำ ปั้น กตัญญู ฐานข้อมูล ผู้ใหญ่", "นายกิตติศักดิ์ ศรีสุริยะธาดา", "นางน้ำทิพย์ ป้องกันภัย", "ญาณี ฎีกาฐานทัพ", "พลอากาศเอก ดร.ประจักษ์ จั่นทอง",
        "องค์การบริหารส่วนตำบลแม่ยาว อำเภอเมืองเชียงราย", "๑๒ ธันวาคม พุทธศักราช ๒๕๖๗", "คำว่า “ทำ” กับ ฯลฯ และ ๆ", "Thailand Local Government Summit 2026 (Office & fly)",
        "Mr. Suzuki Kazuya – José Muñoz", "เป็น เก็บ เตี้ย เปี๊ยก ก๊ก จ๋า โป๊ะ ฤๅษี", "กฎหมาย ๔.๐ ขับเคลื่อนท้องถิ่นไทย 4.0",
    ];

    [PdfToolsFact]
    public async Task Copying_gives_exactly_the_text_that_was_put_in_in_every_font()
    {
        foreach (var font in (FontFace[])[DocumentFonts.Sarabun, DocumentFonts.SarabunBold, DocumentFonts.CharmBold])
        {
            var page = new Page(Paper.A4);
            for (var i = 0; i < Hard.Length; i++)
                page.Lines(new Box(40, 40 + i * 40, 500, 30), Plain with { Font = font }, Hard[i]);

            Assert.Equal(string.Join('\n', Hard) + "\n", PdfTools.Text(await Pdfs.OfAsync(page)));
        }
    }

    [PdfToolsFact]
    public async Task A_file_of_all_kinds_of_marks_has_no_fault()
    {
        var page = new Page(Paper.A4);
        page.Text(new Box(40, 40, 300, 200), string.Join(' ', Hard), Plain);
        page.Fill(new Box(40, 300, 50, 50), new Ink(200, 10, 10));
        page.Frame(new Box(100, 300, 50, 50), Ink.Black);
        page.Line(0, 400, 500, 400, Ink.Gray, dashed: true);
        page.Qr(new Box(40, 420, 100, 100), "7K3MABCD1234EFGH");
        page.Link(new Box(40, 420, 100, 100), "https://summit.example/t/ก(1)?a=b");

        var pdf = await Pdfs.OfAsync(page, new Page(Paper.A6));

        Assert.Empty(PdfTools.Faults(pdf));
        Assert.Contains("https://summit.example/t/%E0%B8%81", PdfTools.Info(pdf, "-url"), StringComparison.Ordinal);
        Assert.Equal(["7K3MABCD1234EFGH"], PdfTools.Codes(pdf));
    }

    [PdfToolsFact]
    public async Task Says_what_it_is_and_in_which_language()
    {
        var info = PdfTools.Info(await Pdfs.OfAsync([new Page(Paper.A4)], "ป้ายชื่อ (ชุดที่ ๑)"));

        Assert.Contains("ป้ายชื่อ (ชุดที่ ๑)", info, StringComparison.Ordinal);
        Assert.Contains("595.28 x 841.89 pts (A4)", info, StringComparison.Ordinal);
    }

    [PdfToolsFact]
    public async Task A_document_without_a_page_opens_as_an_empty_one() =>
        Assert.Empty(PdfTools.Faults(await Pdfs.OfAsync()));

    [PdfToolsFact]
    public async Task Thousands_of_pages_stand_in_a_tree_that_readers_walk()
    {
        var pdf = await Pdfs.OfAsync(Enumerable.Range(1, 1234).Select(n =>
        {
            var page = new Page(Paper.A6);
            page.Text(page.Whole.Inset(20), $"หน้า {n}", Plain);
            return page;
        }));

        Assert.Contains("Pages:           1234", PdfTools.Info(pdf), StringComparison.Ordinal);
        Assert.Empty(PdfTools.Faults(pdf));
        Assert.Contains("หน้า 1234\n", PdfTools.Text(pdf), StringComparison.Ordinal);
    }

    [PdfToolsFact]
    public async Task A_character_that_no_font_has_prints_a_box_and_is_told()
    {
        var page = new Page(Paper.A6);
        page.Text(page.Whole.Inset(20), "สมชาย 👍 王", Plain);

        Assert.Equal(new TextWarning(TextTrouble.NoLetter, "สมชาย 👍 王"), Assert.Single(page.Warnings));
        var (_, _, with) = PdfTools.Pixels(await Pdfs.OfAsync(page), 150);
        var without = new Page(Paper.A6);
        without.Text(without.Whole.Inset(20), "สมชาย", Plain);
        var (_, _, plain) = PdfTools.Pixels(await Pdfs.OfAsync(without), 150);
        Assert.True(Dark(with) > Dark(plain) + 30, "The characters that are missing left no ink.");
        Assert.Empty(PdfTools.Faults(await Pdfs.OfAsync(page)));
    }

    [PdfToolsFact]
    public async Task A_see_through_picture_lets_the_page_show_and_the_rest_keeps_its_colour()
    {
        var picture = Picture.Read(TinyPng.HalfRed(20, 10)).Value;
        var page = new Page(200, 100);
        page.Fill(page.Whole, new Ink(0, 0, 255));
        page.Picture(page.Whole, picture);

        var (width, _, rgb) = PdfTools.Pixels(await Pdfs.OfAsync(page));

        Assert.Equal([255, 0, 0], rgb[Pixel(50, 50, width)..][..3]);
        Assert.Equal([0, 0, 255], rgb[Pixel(150, 50, width)..][..3]);
    }

    [PdfToolsFact]
    public async Task A_picture_shown_on_many_pages_is_in_the_file_once()
    {
        var picture = Picture.Read(TinyPng.Noise(200, 200)).Value;
        Page Show()
        {
            var page = new Page(Paper.A6);
            page.Picture(page.Whole, picture);
            return page;
        }

        var one = await Pdfs.OfAsync(Show());
        var fifty = await Pdfs.OfAsync(Enumerable.Range(0, 50).Select(_ => Show()));

        Assert.True(fifty.Length < one.Length + 50 * 600, $"{one.Length} bytes for one page, {fifty.Length} for fifty");
    }

    private static int Dark(byte[] rgb) => rgb.Count(b => b < 100) / 3;

    private static int Pixel(int x, int y, int width) => (y * width + x) * 3;
}
