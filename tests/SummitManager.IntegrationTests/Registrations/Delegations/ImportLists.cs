using System.Globalization;
using System.Text;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations.Delegations;

/// <summary>Lists of delegations as offices send them, and their way through upload, preview and import.</summary>
internal static class ImportLists
{
    public const string Head = "หน่วยงาน,จังหวัด,ชื่อ-สกุล,ตำแหน่ง,โทรศัพท์,อีเมล,ผู้ประสานงาน,โทรศัพท์ผู้ประสานงาน";
    private static readonly string[] Given = ["สมชาย", "สมหญิง", "มานะ", "มานี", "ปิติ", "ชูใจ", "วีระ", "สุดา", "ประเสริฐ", "กานดา", "วิชัย", "อรุณ", "บุญมี", "คำนึง", "ไพศาล", "นงลักษณ์", "ธีรพล", "ศิริพร", "อนันต์", "พรทิพย์"];
    private static readonly string[] Family = ["ใจดี", "มีสุข", "รักไทย", "เลิศล้ำ", "ทองคำ", "ศรีสุข", "บุญมา", "แสงทอง", "วงศ์ใหญ่", "พงษ์ไพร", "จันทร์งาม", "สายชล", "ดวงดี", "แก้วใส", "ภูผา", "ชลธี", "ตันหยง", "เพชรดี", "สุวรรณ", "กล้าหาญ"];

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Head)) + "\r\n");

    /// <summary>Six people of each of so many authorities, as XLSX.</summary>
    public static async Task<byte[]> BigAsync(int delegations, int peopleEach, string mark = "")
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

    public static async Task<Guid> UploadAsync(this TestDatabase host, TestEvent e, byte[] file) =>
        (await host.Get<UploadDelegationList>().RunAsync(e.Registrar(), e.Id, "list.xlsx", new MemoryStream(file), default)).ShouldBeOk().Id;

    public static async Task<ImportOutcome> PreviewAsync(this TestDatabase host, TestEvent e, byte[] file) =>
        (await host.Get<DelegationImportQueries>().PreviewAsync(e.Registrar(), e.Id, await host.UploadAsync(e, file), e.Type.Id, default)).ShouldBeOk();

    public static async Task<ImportOutcome> ImportAsync(this TestDatabase host, TestEvent e, byte[] file, bool sendMail = false) =>
        (await host.Get<ImportDelegations>().RunAsync(e.Registrar(), new ImportRequest(e.Id, await host.UploadAsync(e, file), e.Type.Id, sendMail), null, default)).ShouldBeOk();
}
