using System.Globalization;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;

namespace SummitManager.TestKit.Building;

/// <summary>Lists of delegations as long as the largest event's, made up.</summary>
public static class BigLists
{
    private static readonly string[] Given = ["สมชาย", "สมหญิง", "มานะ", "มานี", "ปิติ", "ชูใจ", "วีระ", "สุดา", "ประเสริฐ", "กานดา", "วิชัย", "อรุณ", "บุญมี", "คำนึง", "ไพศาล", "นงลักษณ์", "ธีรพล", "ศิริพร", "อนันต์", "พรทิพย์"];
    private static readonly string[] Family = ["ใจดี", "มีสุข", "รักไทย", "เลิศล้ำ", "ทองคำ", "ศรีสุข", "บุญมา", "แสงทอง", "วงศ์ใหญ่", "พงษ์ไพร", "จันทร์งาม", "สายชล", "ดวงดี", "แก้วใส", "ภูผา", "ชลธี", "ตันหยง", "เพชรดี", "สุวรรณ", "กล้าหาญ"];

    /// <summary>So many people of each of so many authorities, as XLSX; no two people are alike.</summary>
    /// <param name="delegations">How many authorities.</param>
    /// <param name="peopleEach">How many people of each.</param>
    /// <param name="mark">Stands in each authority's name: another mark is other people.</param>
    public static async Task<byte[]> DelegationsAsync(int delegations, int peopleEach, string mark = "")
    {
        var layout = new SheetLayout<(int D, int P)>("รายชื่อ", Language.Thai)
            .Text("หน่วยงาน", r => string.Create(CultureInfo.InvariantCulture, $"องค์การบริหารส่วนตำบลสมมติ{mark}{r.D}"))
            .Text("อำเภอ", _ => "เมือง").Text("จังหวัด", r => r.D % 2 == 0 ? "เชียงราย" : "ขอนแก่น")
            .Text("ชื่อ-สกุล", r => $"{(r.P % 2 == 0 ? "นาย" : "นางสาว")}{Given[(r.D + r.P) % Given.Length]} {Family[(r.D / 20 + r.P * 3) % Family.Length]}")
            .Text("ตำแหน่ง", r => r.P == 0 ? "นายกองค์การบริหารส่วนตำบล" : r.P == 1 ? "ปลัดองค์การบริหารส่วนตำบล" : "สมาชิกสภาองค์การบริหารส่วนตำบล")
            .Text("โทรศัพท์", r => string.Create(CultureInfo.InvariantCulture, $"08{r.D % 10}{r.D:0000}{r.P:000}"))
            .Text("ผู้ประสานงาน", r => r.P == 0 ? "นางประสาน งานดี" : null).Text("โทรศัพท์ผู้ประสานงาน", r => r.P == 0 ? "053 123 456" : null);
        return await XlsxAsync(layout, Enumerable.Range(0, delegations * peopleEach).Select(i => (i / peopleEach, i % peopleEach)));
    }

    public static async Task<byte[]> XlsxAsync<T>(SheetLayout<T> layout, IEnumerable<T> rows)
    {
        using var file = new MemoryStream();
        await using (var xlsx = new XlsxWriter(file))
        {
            await xlsx.AddAsync(layout, rows.ToAsyncEnumerable(), default);
            await xlsx.CompleteAsync(default);
        }
        return file.ToArray();
    }
}
