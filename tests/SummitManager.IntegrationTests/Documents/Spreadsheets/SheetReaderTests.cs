using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SummitManager.Documents.Spreadsheets;
using SummitManager.TestKit;

namespace SummitManager.IntegrationTests.Documents.Spreadsheets;

/// <summary>The files beside it were written by another program: a merged heading, a real date, dates typed as text, formulas, two tabs.</summary>
public sealed class SheetReaderTests
{
    static SheetReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("people.xlsx")]
    [InlineData("people.xls")]
    [InlineData("people-95.xls")]
    public async Task Reads_what_the_cells_show(string name)
    {
        var rows = await Sheets.ReadAsync(Sheets.Committed(name));

        Assert.Equal([1, 2, 3, 4], rows.Select(r => r.Number));
        var merged = Assert.Single(rows[0].Cells);
        Assert.Equal(("ผู้ลงทะเบียน", "A1"), (merged.Text, merged.Address));
        Assert.Equal(["ชื่อ", "โทรศัพท์", "วันที่", "วันที่พิมพ์", "จำนวน", "รวม", "มา"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal(["นายน้ำเพชร ฎีกาสมมติ", "0812345678", "2024-12-12", "๑๒/๑๒/๒๕๖๗", "3", "6", "TRUE"], rows[2].Cells.Select(c => c.Text));
        Assert.Equal(["นางสาวกุ้ง ปั้นสมมติ", "๐๘๑", "2024-12-12 13:30", "12 ธ.ค. 67", "1234567890123", "2.5", "FALSE"], rows[3].Cells.Select(c => c.Text));
        Assert.Equal([SheetCellKind.Text, SheetCellKind.Text, SheetCellKind.Date, SheetCellKind.Text, SheetCellKind.Number, SheetCellKind.Number, SheetCellKind.YesNo], rows[2].Cells.Select(c => c.Kind));
        Assert.Equal(new DateOnly(2024, 12, 12), rows[3].Cells[2].Date);
        Assert.Equal("F4", rows[3].Cells[5].Address);
    }

    [Fact]
    public async Task Formulas_are_marked_where_the_format_tells()
    {
        var rows = await Sheets.ReadAsync(Sheets.Committed("people.xlsx"));

        Assert.Equal(["F3", "F4"], rows.SelectMany(r => r.Cells).Where(c => c.IsFormula).Select(c => c.Address));
    }

    [Fact]
    public async Task Every_tab_can_be_read_in_any_order()
    {
        await using var book = (await Sheets.OpenAsync(Sheets.Committed("people.xlsx"))).ShouldBeOk();

        Assert.Equal(["รายชื่อ", "สรุป"], book.Sheets);
        Assert.Equal("แผ่นที่สอง", book.Rows(1, default).Single().ShouldBeOk()[1]);
        Assert.Equal(4, book.Rows(0, default).Count());
    }

    public static TheoryData<string, byte[]> Texts => new()
    {
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("ชื่อ,เบอร์\r\nน้ำ,081\r\n")] },
        { "UTF-8", Encoding.UTF8.GetBytes("ชื่อ;เบอร์\nน้ำ;081") },
        { "windows-874", Thai("ชื่อ\tเบอร์\r\nน้ำ\t081\r\n") },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("ชื่อ\tเบอร์\r\nน้ำ\t081")] },
        { "told by Excel", Encoding.UTF8.GetBytes("sep=|\nชื่อ|เบอร์\nน้ำ|081") },
        { "commas in quotes", Encoding.UTF8.GetBytes("ชื่อ;\"เบอร์\"\nน้ำ;\"081\"\n\"a,b,c,d\"") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_files_are_read_in_whatever_way_they_were_written(string what, byte[] file)
    {
        var rows = (await Sheets.ReadAsync(file)).Where(r => r[2].Length > 0).ToList();

        Assert.True(rows.Count == 2 && rows[0][1] == "ชื่อ" && rows[0][2] == "เบอร์" && rows[1][1] == "น้ำ" && rows[1][2] == "081", what);
    }

    [Fact]
    public async Task Quotes_hold_separators_line_ends_and_quotes()
    {
        var rows = await Sheets.ReadAsync(Encoding.UTF8.GetBytes("a,\"b,\"\"x\"\"\r\nc\",d\r\n\r\ne\"f,'=1"));

        Assert.Equal(["a", "b,\"x\"\r\nc", "d"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["e\"f", "=1"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal(3, rows[1].Number);
    }

    public static TheoryData<string, byte[], Type> Others => new()
    {
        { "nothing", [], typeof(SpreadsheetEmpty) },
        { "blanks", Encoding.UTF8.GetBytes("  \r\n , ,\r\n"), typeof(SpreadsheetEmpty) },
        { "PDF", Encoding.ASCII.GetBytes("%PDF-1.7\n%\u00e2"), typeof(FileIsPdf) },
        { "PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0], typeof(FileIsPicture) },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], typeof(FileIsPicture) },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8.ToArray(), 0, 0], typeof(FileIsPicture) },
        { "old Word", Sheets.Committed("letter.doc"), typeof(FileIsWordDocument) },
        { "Word", Zip(("word/document.xml", "<w/>")), typeof(FileIsWordDocument) },
        { "PowerPoint", Zip(("ppt/presentation.xml", "<p/>")), typeof(FileIsPresentation) },
        { "OpenDocument", Sheets.Committed("people.ods"), typeof(FileIsOpenDocument) },
        { "ZIP", Zip(("a.txt", "a")), typeof(FileIsArchive) },
        { "web page", Encoding.UTF8.GetBytes("\n<html><table><tr><td>1</td></tr></table></html>"), typeof(FileIsWebPage) },
        { "binary workbook", Sheets.Committed("people.xlsb"), typeof(FileIsBinaryWorkbook) },
        { "locked", Sheets.Committed("locked.xlsx"), typeof(SpreadsheetLocked) },
        { "bytes", [1, 2, 3, 0, 5, 200], typeof(NotASpreadsheet) },
        { "Latin letters of Europe", [(byte)'a', 0xFC, 0xFF, (byte)'b'], typeof(NotASpreadsheet) },
        { "half of a sheet", Sheets.Committed("people.xlsx")[..4000], typeof(SpreadsheetDamaged) },
        { "half of an old sheet", Sheets.Committed("people.xls")[..1000], typeof(NotASpreadsheet) },
        { "broken XML", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook"), ("xl/_rels/workbook.xml.rels", "<R/>")), typeof(SpreadsheetDamaged) },
        { "an XML bomb", Zip(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"cc\">]><workbook>&b;</workbook>")), typeof(SpreadsheetDamaged) },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Says_what_a_file_is_that_it_cannot_read(string what, byte[] file, Type refusal) =>
        Assert.True((await Sheets.RefusalAsync(file))?.GetType() == refusal, $"{what}: {await Sheets.RefusalAsync(file)}");

    [Fact]
    public async Task Refuses_a_file_that_is_too_large_before_all_of_it_came() =>
        Assert.Equal(20, Assert.IsType<SpreadsheetTooLarge>(await Sheets.RefusalAsync(new byte[20_000_001])).Megabytes);

    [Theory]
    [InlineData(400_000_000)]
    [InlineData(40_000_000)]
    public async Task Refuses_a_zip_bomb_without_unpacking_it(int size)
    {
        var bomb = Bomb(size);
        Assert.True(bomb.Length < 1_000_000);

        // Unpacked it would be an empty workbook, or a damaged one.
        Assert.IsType<SpreadsheetUnpacksTooLarge>(await Sheets.RefusalAsync(bomb));
    }

    [Fact]
    public async Task A_bomb_that_lies_about_its_size_is_unpacked_only_as_far_as_it_says()
    {
        var bomb = Bomb(400_000_000);
        // The true size stands in the local head and in the list at the end; both say 1,000 now.
        Replace(bomb, BitConverter.GetBytes(400_000_000 + 87), BitConverter.GetBytes(1000));

        Assert.IsType<SpreadsheetDamaged>(await Sheets.RefusalAsync(bomb));
    }

    [Fact]
    public async Task Refuses_more_rows_than_the_limit_at_the_first_beyond()
    {
        var file = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 20)));
        await using var book = (await Sheets.OpenAsync(file, SheetLimits.Usual with { Rows = 10 })).ShouldBeOk();

        var rows = book.Rows(0, default).ToList();
        Assert.Equal(11, rows.Count);
        Assert.Equal(10, Assert.IsType<SpreadsheetHasTooManyRows>(rows[^1].Refusal).Limit);
    }

    [Fact]
    public async Task Refuses_more_columns_than_the_limit_and_names_the_cell()
    {
        var wide = Encoding.UTF8.GetBytes("a\n" + string.Join(',', Enumerable.Range(1, 201)));

        Assert.Equal(new SpreadsheetHasTooManyColumns(200, "GS2"), await Sheets.RefusalAsync(wide));
    }

    [Theory]
    [InlineData("D1048576", null)]
    [InlineData("XFD1048576", typeof(SpreadsheetReachesTooFar))]
    public async Task Formatted_cells_far_away_do_no_harm(string last, Type? refusal)
    {
        const string Main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = Zip(
            ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='{Office}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"),
            ("xl/workbook.xml", $"<workbook {Main} xmlns:r='{Office}'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='{last}' s='0'/></row></sheetData></worksheet>"));

        var watch = Stopwatch.StartNew();
        await using var book = (await Sheets.OpenAsync(file)).ShouldBeOk();
        var row = Assert.Single(book.Rows(0, default));
        Assert.Equal(refusal, row.Refusal?.GetType());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1)); // Without the limit: ten.
    }

    [Fact]
    public async Task Stops_when_nobody_waits_any_more()
    {
        await using var book = (await Sheets.OpenAsync(Encoding.UTF8.GetBytes("a\nb\nc"))).ShouldBeOk();
        using var gone = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in book.Rows(0, gone.Token))
                gone.Cancel();
        });
    }

    [Fact]
    public async Task The_copy_on_disk_goes_with_the_book()
    {
        var before = Directory.GetFiles(Path.GetTempPath()).ToHashSet();
        await using (var book = (await Sheets.OpenAsync(Sheets.Committed("people.xlsx"))).ShouldBeOk())
            Assert.NotEmpty(book.Rows(0, default));
        await Sheets.RefusalAsync([1, 2, 3, 0]);

        Assert.DoesNotContain(Directory.GetFiles(Path.GetTempPath()), f => !before.Contains(f) && new FileInfo(f).Length is 9964 or 4);
    }

    private static byte[] Thai(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(874).GetBytes(text);
    }

    private static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }
        return file.ToArray();
    }

    private static byte[] Bomb(int size)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml", CompressionLevel.SmallestSize).Open();
            part.Write(Encoding.ASCII.GetBytes("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/>>>"));
            var blanks = new byte[1_000_000];
            Array.Fill(blanks, (byte)' ');
            for (var left = size; left > 0; left -= blanks.Length)
                part.Write(blanks);
        }
        return file.ToArray();
    }

    private static void Replace(byte[] file, byte[] from, byte[] to)
    {
        var found = 0;
        for (var i = 0; i <= file.Length - from.Length; i++)
        {
            if (!file.AsSpan(i, from.Length).SequenceEqual(from))
                continue;
            to.CopyTo(file, i);
            found++;
        }
        Assert.True(found > 0);
    }
}
