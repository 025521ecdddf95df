using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class PairDeviceRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_one_time_pass_pairs_exactly_one_of_many_phones(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var pass = await PassAsync(db, e);

        var answers = await Race.RunAsync(Race.Workers, number => db.Get<PairDevice>().RunAsync(pass.Code, $"{number}", default));

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<PassUsed>(a.Refusal));
        await using var read = db.Open();
        Assert.Equal(1, await read.DoorDevices.CountAsync(d => d.PassId == pass.Id));
        Assert.Equal(1, (await read.DoorPasses.SingleAsync(p => p.Id == pass.Id)).Uses);
    }

    /// <summary>The same pass, asked first and raised afterwards.</summary>
    [DatabaseFact]
    public async Task Asking_before_raising_pairs_several(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();

        await Race.ShouldGoWrongAsync(async () =>
        {
            var pass = await PassAsync(db, e);
            var paired = await Race.RunAsync(Race.Workers, async _ =>
            {
                await using var open = db.Open();
                if (await open.DoorPasses.AsNoTracking().Where(p => p.Id == pass.Id).Select(p => p.Uses).SingleAsync() > 0)
                    return false;
                await open.DoorPasses.Where(p => p.Id == pass.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.Uses, p => p.Uses + 1));
                return true;
            });
            return paired.Count(p => p) > 1;
        });
    }

    private static async Task<NewDoorPass> PassAsync(TestDatabase db, TestEvent e) => (await db.Get<CreateDoorPass>().RunAsync(Actor.System,
        new DoorPassRequest(e.Id, "หัวหน้าจุด", DeviceKind.Supervisor, [e.Checkpoint.Id], Once: true, db.Time.Now.AddHours(1), db.Time.Now.AddHours(8)), default)).ShouldBeOk();
}
