using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.UnitTests.Registrations;

public sealed class PersonLinesTests
{
    [Theory]
    [InlineData("นายสมชาย ใจดี\tนายกองค์การบริหารส่วนตำบล\t081-234-5678\tsomchai@local.example", "นาย", "สมชาย", "ใจดี", "นายกองค์การบริหารส่วนตำบล", "081-234-5678", "somchai@local.example")]
    [InlineData("1\tนางสาวมาลี มีสุข\tปลัดเทศบาล\t0891234567", "นางสาว", "มาลี", "มีสุข", "ปลัดเทศบาล", "0891234567", "")]
    [InlineData("๑๒) พ.ต.อ. ดร.กล้า หาญ\tที่ปรึกษานายก", "พ.ต.อ.ดร.", "กล้า", "หาญ", "ที่ปรึกษานายก", "", "")]
    [InlineData("นาย\tสมชาย\tใจดี\tสมาชิกสภา", "นาย", "สมชาย", "ใจดี", "สมาชิกสภา", "", "")]
    [InlineData("นายสมชาย\tใจดี\tสมาชิกสภา\t๐๘๑๒๓๔๕๖๗๘", "นาย", "สมชาย", "ใจดี", "สมาชิกสภา", "0812345678", "")]
    [InlineData("สมชาย\tปลัดเทศบาล", "", "สมชาย", "", "ปลัดเทศบาล", "", "")]
    [InlineData("นางสมศรี\u00A0มีสุข", "นาง", "สมศรี", "มีสุข", "", "", "")]
    [InlineData("นางเเก้ว มณี", "นาง", "แก้ว", "มณี", "", "", "")]
    [InlineData("นายเบอร์ ก่อนใคร\t053-123-456\tผู้อำนวยการกองช่าง", "นาย", "เบอร์", "ก่อนใคร", "ผู้อำนวยการกองช่าง", "053-123-456", "")]
    public void Knows_the_cells_of_a_line_by_what_is_in_them(string line, string title, string given, string family, string position, string phone, string email)
    {
        var row = Assert.Single(PersonLines.Read(line));

        Assert.Empty(row.Faults);
        Assert.Equal((title, given, family, position, phone, email),
            (row.Form.Title ?? "", row.Form.Given ?? "", row.Form.Family ?? "", row.Form.Position ?? "", row.Form.Phone ?? "", row.Form.Email ?? ""));
    }

    [Fact]
    public void Names_only_one_to_a_line_with_empty_lines_between()
    {
        var rows = PersonLines.Read("นายหนึ่ง แรก\r\n\r\n  \r\nนางสอง รอง\n");

        Assert.Equal([(1, "หนึ่ง"), (4, "สอง")], rows.Select(r => (r.Number, r.Form.Given!)));
    }

    [Fact]
    public void Headings_say_where_everything_is_in_any_order()
    {
        var rows = PersonLines.Read("ลำดับ\tตำแหน่ง\tเบอร์โทร\tชื่อ - สกุล\n1\tปลัดเทศบาล\t812345678\tนายลำดับ กลับกัน\n2\t\t\tนางไม่มี ตำแหน่ง");

        Assert.Equal(2, rows.Count);
        Assert.Equal(("ลำดับ", "กลับกัน", "ปลัดเทศบาล", "0812345678"), (rows[0].Form.Given, rows[0].Form.Family, rows[0].Form.Position, rows[0].Form.Phone));
        Assert.Equal("", rows[1].Form.Position);
    }

    [Theory]
    [InlineData("812345678", "0812345678")]
    [InlineData("53123456", "053123456")]
    [InlineData("๘๑๒๓๔๕๖๗๘", "0812345678")]
    public void Puts_back_the_zero_that_Excel_took_and_says_so(string typed, string mended)
    {
        var row = Assert.Single(PersonLines.Read($"นายเบอร์ หาย\t{typed}"));

        Assert.Equal(mended, row.Form.Phone);
        Assert.Equal(RowNoteKind.ZeroPutBack, Assert.Single(row.Notes).Kind);
    }

    [Theory]
    [InlineData("081 234 5678, 053 123 456")]
    [InlineData("081 234 5678 / 053 123 456")]
    public void Of_two_telephones_in_a_cell_the_first_counts_and_the_other_is_told(string cell)
    {
        var row = Assert.Single(PersonLines.Read($"นายสอง เบอร์\t{cell}"));

        Assert.Equal("08 1234 5678", row.Form.Phone);
        Assert.Equal((RowNoteKind.SeveralPhones, "0 5312 3456"), Assert.Single(row.Notes.Select(n => (n.Kind, n.Detail))));
    }

    [Fact]
    public void A_cell_of_two_lines_stays_one_person()
    {
        var rows = PersonLines.Read("นายสอง บรรทัด\t\"081 234 5678\n053 123 456\"\nนางถัด ไป");

        Assert.Equal(["สอง", "ถัด"], rows.Select(r => r.Form.Given));
        Assert.Equal(RowNoteKind.SeveralPhones, Assert.Single(rows[0].Notes).Kind);
    }

    [Theory]
    [InlineData("ปลัดเทศบาลตำบลสมมติ")]
    [InlineData("นายหนึ่ง แรก และ นายสอง รอง")]
    [InlineData("สามคำ ไม่มี คำนำหน้า")]
    public void An_unclear_name_is_kept_as_typed_and_asked_about(string name)
    {
        var row = Assert.Single(PersonLines.Read(name));

        Assert.Equal(name, row.Form.Given);
        Assert.Equal(new BadField("Given", "NameUnclear"), Assert.Single(row.Faults));
    }

    [Fact]
    public void A_broken_formula_is_a_fault_of_its_cell()
    {
        var row = Assert.Single(PersonLines.Read("ชื่อ-สกุล\tตำแหน่ง\nนายดี งาม\t#REF!"));

        Assert.Equal(new BadField("Position", "BrokenFormula"), Assert.Single(row.Faults));
    }

    [Fact]
    public void Nothing_typed_is_nobody() => Assert.Empty(PersonLines.Read(" \n\t\n"));
}
