using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Doors;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.IntegrationTests.CheckIns;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

/// <summary>A session's door, with more seats booked than its room turned out to hold.</summary>
[Collection(RacesCollection.Name)]
public sealed class SessionDoorsRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Capacity = 20;
    private const int Booked = 60;
    private const int Others = 20;

    private static async Task<(TestEvent Door, List<Registration> People)> RoomAsync(TestDatabase db)
    {
        var e = await db.NewEventAsync(new EventOptions { Capacity = 1000 });
        var session = await db.NewWorkshopAsync(e, Booked);
        var people = new List<Registration>();
        for (var i = 0; i < Booked + Others; i++)
            people.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
        await using var write = db.Open();
        write.AddRange(people.Take(Booked).Select(p => new SummitManager.Agenda.SessionBooking { SessionId = session.Id, RegistrationId = p.Id, At = db.Time.GetUtcNow() }));
        await write.SaveChangesAsync();
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: true);
        await write.Checkpoints.Where(c => c.Id == door.Checkpoint.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Capacity, Capacity));
        return (door, people);
    }

    [DatabaseFact]
    public async Task As_many_as_fit_come_in_all_of_them_booked(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (door, people) = await RoomAsync(db);

        var answers = await Race.RunAsync(people.Count, async i => (Person: i, (await db.ScanAsync(door, people[i].TicketCode)).Outcome));

        var inside = answers.Where(a => a.Outcome == ScanOutcome.Admitted).ToList();
        Assert.Equal(Capacity, inside.Count);
        Assert.All(inside, a => Assert.True(a.Person < Booked));
        Assert.Equal(Booked - Capacity, answers.Count(a => a.Person < Booked && a.Outcome == ScanOutcome.RoomFull));
        Assert.All(answers.Where(a => a.Person >= Booked), a => Assert.True(a.Outcome is ScanOutcome.NotBooked or ScanOutcome.RoomFull));
        Assert.Equal(Capacity, await RoomPlacesTests.InsideAsync(db, door.Checkpoint.Id));
    }

    /// <summary>The same rule asked before and the place taken afterwards, without asking again.</summary>
    [DatabaseFact]
    public async Task Holds_more_without_the_guard(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var (door, people) = await RoomAsync(db);
            await using (var write = db.Open())
            {
                write.Add(new Occupancy { CheckpointId = door.Checkpoint.Id, Period = "2026-03-02-am" });
                await write.SaveChangesAsync();
            }
            var entered = await Race.RunAsync(Booked, async i =>
            {
                await using var context = db.Open();
                var row = context.Occupancies.Where(o => o.CheckpointId == door.Checkpoint.Id);
                if (await row.SumAsync(o => o.Inside) >= Capacity || !await context.SessionBookings.AnyAsync(b => b.RegistrationId == people[i].Id))
                    return false;
                return await row.ExecuteUpdateAsync(s => s.SetProperty(o => o.Inside, o => o.Inside + 1)) == 1;
            });
            return entered.Count(e => e) > Capacity;
        });
    }

    [DatabaseFact]
    public async Task Many_who_open_the_door_of_a_session_open_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var session = await db.NewWorkshopAsync(e, 5);

        var doors = await Race.RunAsync(Race.Workers, async _ => (await db.Get<OpenSessionDoor>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, session.Id, true, default)).ShouldBeOk());

        Assert.Single(doors.Distinct());
        await using var read = db.Open();
        Assert.Equal(2, await read.Checkpoints.CountAsync(c => c.EventId == e.Id)); // The main door, and this one.
    }
}
