using ExcelDataReader;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Files;
using SummitManager.IntegrationTests.Documents.Spreadsheets;
using SummitManager.LongJobs;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class ExportRegistrationsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Warming_up_reads_some_people_and_leaves_nothing_behind(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var prepare = db.Get<PrepareExport>();
        await using var read = db.Open();
        await db.RegisterAsync(await db.NewEventAsync(), "น้ำทิพย์ ป้องกันสมมติ");
        var entries = await read.AuditEntries.CountAsync();

        Assert.True(await prepare.RunAsync(TimeSpan.Zero, default) >= 6); // One person at least, six times.

        Assert.Equal(entries, await read.AuditEntries.CountAsync());
    }

    [DatabaseFact]
    public async Task Another_library_reads_the_people_of_the_filter_with_dates_as_dates_and_phones_as_text(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var found = (await db.Get<RegisterAttendee>().RunAsync(Registering.Request(e, "น้ำทิพย์ ป้องกันสมมติ") with { Form = WithPhone("น้ำทิพย์ ป้องกันสมมติ") }, default)).ShouldBeOk();
        await db.RegisterAsync(e, "กิตติศักดิ์ ศรีสมมติ");
        var viewer = Staffing.Actor(EventRole.Viewer, e.Id);

        using var file = new MemoryStream();
        var made = (await db.Get<ExportRegistrations>().RunAsync(viewer, new RegistrationFilter(e.Id) { Text = "น้ำทิพย์" }, ExportFormat.Xlsx, Language.Thai, file, default)).ShouldBeOk();

        Assert.Equal(1, made.Rows);
        Assert.Matches("^registrations-[a-z0-9-]+-2026-03-02\\.xlsx$", made.Name);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file.ToArray()));
        reader.Read();
        var heads = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
        Assert.True(reader.Read());
        object? Of(string head) => reader.GetValue(heads.IndexOf(head));
        Assert.Equal("น้ำทิพย์", Of("ชื่อตัว"));
        Assert.StartsWith("0", Assert.IsType<string>(Of("โทรศัพท์")), StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 3, 2, 12, 0, 0), Of("ลงทะเบียนเมื่อ"));
        Assert.IsType<double>(Of("ค่าลงทะเบียน"));
        Assert.Equal("ไม่ใช่", Of("VIP"));
        Assert.Equal("ยืนยันแล้ว", Of("สถานะ"));
        Assert.False(reader.Read());
        var all = string.Concat(Sheets.Part(file.ToArray(), "xl/worksheets/sheet1.xml"));
        Assert.DoesNotContain(found.TicketCode, all, StringComparison.Ordinal);
        Assert.DoesNotContain(found.LinkCode, all, StringComparison.Ordinal);

        await using var read = db.Open();
        var audit = await read.AuditEntries.SingleAsync(a => a.EventId == e.Id && a.Action == nameof(ExportRegistrations));
        Assert.Equal((viewer.UserId, "Rows: 1, Format: Xlsx, Filtered: True"), (audit.ActorId, audit.Details));
    }

    [DatabaseFact]
    public async Task CSV_holds_the_same(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await db.RegisterAsync(e, "=cmd มาลองดี");
        using var file = new MemoryStream();

        var made = (await db.Get<ExportRegistrations>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), new RegistrationFilter(e.Id), ExportFormat.Csv, Language.English, file, default)).ShouldBeOk();

        Assert.EndsWith(".csv", made.Name, StringComparison.Ordinal);
        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.StartsWith("\uFEFFTitle,Given name,", text, StringComparison.Ordinal);
        Assert.Contains(",'=cmd,", text, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 12:00:00", text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task It_takes_as_many_queries_for_three_as_for_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        await db.RegisterAsync(e, Registering.SomebodyNew());
        var one = await db.Commands.DuringAsync(() => ExportAsync(db, e));
        await db.RegisterAsync(e, Registering.SomebodyNew());
        await db.RegisterAsync(e, Registering.SomebodyNew());

        Assert.Equal(one, await db.Commands.DuringAsync(() => ExportAsync(db, e)));
    }

    [DatabaseFact]
    public async Task Nothing_is_written_for_somebody_who_may_not(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        using var file = new MemoryStream();

        (await db.Get<ExportRegistrations>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), new RegistrationFilter(e.Id), ExportFormat.Xlsx, Language.Thai, file, default)).ShouldRefuseWith<NotAllowed>();
        Assert.Equal(0, file.Length);
    }

    [DatabaseFact]
    public async Task The_books_of_the_background_hold_types_and_delegations(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var owner = Staffing.Actor(EventRole.Owner, e.Id);
        await db.RegisterAsync(e, "น้ำทิพย์ ป้องกันสมมติ");
        var byType = await BookAsync(db, e, owner, RegistrationsBook.Name);
        Assert.Equal("น้ำทิพย์", (await Sheets.ReadAsync(byType!))[1][2]);

        Assert.Null(await BookAsync(db, e, owner, DelegationsBook.Name)); // no delegation yet: a refusal, no file
        await using var read = db.Open();
        Assert.Equal(nameof(NoDelegationsYet), (await read.LongJobs.SingleAsync(j => j.Kind == DelegationsBook.Name)).Error);

        var delegation = Delegation.Create(e.Id, 1, "ABCD1234", "ABCDEFGH12345678", "ABCDEFGH12345678ABCDEFGH12", db.Time.Now);
        read.Add(delegation);
        await read.SaveChangesAsync();
        await read.Registrations.ExecuteUpdateAsync(s => s.SetProperty(r => r.DelegationId, delegation.Id));
        var delegations = await BookAsync(db, e, owner, DelegationsBook.Name);
        Assert.Equal(("1", "1"), ((await Sheets.ReadAsync(delegations!))[1][1], (await Sheets.ReadAsync(delegations!))[1][7]));
        Assert.Contains("น้ำทิพย์", (await Sheets.ReadAsync(delegations!, sheet: 1))[1][3], StringComparison.Ordinal);
    }

    private static async Task<byte[]?> BookAsync(TestDatabase db, TestEvent e, Actor actor, string kind)
    {
        var id = (await db.Get<StartLongJob>().RunAsync(actor, new LongJobRequest(Registering.NewId(), e.Id, kind, new { }, Language.Thai), default)).ShouldBeOk();
        await db.Get<RunLongJobs>().RunAsync(default);
        var file = await db.Get<FetchLongJobResult>().RunAsync(actor, e.Id, id, default);
        return file.IsOk ? await db.Get<FileStore>().ReadAsync(file.Value.Id, default) : null;
    }

    private static async Task<int> ExportAsync(TestDatabase db, TestEvent e) =>
        (await db.Get<ExportRegistrations>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), new RegistrationFilter(e.Id), ExportFormat.Xlsx, Language.Thai, Stream.Null, default)).ShouldBeOk().Rows;

    private static RegistrationForm WithPhone(string name)
    {
        var form = Registering.Form(name);
        form.Phone = "0812345678";
        return form;
    }
}
