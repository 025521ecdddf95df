using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.TestKit;

namespace SummitManager.IntegrationTests.Documents.Spreadsheets;

public sealed class XlsxWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private sealed record Person(string? Name, string? Phone = null, DateOnly? Day = null, DateTime? Seen = null, decimal? Count = null, Money? Fee = null, bool? Vip = null);

    private static SheetLayout<Person> Layout(Language language = Language.Thai) => new SheetLayout<Person>("รายชื่อ", language)
        .Text("ชื่อ", p => p.Name).Text("โทรศัพท์", p => p.Phone).Date("วันที่", p => p.Day).DateAndTime("เห็นเมื่อ", p => p.Seen)
        .Number("จำนวน", p => p.Count).Money("ค่าลงทะเบียน", p => p.Fee).YesNo("VIP", p => p.Vip);

    [Fact]
    public async Task Another_library_reads_each_cell_as_what_it_is()
    {
        var file = await Sheets.XlsxAsync(Layout(), new Person("นายน้ำเพชร ฎีกาสมมติ", "0812345678", new DateOnly(2026, 3, 2), new DateTime(2026, 3, 2, 13, 30, 0), 6300, Money.FromBaht(1500.5m), true));

        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        Assert.Equal("รายชื่อ", reader.Name);
        reader.Read();
        Assert.Equal(["ชื่อ", "โทรศัพท์", "วันที่", "เห็นเมื่อ", "จำนวน", "ค่าลงทะเบียน", "VIP"], Enumerable.Range(0, reader.FieldCount).Select(reader.GetString));
        reader.Read();
        Assert.Equal("นายน้ำเพชร ฎีกาสมมติ", reader.GetValue(0));
        Assert.Equal("0812345678", reader.GetValue(1));
        Assert.Equal(new DateTime(2026, 3, 2), reader.GetValue(2));
        Assert.Equal(new DateTime(2026, 3, 2, 13, 30, 0), reader.GetValue(3));
        Assert.Equal(6300d, reader.GetValue(4));
        Assert.Equal(1500.5, reader.GetValue(5));
        Assert.Equal("ใช่", reader.GetValue(6));
        Assert.Equal("[$-107041E]d mmm yyyy", reader.GetNumberFormatString(2));
        Assert.Equal("#,##0.00", reader.GetNumberFormatString(5));
        Assert.Equal("@", reader.GetNumberFormatString(1));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Microsofts_own_validator_finds_nothing_to_say(int rows)
    {
        using var file = new MemoryStream();
        await using (var writer = new XlsxWriter(file))
        {
            foreach (var language in Enum.GetValues<Language>())
                await writer.AddAsync(Layout(language), Many(rows), CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal(2, document.WorkbookPart!.WorksheetParts.Count());
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task English_dates_are_of_the_common_era()
    {
        var file = await Sheets.XlsxAsync(Layout(Language.English), new Person("Ann", Day: new DateOnly(2026, 3, 2), Vip: false));

        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        reader.Read();
        reader.Read();
        Assert.Equal("[$-809]d mmm yyyy", reader.GetNumberFormatString(2));
        Assert.Equal("No", reader.GetValue(6));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("@SUM(A1)")]
    [InlineData("+66 81 234 5678")]
    [InlineData("-1")]
    [InlineData(" two  spaces ")]
    [InlineData("_x0041_ and <tags> & \"quotes\"")]
    [InlineData("สองบรรทัด\nในช่องเดียว")]
    [InlineData("0001")]
    [InlineData("🐘 ช้าง")]
    public async Task Text_stays_the_text_it_is(string text)
    {
        var file = await Sheets.XlsxAsync(Layout(), new Person(text));

        var cell = (await Sheets.ReadAsync(file))[1].Cells[0];
        Assert.Equal((text, SheetCellKind.Text, false), (cell.Text, cell.Kind, cell.IsFormula));
        Assert.DoesNotContain("<f>", Sheets.Part(file, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_XML_forbids_is_left_out()
    {
        var file = await Sheets.XlsxAsync(Layout(), new Person("ก\u0000ข\u0008ค\uD800ง\uFFFFจ"));

        Assert.Equal("กขคงจ", (await Sheets.ReadAsync(file))[1][1]);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_is_cut_where_Excel_would_call_the_file_broken()
    {
        var file = await Sheets.XlsxAsync(Layout(), new Person(new string('ก', 40_000)));

        Assert.Equal(32_767, (await Sheets.ReadAsync(file))[1][1].Length);
    }

    [Fact]
    public async Task The_heading_is_frozen_and_has_a_filter_and_columns_are_as_wide_as_their_text_looks()
    {
        var file = await Sheets.XlsxAsync(Layout(), new Person("ปั๊มน้ำมันที่นี่กี่ปี้", "0812345678"), new Person("ก"));

        var sheet = XDocument.Parse(Sheets.Part(file, "xl/worksheets/sheet1.xml")).Root!;
        var pane = sheet.Descendants(Main + "pane").Single();
        Assert.Equal(("1", "A2", "frozen"), (pane.Attribute("ySplit")!.Value, pane.Attribute("topLeftCell")!.Value, pane.Attribute("state")!.Value));
        Assert.Equal("A1:G3", sheet.Element(Main + "autoFilter")!.Attribute("ref")!.Value);
        var widths = sheet.Descendants(Main + "col").Select(c => (int)double.Parse(c.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(11, widths[0]); // 22 characters, of which 12 are marks, and one to breathe
        Assert.Equal(["sheetViews", "cols", "sheetData", "autoFilter", "pageMargins", "pageSetup"], sheet.Elements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public async Task Several_sheets_have_names_that_Excel_takes()
    {
        using var file = new MemoryStream();
        await using (var writer = new XlsxWriter(file))
        {
            foreach (var name in (string[])["วันที่ 1/3 [เช้า]: ห้อง*ใหญ่?", "วันที่ 1/3 [เช้า]: ห้อง*ใหญ่?", "", new string('ก', 40)])
                await writer.AddAsync(new SheetLayout<Person>(name, Language.Thai).Text("ชื่อ", p => p.Name), new[] { new Person(name) }.ToAsyncEnumerable(), CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }

        await using var book = (await Sheets.OpenAsync(file.ToArray())).ShouldBeOk();
        Assert.Equal(["วันที่ 1 3  เช้า   ห้อง ใหญ่", "วันที่ 1 3  เช้า   ห้อง ให (2)", "1", new string('ก', 31)], book.Sheets);
    }

    [Fact]
    public async Task An_empty_list_is_a_heading()
    {
        var file = await Sheets.XlsxAsync(Layout());

        Assert.Equal("ชื่อ", Assert.Single(await Sheets.ReadAsync(file))[1]);
    }

    [Fact]
    public async Task Rows_leave_as_they_come_so_memory_does_not_grow_with_them()
    {
        using var file = new MemoryStream();
        await using var writer = new XlsxWriter(file);
        var gone = new List<long>();
        await writer.AddAsync(Layout(), Watched(Many(30_000)), CancellationToken.None);
        await writer.CompleteAsync(CancellationToken.None);

        Assert.InRange(gone[1], file.Length / 4, file.Length);
        Assert.InRange(gone[^1], file.Length * 9 / 10, file.Length);

        async IAsyncEnumerable<Person> Watched(IAsyncEnumerable<Person> people)
        {
            var count = 0;
            await foreach (var person in people)
            {
                if (++count % 10_000 == 0)
                    gone.Add(file.Length);
                yield return person;
            }
        }
    }

    private static async IAsyncEnumerable<Person> Many(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 100 == 0)
                await Task.Yield();
            yield return new Person($"นายสมมติ คนที่{i}", $"08{i:00000000}", new DateOnly(2026, 3, 2), new DateTime(2026, 3, 2, 9, 0, 0), i, new Money(i), i % 2 == 0);
        }
    }
}
