using Microsoft.EntityFrameworkCore;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.IntegrationTests.CheckIns;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class RoomPlacesRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Capacity = 25;
    private const int People = 80;

    [DatabaseFact]
    public async Task A_room_never_holds_more_than_its_capacity(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var (e, people) = await RoomPlacesTests.RoomAsync(database, Capacity, People);

        var answers = await Race.RunAsync(People, i => database.ScanAsync(e, people[i].TicketCode));

        Assert.Equal((Capacity, People - Capacity), (answers.Count(a => a.Outcome == ScanOutcome.Admitted), answers.Count(a => a.Outcome == ScanOutcome.RoomFull)));
        Assert.Equal(Capacity, await RoomPlacesTests.InsideAsync(database, e.Checkpoint.Id));
    }

    [DatabaseFact]
    public async Task Holds_more_without_the_guard(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var e = await database.NewEventAsync();
            await using (var db = database.Open())
            {
                db.Add(new Occupancy { CheckpointId = e.Checkpoint.Id, Period = "2026-03-02-am" });
                await db.SaveChangesAsync();
            }
            return (await Race.RunAsync(People, _ => NaiveTakeAsync(database, e.Checkpoint.Id))).Count(entered => entered) > Capacity;
        });
    }

    [DatabaseFact]
    public async Task Groups_coming_and_people_leaving_at_once_never_overfill_it_and_no_group_is_parted(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var (e, people) = await RoomPlacesTests.RoomAsync(database, Capacity, People);
        for (var i = 0; i < 10; i++)
            await database.ScanAsync(e, people[i].TicketCode);
        var groups = people.Skip(10).Chunk(7).ToList();

        // Ten leave while ten groups of seven want in.
        var answers = await Race.RunAsync(20, async i => i < 10
            ? (await database.ScanAsync(e, people[i].TicketCode, ScanDirection.Out)).Outcome == ScanOutcome.Left ? 0 : -1
            : (await RoomPlacesTests.GroupAsync(database, e, [.. groups[i - 10].Select(p => RoomPlacesTests.Request(database, p))])) is { IsOk: true } ok
                ? ok.Value.Count(a => a.Outcome == ScanOutcome.Admitted) : 0);

        Assert.All(answers, entered => Assert.True(entered is 0 or 7, $"{entered} of a group of 7"));
        var inside = await RoomPlacesTests.InsideAsync(database, e.Checkpoint.Id);
        Assert.Equal(answers.Sum(), inside);
        Assert.InRange(inside, 14, Capacity);
    }

    /// <summary>Looks first and writes then.</summary>
    private static async Task<bool> NaiveTakeAsync(TestDatabase database, Guid checkpointId)
    {
        await using var db = database.Open();
        var row = db.Occupancies.Where(o => o.CheckpointId == checkpointId);
        if (await row.SumAsync(o => o.Inside) >= Capacity)
            return false;
        return await row.ExecuteUpdateAsync(s => s.SetProperty(o => o.Inside, o => o.Inside + 1)) == 1;
    }
}
