using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Events;
using SummitManager.Organizations;
using SummitManager.People;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using Xunit.Abstractions;

namespace SummitManager.IntegrationTests.Registrations.Delegations;

public sealed class ImportDelegationsTests(TestDatabases databases, ITestOutputHelper output) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Good_rows_become_delegations_and_bad_ones_a_list_by_row_and_column(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var file = ImportLists.Csv(
            "อบต.หนึ่งสมมติ,เชียงราย,นายสมชาย ใจดี,นายกองค์การบริหารส่วนตำบล,๐๘๑๒๓๔๕๖๗๘,somchai@local.example,นางประสาน งานดี,053 123 456",
            "องค์การบริหารส่วนตำบลหนึ่งสมมติ,57,นางเเก้ว\u00A0มณี,ปลัดองค์การบริหารส่วนตำบล,812345678,,,",
            ",,นางสาวสืบต่อ จากบน,นักวิชาการศึกษา,,,,",
            "อบต.สองสมมติ,แดนฝัน,นายไม่มี ที่อยู่,,,,,",
            "อบต.สามสมมติ,ขอนแก่น,สามคำ ไม่มี คำนำหน้า,,12,ไม่ใช่เมล,,",
            "อบต.หนึ่งสมมติ,เชียงราย,นายสมชาย ใจดี,,,,,",
            "สำนักงานไม่รู้ชนิด,ขอนแก่น,นายชนิด ไม่รู้,,,,,");

        var preview = await host.PreviewAsync(e, file);
        Assert.Equal((7, 3, 1, 1, 0), (preview.Rows, preview.People, preview.Delegations, preview.NewDelegations, preview.Already));
        Assert.Equal([(5, "ProvinceCode", "BadField"), (6, "Given", "BadField"), (6, "Email", "BadField"), (6, "Phone", "BadField"), (7, "Given", "TwiceInList"), (8, "Kind", "BadField")],
            preview.Faults.Select(f => (f.Row, f.Column!, f.Why.Code)));
        Assert.Equal([(3, RowNoteKind.ZeroPutBack), (4, RowNoteKind.FromAbove)], preview.Notes.Select(n => (n.Row, n.Note.Kind)));
        Assert.Equal(0, await host.TakenAsync(e));

        var done = await host.ImportAsync(e, file);
        Assert.Equal((3, 1, 1, 0, 6), (done.People, done.Delegations, done.NewDelegations, done.Already, done.Faults.Count));
        await using var db = host.Open();
        var d = await db.Delegations.SingleAsync(x => x.EventId == e.Id);
        Assert.Equal((1, "นางประสาน งานดี", "+6653123456", OrganizationKind.Sao, "57"), (d.Number, d.ContactName, d.ContactPhone, d.OrganizationKind, d.ProvinceCode));
        var people = await db.Registrations.Where(r => r.EventId == e.Id).OrderBy(r => r.SortKey).ToListAsync();
        Assert.Equal(["แก้ว", "สมชาย", "สืบต่อ"], people.Select(r => r.Name.Given));
        Assert.Equal(["+66812345678", "+66812345678", null], people.Select(r => r.Phone));
        Assert.Equal([PositionGroup.LocalAdministrator, PositionGroup.LocalExecutive, PositionGroup.LocalOfficial], people.Select(r => r.PositionGroup));
        Assert.All(people, r => Assert.Equal((d.Id, RegistrationState.Confirmed, RegistrationSource.Import), (r.DelegationId, r.State, r.Source)));
        Assert.Equal(3, await host.TakenAsync(e));
        Assert.False(await db.OutboxMessages.AnyAsync(m => m.EventId == e.Id));
        Assert.Equal(nameof(ImportDelegations), Assert.Single(await host.AuditAsync(d.Id)).Action);
    }

    [DatabaseFact]
    public async Task All_rows_or_none_means_none_where_one_has_a_fault_and_all_in_one_transaction_otherwise(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 8 });
        var house = "อบต." + Registering.SomebodyNew();

        var faulty = await host.ImportAsync(e, ImportLists.Csv($"{house},เชียงราย,นายหนึ่ง แรก,,,,,", $"{house},แดนฝัน,นายสอง รอง,,,,,"), rows: RowChoice.AllOrNothing);
        var tooMany = await host.ImportAsync(e, await BigLists.DelegationsAsync(3, 3, Registering.NewId().ToString("N")[..6]), rows: RowChoice.AllOrNothing);
        var before = await host.TakenAsync(e);
        var fine = await host.ImportAsync(e, await BigLists.DelegationsAsync(4, 2, Registering.NewId().ToString("N")[..6]), rows: RowChoice.AllOrNothing);

        Assert.Equal((0, 0, 1), (faulty.People, faulty.Delegations, faulty.FaultyRows));
        Assert.Equal((0, 0), (tooMany.People, tooMany.Delegations));
        Assert.Contains(tooMany.Faults, f => f.Why is QuotaFull);
        Assert.Equal(0, before);
        Assert.Equal((8, 4, 0), (fine.People, fine.Delegations, fine.FaultyRows));
        Assert.Equal(8, await host.TakenAsync(e));
        await using var db = host.Open();
        Assert.Equal((8, 4), (await db.Registrations.CountAsync(r => r.EventId == e.Id), await db.Delegations.CountAsync(d => d.EventId == e.Id)));
    }

    [DatabaseFact]
    public async Task Chosen_rows_come_alone_and_the_others_later_from_the_same_file(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var house = "อบต." + Registering.SomebodyNew();
        var file = ImportLists.Csv($"{house},เชียงราย,นายหนึ่ง แรก,,,,,", ",,นายสอง รอง,,,,,", $"{house},แดนฝัน,นายสาม ผิด,,,,,", ",,นายสี่ ท้าย,,,,,", $"{house},เชียงราย,นายห้า อีก,,,,,");

        var some = await host.ImportAsync(e, file, rows: RowChoice.Of("๓-๔, 6").ShouldBeOk());
        var rest = await host.ImportAsync(e, file, rows: RowChoice.Of("2").ShouldBeOk());

        Assert.Equal((3, 2, 1, 4), (some.Rows, some.People, some.Delegations, Assert.Single(some.Faults).Row));
        Assert.Equal((1, 1, 1, 0), (rest.Rows, rest.People, rest.Delegations, rest.NewDelegations));
        await using var db = host.Open();
        Assert.Equal(["สอง", "หนึ่ง", "ห้า"], await db.Registrations.Where(r => r.EventId == e.Id).OrderBy(r => r.SortKey).Select(r => r.Name.Given).ToListAsync());
    }

    [DatabaseFact]
    public async Task The_same_file_twice_is_once_and_a_longer_one_adds_to_the_same_delegations(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var (house, province) = ("อบต." + Registering.SomebodyNew(), "เชียงราย");
        var first = ImportLists.Csv($"{house},{province},นายหนึ่ง แรก,,,,,", $"{house},{province},นายสอง รอง,,,,,");

        Assert.Equal(2, (await host.ImportAsync(e, first)).People);
        var again = await host.ImportAsync(e, first);
        Assert.Equal((0, 0, 2, 0), (again.People, again.Delegations, again.Already, again.Faults.Count));

        var more = await host.ImportAsync(e, ImportLists.Csv($"{house},{province},นายหนึ่ง แรก,,,,,", $"{house},{province},นายสาม ถัดไป,,,,,"));
        Assert.Equal((1, 1, 0), (more.People, more.Delegations, more.NewDelegations));
        Assert.Equal((2, nameof(AlreadyRegistered)), Assert.Single(more.Faults.Select(f => (f.Row, f.Why.Code))));
        await using var db = host.Open();
        Assert.Equal(1, await db.Delegations.CountAsync(d => d.EventId == e.Id));
        Assert.Equal(3, await host.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Two_imports_of_one_file_at_once_register_everybody_once(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 1000 });
        var file = await BigLists.DelegationsAsync(40, 3, Registering.NewId().ToString("N")[..6]);
        var id = await host.UploadAsync(e, file);
        var import = host.Get<ImportDelegations>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => import.RunAsync(e.Registrar(), new ImportRequest(e.Id, id, e.Type.Id, RowChoice.Good, false), null, default))));

        Assert.Equal(120, answers.Sum(a => a.ShouldBeOk().People));
        Assert.All(answers, a => Assert.Equal(120, a.Value.People + a.Value.Already));
        await using var db = host.Open();
        Assert.Equal((120, 40), (await db.Registrations.CountAsync(r => r.EventId == e.Id), await db.Delegations.CountAsync(d => d.EventId == e.Id)));
        Assert.Equal(Enumerable.Range(1, 40), await db.Delegations.Where(d => d.EventId == e.Id).OrderBy(d => d.Number).Select(d => d.Number).ToListAsync());
        Assert.Equal(120, await host.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Where_places_run_out_a_delegation_comes_whole_or_not_at_all(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 5, SharedCapacity = 100 });

        var done = await host.ImportAsync(e, await BigLists.DelegationsAsync(3, 3, Registering.NewId().ToString("N")[..6]));

        Assert.Equal((3, 1), (done.People, done.Delegations));
        Assert.Equal(6, done.Faults.Count(f => f.Why is QuotaFull));
        await using var db = host.Open();
        Assert.Equal([3, 3], await db.Quotas.Where(q => q.EventId == e.Id).Select(q => q.Taken).ToListAsync());
        Assert.Equal(3, await db.Registrations.CountAsync(r => r.EventId == e.Id));
        Assert.Equal(1, await db.Delegations.CountAsync(d => d.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task A_house_is_found_by_its_code_even_one_that_lost_its_zero(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var code = $"06{Random.Shared.Next(100_000, 1_000_000)}";
        var organization = Organization.Create(new OrganizationDetails(null, OrganizationKind.Sao, "องค์การบริหารส่วนตำบลรหัสสมมติ", null, code, "เมือง", "57"), host.Time.GetUtcNow());
        await using (var db = host.Open())
        {
            db.Add(organization);
            await db.SaveChangesAsync();
        }
        var file = Encoding.UTF8.GetBytes($"รหัส อปท.,ชื่อ,นามสกุล\r\n{code[1..]},นายหนึ่ง,แรก\r\n{ThaiDigits(code)},นางสอง,รอง\r\n99999999,นายไม่มี,รหัส\r\n");

        var done = await host.ImportAsync(e, file);

        Assert.Equal((2, 1), (done.People, done.Delegations));
        Assert.Equal((4, new BadField("OfficialCode", "UnknownCode")), Assert.Single(done.Faults.Select(f => (f.Row, (BadField)f.Why))));
        await using var after = host.Open();
        Assert.Equal(organization.Id, (await after.Delegations.SingleAsync(d => d.EventId == e.Id)).OrganizationId);
    }

    [DatabaseFact]
    public async Task A_type_is_chosen_by_its_name_and_its_audience_holds(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var academics = await host.NewTypeAsync(e, "นักวิชาการรับเชิญ");
        await using (var db = host.Open())
        {
            (await db.RegistrationTypes.SingleAsync(t => t.Id == academics.Id)).AllowedKinds = [OrganizationKind.Academic];
            await db.SaveChangesAsync();
        }
        var file = Encoding.UTF8.GetBytes("หน่วยงาน,จังหวัด,ชื่อ-สกุล,ประเภทการลงทะเบียน\r\nอบต.ชนิดสมมติ,57,นายหนึ่ง แรก,ผู้เข้าร่วมสัมมนา\r\nอบต.ชนิดสมมติ,57,นายสอง รอง,นักวิชาการรับเชิญ\r\nอบต.ชนิดสมมติ,57,นายสาม ถัดไป,ไม่มีประเภทนี้\r\n");

        var done = await host.ImportAsync(e, file);

        Assert.Equal(1, done.People);
        Assert.Equal([(3, "KindNotAllowed"), (4, "BadField")], done.Faults.Select(f => (f.Row, f.Why.Code)));
    }

    [DatabaseFact]
    public async Task Mail_goes_out_only_where_it_is_asked_for(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        await host.ImportAsync(e, ImportLists.Csv("อบต.เมลสมมติ,57,นายหนึ่ง แรก,,,one@local.example,,", "อบต.เมลสมมติ,57,นายสอง รอง,,,,,"), sendMail: true);

        await using var db = host.Open();
        Assert.Equal("one@local.example", (await db.OutboxMessages.SingleAsync(m => m.EventId == e.Id)).To);
    }

    [DatabaseFact]
    public async Task Refuses_strangers_archived_events_other_files_and_lists_without_headings(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var (e, other) = (await host.NewEventAsync(), await host.NewEventAsync());
        var file = ImportLists.Csv("อบต.ก,57,นายหนึ่ง แรก,,,,,");
        var id = await host.UploadAsync(e, file);
        var (upload, import, queries) = (host.Get<UploadDelegationList>(), host.Get<ImportDelegations>(), host.Get<DelegationImportQueries>());

        (await upload.RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Id, "x.csv", new MemoryStream(file), default)).ShouldRefuseWith<NotAllowed>();
        (await queries.PreviewAsync(Staffing.Stranger(), e.Id, id, null, RowChoice.Good, default)).ShouldRefuseWith<NotAllowed>();
        (await import.RunAsync(Staffing.Stranger(), new ImportRequest(e.Id, id, null, RowChoice.Good, false), null, default)).ShouldRefuseWith<NotAllowed>();
        (await queries.PreviewAsync(other.Registrar(), other.Id, id, null, RowChoice.Good, default)).ShouldRefuseWith<NotFound>();
        (await import.RunAsync(other.Registrar(), new ImportRequest(other.Id, id, null, RowChoice.Good, false), null, default)).ShouldRefuseWith<NotFound>();
        var bare = await host.UploadAsync(e, "ก,ข\r\n1,2\r\n"u8.ToArray());
        Assert.Equal("หน่วยงาน, ชื่อ-สกุล", (await queries.PreviewAsync(e.Registrar(), e.Id, bare, null, RowChoice.Good, default)).ShouldRefuseWith<SheetHasNoHeadings>().Names.Replace("รหัส อปท.", "หน่วยงาน", StringComparison.Ordinal));
        Assert.Equal("NotInList", Assert.IsType<BadField>(Assert.Single((await queries.PreviewAsync(e.Registrar(), e.Id, id, null, RowChoice.Good, default)).ShouldBeOk().Faults).Why).Reason);
        await using (var db = host.Open())
            await db.Events.Where(x => x.Id == e.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.State, EventState.Archived));
        (await import.RunAsync(e.Registrar(), new ImportRequest(e.Id, id, e.Type.Id, RowChoice.Good, false), null, default)).ShouldRefuseWith<EventNotOpen>();
    }

    [DatabaseFact]
    public async Task A_file_that_is_no_list_gets_its_sentence_before_anything_is_kept(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        async Task<Result<SummitManager.Files.StoredFile>> UploadAsync(Stream file) => await host.Get<UploadDelegationList>().RunAsync(e.Registrar(), e.Id, "list.xlsx", file, default);

        (await UploadAsync(new MemoryStream("%PDF-1.7\n%âãÏÓ"u8.ToArray()))).ShouldRefuseWith<FileIsPdf>();
        (await UploadAsync(new Endless(200_000_000))).ShouldRefuseWith<SpreadsheetTooLarge>();
        (await UploadAsync(new MemoryStream(Bomb()))).ShouldRefuseWith<SpreadsheetUnpacksTooLarge>();
        (await UploadAsync(new MemoryStream())).ShouldRefuseWith<SpreadsheetEmpty>();
        await using var db = host.Open();
        Assert.False(await db.StoredFiles.AnyAsync(f => f.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task A_formula_counts_by_what_it_showed_and_is_told(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var layout = new SheetLayout<string[]>("รายชื่อ", Language.Thai).Text("หน่วยงาน", r => r[0]).Text("จังหวัด", r => r[1]).Text("ชื่อ-สกุล", r => r[2]).Text("ตำแหน่ง", r => r[3]);
        var file = WithFormula(await BigLists.XlsxAsync(layout, [["อบต.สูตรสมมติ", "57", "นายหนึ่ง แรก", "แทนที่"], ["อบต.สูตรสมมติ", "57", "นางสอง รอง", "แทนที่"]]));

        var preview = await host.PreviewAsync(e, file);

        Assert.Equal(("Position", RowNoteKind.Formula), Assert.Single(preview.Notes.Where(n => n.Row == 2).Select(n => (n.Note.Column, n.Note.Kind))));
        Assert.Equal((3, new BadField("Position", "BrokenFormula")), Assert.Single(preview.Faults.Select(f => (f.Row, (BadField)f.Why))));
        Assert.Equal(1, preview.People);
    }

    [DatabaseFact]
    public async Task Merged_headings_and_a_title_above_them_are_understood(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var file = "รายชื่อผู้เข้าร่วมโครงการสัมมนา,,,,,\r\n,,,,,\r\nลำดับ,หน่วยงาน,,ชื่อ-สกุล,โทรศัพท์,ปีเกิด\r\n,หน่วยงาน,จังหวัด,,,\r\n1,อบต.หัวผสมสมมติ,เชียงราย,นายหนึ่ง แรก,081 234 5678,๒๕๑๐\r\n2,,,นางสอง รอง,,1967\r\n"u8.ToArray();

        var done = await host.ImportAsync(e, file);

        Assert.Equal((2, 1, 0), (done.People, done.Delegations, done.Faults.Count));
        Assert.Contains("ปีเกิด", done.Unknown);
    }

    [DatabaseFact]
    public async Task Six_thousand_three_hundred_people_in_1050_delegations_take_seconds(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 10_000 });
        var file = await BigLists.DelegationsAsync(1050, 6, "ใหญ่");
        var id = await host.UploadAsync(e, file);

        var watch = Stopwatch.StartNew();
        var preview = (await host.Get<DelegationImportQueries>().PreviewAsync(e.Registrar(), e.Id, id, e.Type.Id, RowChoice.Good, default)).ShouldBeOk();
        var (previewed, cpu) = (watch.Elapsed, Environment.CpuUsage.TotalTime);
        watch.Restart();
        var done = (await host.Get<ImportDelegations>().RunAsync(e.Registrar(), new ImportRequest(e.Id, id, e.Type.Id, RowChoice.Good, false), null, default)).ShouldBeOk();
        output.WriteLine($"{provider}: preview {previewed.TotalSeconds:0.00} s, import {watch.Elapsed.TotalSeconds:0.00} s, of the processor {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.00} s");

        Assert.Equal((6300, 1050), (preview.People, preview.Delegations));
        Assert.Equal((6300, 1050, 1050, 0), (done.People, done.Delegations, done.NewDelegations, done.Faults.Count));
        Assert.Equal(6300, await host.TakenAsync(e));
        // Promised are ten seconds on two cores that do nothing else, which a suite is not: this catches a question asked for each row.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        var again = (await host.Get<ImportDelegations>().RunAsync(e.Registrar(), new ImportRequest(e.Id, id, e.Type.Id, RowChoice.Good, false), null, default)).ShouldBeOk();
        Assert.Equal((0, 6300), (again.People, again.Already));
    }

    /// <summary>Makes a formula of D2, and a broken one of D3.</summary>
    private static byte[] WithFormula(byte[] xlsx)
    {
        using var file = new MemoryStream();
        file.Write(xlsx);
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(x => x.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal));
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            var name = entry.FullName;
            entry.Delete();
            foreach (var (cell, type, shown) in new[] { ("D2", "str", "ปลัดเทศบาล"), ("D3", "e", "#REF!") })
            {
                var made = System.Text.RegularExpressions.Regex.Replace(xml, $"<(x:)?c r=\"{cell}\"[^>]*>.*?</(x:)?c>", m => $"<{m.Groups[1]}c r=\"{cell}\" t=\"{type}\"><{m.Groups[1]}f>A1</{m.Groups[1]}f><{m.Groups[1]}v>{shown}</{m.Groups[1]}v></{m.Groups[1]}c>");
                Assert.NotEqual(xml, made);
                xml = made;
            }
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(xml);
        }
        return file.ToArray();
    }

    private static string ThaiDigits(string text) => SummitManager.Thai.ThaiText.ToThaiDigits(text);

    /// <summary>A small package that unpacks to hundreds of megabytes.</summary>
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>") })
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var block = new byte[1_000_000];
            for (var i = 0; i < 320; i++)
                sheet.Write(block);
        }
        return file.ToArray();
    }

    /// <summary>A file that goes on and on, as a browser sends one.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            Array.Fill(buffer, (byte)'a', offset, read);
            _left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
