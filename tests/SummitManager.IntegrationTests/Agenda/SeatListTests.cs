using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>What staff see and do about the seats of one session.</summary>
public sealed class SeatListTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Staff_find_book_and_cancel_and_the_person_is_told(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var session = await db.NewWorkshopAsync(e, 1);
        var (mana, manee) = (await db.RegisterAsync(e, "มานะ ใจดีมาก"), await db.RegisterAsync(e, "มานี ใจเย็น"));
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);
        var queries = db.Get<SeatListQueries>();
        async Task<SeatList> ListAsync(string? text = null, bool waiting = false) => (await queries.ListAsync(registrar, e.Id, new SeatFilter(session.Id, text, waiting), default)).ShouldBeOk();

        Assert.Empty((await queries.FindAsync(registrar, e.Id, session.Id, " ", default)).ShouldBeOk());
        Assert.Equal(mana.Id, Assert.Single((await queries.FindAsync(registrar, e.Id, session.Id, "มานะ", default)).ShouldBeOk()).Person.Id);
        (await queries.FindAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, session.Id, "มานะ", default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<BookSession>().RunAsync(registrar, mana.Id, session.Id, false, default)).ShouldBeOk();
        Assert.Empty((await queries.FindAsync(registrar, e.Id, session.Id, "มานะ", default)).ShouldBeOk());
        (await db.Get<JoinSessionWait>().RunAsync(registrar, manee.Id, session.Id, false, null, default)).ShouldBeOk();
        Assert.True(Assert.Single((await queries.FindAsync(registrar, e.Id, session.Id, "มานี", default)).ShouldBeOk()).IsWaiting);

        var seated = await ListAsync();
        Assert.Equal((1, 0, 1, 1), (seated.Session.Booked, seated.Session.Left, seated.Session.Waiting, seated.Total));
        Assert.Equal(mana.Id, Assert.Single(seated.Rows).Person.Id);
        Assert.Empty((await ListAsync("มานี")).Rows);
        Assert.Equal((manee.Id, 0), (Assert.Single((await ListAsync(waiting: true)).Rows).Person.Id, (await ListAsync(waiting: true)).Rows[0].Ahead));
        (await queries.ListAsync(Staffing.Actor(EventRole.Registrar, Guid.Empty), e.Id, new SeatFilter(session.Id), default)).ShouldRefuseWith<NotAllowed>();
        (await queries.ListAsync(registrar, e.Id, new SeatFilter(e.Id), default)).ShouldRefuseWith<NotFound>();

        (await db.Get<CancelSeat>().RunAsync(registrar, mana.Id, session.Id, default)).ShouldBeOk();
        Assert.Equal(manee.Id, Assert.Single((await ListAsync()).Rows).Person.Id);
        await using var context = db.Open();
        var letters = await context.OutboxMessages.Where(m => m.EventId == e.Id && m.DedupKey.StartsWith("seat")).OrderBy(m => m.DedupKey).Select(m => new { m.SubjectId, m.Subject }).ToListAsync();
        Assert.Equal(["ที่นั่งถูกยกเลิก", "ผู้จัดงานจองที่นั่งให้ท่าน"], SubjectsOf(mana.Id));
        Assert.Equal(["ได้ที่นั่งแล้ว"], SubjectsOf(manee.Id));

        IEnumerable<string> SubjectsOf(Guid who) => letters.Where(l => l.SubjectId == who).Select(l => l.Subject.Split(':')[0]).Order(StringComparer.Ordinal);
    }

    [DatabaseFact]
    public async Task The_file_holds_who_sits_and_who_waits_and_no_code(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var session = await db.NewWorkshopAsync(e, 1);
        var (sits, waits) = (await db.RegisterAsync(e, "สมชาย มีที่นั่ง"), await db.RegisterAsync(e, "สมหญิง รออยู่"));
        (await db.Get<BookSession>().RunAsync(sits.LinkCode, session.Id, false, default)).ShouldBeOk();
        (await db.Get<JoinSessionWait>().RunAsync(waits.LinkCode, session.Id, false, default)).ShouldBeOk();
        using var file = new MemoryStream();

        (await db.Get<ExportSeats>().RunAsync(Staffing.Actor(EventRole.Viewer, Guid.Empty), e.Id, session.Id, Language.Thai, file, default)).ShouldRefuseWith<NotAllowed>();
        Assert.Equal(0, file.Length);
        var made = (await db.Get<ExportSeats>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, session.Id, Language.Thai, file, default)).ShouldBeOk();

        Assert.Equal(2, made.Rows);
        file.Position = 0;
        using var zip = new ZipArchive(file);
        var all = string.Concat(zip.Entries.Where(x => x.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(x =>
        {
            using var reader = new StreamReader(x.Open());
            return reader.ReadToEnd();
        }));
        foreach (var word in new[] { "สมชาย", "สมหญิง", "จองแล้ว", "รายชื่อสำรอง" })
            Assert.Contains(word, all, StringComparison.Ordinal);
        Assert.DoesNotContain(sits.LinkCode, all, StringComparison.Ordinal);
        Assert.DoesNotContain(sits.TicketCode, all, StringComparison.Ordinal);
        await using var context = db.Open();
        Assert.True(await context.AuditEntries.AnyAsync(a => a.EventId == e.Id && a.Action == nameof(ExportSeats)));
    }

    [DatabaseFact]
    public async Task The_lists_ask_as_often_for_three_rows_as_for_one(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 30 });
        var actor = Staffing.Actor(EventRole.Viewer, e.Id);
        Session? first = null;
        first = await AddAsync("09:00-10:00");
        var one = await CountAsync();
        await AddAsync("10:00-11:00");
        await AddAsync("11:00-12:00");

        Assert.Equal(one, await CountAsync());

        async Task<Session> AddAsync(string times)
        {
            db.Time.Advance(TimeSpan.FromMinutes(1));
            var session = await db.NewSessionAsync(e, $"รายการ {times}", 1, times);
            await db.PublishAgendaAsync(e);
            db.Time.Advance(TimeSpan.FromMinutes(1));
            foreach (var target in new[] { first ?? session, session })
                (await db.Get<JoinSessionWait>().RunAsync((await db.RegisterAsync(e, Registering.SomebodyNew())).LinkCode, target.Id, false, default)).ShouldBeOk();
            return first ?? session;
        }

        async Task<(int, int)> CountAsync() => (
            await db.Commands.DuringAsync(async () => Assert.NotEmpty((await db.Get<SeatListQueries>().OverviewAsync(actor, e.Id, default)).ShouldBeOk().Sessions)),
            await db.Commands.DuringAsync(async () => Assert.NotEmpty((await db.Get<SeatListQueries>().ListAsync(actor, e.Id, new SeatFilter(first!.Id, Waiting: true), default)).ShouldBeOk().Rows)));
    }
}
