using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.IntegrationTests.CheckIns;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class ToldScansRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Tickets = 40;

    /// <summary>The control stands in the count: scans of one ticket that were not put in order would give no conflict, or two.</summary>
    [DatabaseFact]
    public async Task Two_doors_that_bring_the_same_tickets_at_once_give_one_check_in_and_one_conflict_each(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var start = database.Time.Now.AddMinutes(-30);
        var scans = new List<ScanRequest>();
        for (var i = 0; i < Tickets; i++)
        {
            var person = await database.RegisterAsync(e, Registering.SomebodyNew());
            scans.Add(ToldScansTests.Told(person, start.AddSeconds(i)));
            scans.Add(ToldScansTests.Told(person, start.AddMinutes(10).AddSeconds(-i)));
        }

        // Every scan is sent twice, as after a lost answer.
        var answers = await Race.RunAsync(scans.Count * 2, number => SendAsync(database, e, scans[number / 2]));

        await using var db = database.Open();
        var checkIns = await db.CheckIns.AsNoTracking().Where(c => c.EventId == e.Id).ToListAsync();
        var conflicts = await db.ScanConflicts.AsNoTracking().Where(c => c.EventId == e.Id).ToListAsync();
        Assert.Equal((Tickets, Tickets, Tickets * 2), (checkIns.Count, conflicts.Count, await db.Scans.CountAsync(s => s.EventId == e.Id)));
        Assert.All(conflicts, c => Assert.Equal(ConflictKind.AdmittedTwice, c.Kind));
        var byScan = scans.ToDictionary(s => s.Id, s => s.At);
        Assert.All(conflicts, c => Assert.Equal(checkIns.Single(x => x.RegistrationId == c.RegistrationId).At, new[] { byScan[c.ScanId], byScan[c.OtherScanId!.Value] }.Min()));
        Assert.All(answers.GroupBy(a => a.Id), same => Assert.Single(same.Select(a => (a.Outcome, a.Conflict)).Distinct()));
    }

    [DatabaseFact]
    public async Task An_entry_and_an_exit_brought_at_once_leave_nobody_inside(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var start = database.Time.Now.AddMinutes(-30);
        var scans = new List<ScanRequest>();
        for (var i = 0; i < Tickets; i++)
        {
            var person = await database.RegisterAsync(e, Registering.SomebodyNew());
            scans.Add(ToldScansTests.Told(person, start));
            scans.Add(ToldScansTests.Told(person, start.AddMinutes(5), ScanOutcome.Left, ScanDirection.Out));
        }

        await Race.RunAsync(scans.Count, number => SendAsync(database, e, scans[number]));

        await using var db = database.Open();
        Assert.Equal((Tickets, 0), (await db.CheckIns.CountAsync(c => c.EventId == e.Id), await db.CheckIns.CountAsync(c => c.EventId == e.Id && c.Inside)));
    }

    private static async Task<ScanAnswer> SendAsync(TestDatabase database, TestEvent e, ScanRequest scan) =>
        (await database.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), e.Checkpoint.Id, [scan], default)).ShouldBeOk()[0];
}
