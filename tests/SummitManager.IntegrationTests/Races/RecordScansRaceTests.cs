using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
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
