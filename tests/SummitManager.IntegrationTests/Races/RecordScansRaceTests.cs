using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class RecordScansRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task One_ticket_at_many_doors_is_admitted_once(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var registration = await database.RegisterAsync(e, Registering.SomebodyNew());

        var answers = await Race.RunAsync(200, _ => database.ScanAsync(e, registration.TicketCode));

        Assert.Single(answers, a => a.Outcome == ScanOutcome.Admitted);
        Assert.Equal(199, answers.Count(a => a.Outcome == ScanOutcome.AlreadyIn));
        await using var db = database.Open();
        Assert.Equal(200, await db.Scans.CountAsync(s => s.EventId == e.Id));
        Assert.Equal(1, await db.CheckIns.CountAsync(c => c.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task One_scan_uploaded_many_times_counts_once_and_answers_the_same(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var registration = await database.RegisterAsync(e, Registering.SomebodyNew());
        var scan = new ScanRequest(Registering.NewId(), registration.TicketCode, ScanDirection.In, ScanMeans.Camera, database.Time.Now);
        var door = Staffing.Actor(EventRole.Door, e.Id);

        var answers = await Race.RunAsync(64, async _ => (await database.Get<RecordScans>().RunAsync(door, e.Checkpoint.Id, [scan], default)).ShouldBeOk()[0]);

        Assert.All(answers, a => Assert.Equal(ScanOutcome.Admitted, a.Outcome));
        await using var db = database.Open();
        Assert.Equal(1, await db.Scans.CountAsync(s => s.EventId == e.Id));
        Assert.Equal(1, await db.CheckIns.CountAsync(c => c.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task A_place_given_away_while_its_ticket_is_scanned_is_never_both_given_and_used(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        for (var round = 0; round < 20; round++)
        {
            var registration = await database.RegisterAsync(e, Registering.SomebodyNew());
            var to = new TransferRequest(Registering.Form(Registering.SomebodyNew()), []);
            var (transfer, scan) = (
                Task.Run(() => database.Get<TransferRegistration>().RunAsync(registration.LinkCode, to, default)),
                Task.Run(() => database.ScanAsync(e, registration.TicketCode)));

            var (given, outcome) = ((await transfer).IsOk, (await scan).Outcome);

            Assert.Equal(given ? ScanOutcome.Replaced : ScanOutcome.Admitted, outcome);
        }
    }

    [DatabaseFact]
    public async Task A_ticket_is_never_both_admitted_and_cancelled_by_its_holder(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        for (var round = 0; round < 20; round++)
        {
            var registration = await database.RegisterAsync(e, Registering.SomebodyNew());
            var (cancel, scan) = (
                Task.Run(() => database.Get<CancelRegistration>().RunAsync(registration.LinkCode, default)),
                Task.Run(() => database.ScanAsync(e, registration.TicketCode)));

            var (cancelled, outcome) = ((await cancel).IsOk, (await scan).Outcome);

            Assert.Equal(cancelled ? ScanOutcome.Cancelled : ScanOutcome.Admitted, outcome);
        }
    }

    /// <summary>Scans with a transfer in the very gap between reading the ticket and writing the admission.</summary>
    [DatabaseFact]
    public async Task A_ticket_replaced_after_it_was_read_admits_nobody(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var registration = await database.RegisterAsync(e, Registering.SomebodyNew());
        Task<ScanAnswer> scan;
        await using (var db = database.Open())
        {
            // A transfer that has its lock, or on SQLite the turn to write, and takes its time.
            await using var transaction = await db.BeginWriteAsync(default);
            var row = await db.Registrations.SingleAsync(r => r.Id == registration.Id);
            db.Add(ReplacedTicket.Of(row, database.Time.Now));
            row.ReplaceTicket(database.Codes.NewTicketCode(), database.Codes.NewLinkCode(), database.Time.Now);
            await db.SaveChangesAsync();
            scan = Task.Run(() => database.ScanAsync(e, registration.TicketCode));
            await Task.Delay(300);
            await transaction.CommitAsync(default);
        }

        Assert.Equal(ScanOutcome.Replaced, (await scan).Outcome);
    }

    [DatabaseFact]
    public async Task Leaving_and_returning_at_once_never_admits_two(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var registration = await database.RegisterAsync(e, Registering.SomebodyNew());

        var answers = await Race.RunAsync(100, number => database.ScanAsync(e, registration.TicketCode, number % 2 == 0 ? ScanDirection.In : ScanDirection.Out));

        var inside = answers.Count(a => a.Outcome == ScanOutcome.Admitted) - answers.Count(a => a.Outcome == ScanOutcome.Left);
        await using var db = database.Open();
        var checkIn = await db.CheckIns.AsNoTracking().SingleAsync(c => c.EventId == e.Id);
        Assert.Equal(checkIn.Inside ? 1 : 0, inside);
    }
}
