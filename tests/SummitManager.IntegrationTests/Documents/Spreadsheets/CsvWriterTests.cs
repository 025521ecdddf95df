using System.Text;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;

namespace SummitManager.IntegrationTests.Documents.Spreadsheets;

public sealed class CsvWriterTests
{
    private static readonly SheetLayout<(string? Text, decimal? Number)> Layout =
        new SheetLayout<(string? Text, decimal? Number)>("x", Language.Thai).Text("ชื่อ, หน่วยงาน", r => r.Text).Number("จำนวน", r => r.Number);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+66812345678", "'+66812345678")]
    [InlineData("-", "'-")]
    [InlineData("@a", "'@a")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("0812345678", "0812345678")]
    [InlineData("พูดว่า \"ดี\"", "\"พูดว่า \"\"ดี\"\"\"")]
    [InlineData("ก,ข", "\"ก,ข\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public async Task Text_is_never_a_formula_and_always_one_cell(string text, string written)
    {
        var file = await Sheets.CsvAsync(Layout, (text, -5m));

        Assert.Equal($"\uFEFF\"ชื่อ, หน่วยงาน\",จำนวน\r\n{written},-5\r\n", file);
        Assert.Equal(text, (await Sheets.ReadAsync(Encoding.UTF8.GetBytes(file)))[1][1]);
    }

    [Fact]
    public async Task Dates_are_written_for_programs_and_words_for_people()
    {
        var layout = new SheetLayout<int>("x", Language.Thai).Date("d", _ => new DateOnly(2026, 3, 2)).DateAndTime("t", _ => new DateTime(2026, 3, 2, 9, 5, 0)).YesNo("y", _ => false).Money("m", _ => new Money(150));

        Assert.Equal("\uFEFFd,t,y,m\r\n2026-03-02,2026-03-02 09:05:00,ไม่ใช่,1.5\r\n", await Sheets.CsvAsync(layout, 1));
    }
}
