using System.Text;
using SummitManager.Registrations.Delegations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations.Delegations;

/// <summary>Lists of delegations as offices send them, and their way through upload, preview and import.</summary>
internal static class ImportLists
{
    public const string Head = "หน่วยงาน,จังหวัด,ชื่อ-สกุล,ตำแหน่ง,โทรศัพท์,อีเมล,ผู้ประสานงาน,โทรศัพท์ผู้ประสานงาน";

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Head)) + "\r\n");

    public static async Task<Guid> UploadAsync(this TestDatabase host, TestEvent e, byte[] file) =>
        (await host.Get<UploadDelegationList>().RunAsync(e.Registrar(), e.Id, "list.xlsx", new MemoryStream(file), default)).ShouldBeOk().Id;

    public static async Task<ImportOutcome> PreviewAsync(this TestDatabase host, TestEvent e, byte[] file) =>
        (await host.Get<DelegationImportQueries>().PreviewAsync(e.Registrar(), e.Id, await host.UploadAsync(e, file), e.Type.Id, RowChoice.Good, default)).ShouldBeOk();

    public static async Task<ImportOutcome> ImportAsync(this TestDatabase host, TestEvent e, byte[] file, bool sendMail = false, RowChoice? rows = null) =>
        (await host.Get<ImportDelegations>().RunAsync(e.Registrar(), new ImportRequest(e.Id, await host.UploadAsync(e, file), e.Type.Id, rows ?? RowChoice.Good, sendMail), null, default)).ShouldBeOk();
}
