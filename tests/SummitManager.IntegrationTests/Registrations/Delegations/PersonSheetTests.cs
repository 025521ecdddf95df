using System.Text;
using SummitManager.Documents.Spreadsheets;
using SummitManager.IntegrationTests.Documents.Spreadsheets;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.TestKit;

namespace SummitManager.IntegrationTests.Registrations.Delegations;

public sealed class PersonSheetTests
{
    /// <summary>Told apart by what is in them: an .xls that somebody called .xlsx is read as well.</summary>
    [Theory]
    [InlineData("people.xlsx")]
    [InlineData("people.xls")]
    [InlineData("people-95.xls")]
    public async Task Reads_people_below_a_merged_title_from_every_format(string name)
    {
        var rows = await ReadAsync(Sheets.Committed(name));

        Assert.Equal([(3, "นาย", "น้ำเพชร", "ฎีกาสมมติ", "0812345678"), (4, "นางสาว", "กุ้ง", "ปั้นสมมติ", "081")],
            rows.Select(r => (r.Number, r.Form.Title!, r.Form.Given!, r.Form.Family!, r.Form.Phone!)));
    }

    [Fact]
    public async Task A_list_without_headings_is_read_as_if_pasted()
    {
        var rows = await ReadAsync(Encoding.UTF8.GetBytes("1,นายหนึ่ง แรก,ปลัดเทศบาล,812345678\r\n2,นางสอง รอง,สมาชิกสภา,\r\n"));

        Assert.Equal([("หนึ่ง", "ปลัดเทศบาล", "0812345678"), ("สอง", "สมาชิกสภา", "")], rows.Select(r => (r.Form.Given!, r.Form.Position!, r.Form.Phone ?? "")));
    }

    [Fact]
    public async Task The_template_is_read_back()
    {
        var row = Assert.Single(await ReadAsync(await PersonSheet.TemplateAsync(Language.Thai, default)));

        Assert.Equal(("ตัวอย่าง", "ลบแถวนี้"), (row.Form.Given, row.Form.Family));
    }

    [Fact]
    public async Task Refuses_what_is_no_list_of_one_delegation()
    {
        var many = Encoding.UTF8.GetBytes("ชื่อ-สกุล\r\n" + string.Join("\r\n", Enumerable.Range(0, 101).Select(i => $"นายคนที่ {(char)('ก' + i % 40)}{(char)('ก' + i / 40)}า")) + "\r\n");

        Assert.Equal(100, (await PersonSheet.ReadAsync(new MemoryStream(many), default)).ShouldRefuseWith<TooManyPeople>().Limit);
        (await PersonSheet.ReadAsync(new MemoryStream(Sheets.Committed("letter.doc")), default)).ShouldRefuseWith<FileIsWordDocument>();
        (await PersonSheet.ReadAsync(new MemoryStream(Sheets.Committed("locked.xlsx")), default)).ShouldRefuseWith<SpreadsheetLocked>();
        (await PersonSheet.ReadAsync(new MemoryStream([]), default)).ShouldRefuseWith<SpreadsheetEmpty>();
    }

    private static async Task<IReadOnlyList<PersonRow>> ReadAsync(byte[] file) => (await PersonSheet.ReadAsync(new MemoryStream(file), default)).ShouldBeOk();
}
