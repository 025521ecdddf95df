using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Jobs;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class ExclusiveTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Rivals = 100;
    private static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(10);

    [DatabaseFact]
    public async Task Has_one_winner_and_after_lapsing_one_again(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var thing = Registering.NewId();
        var now = database.Time.Now;

        for (var round = 0; round < 3; round++, now += HoldTime * 2)
        {
            var at = now;
            var winners = (await Race.RunAsync(Rivals, async _ =>
            {
                var rival = Registering.NewId();
                return (Rival: rival, Won: await HoldAsync(database, thing, rival, at));
            })).Where(x => x.Won).ToList();

            var winner = Assert.Single(winners);
            await using var db = database.Open();
            Assert.Equal(winner.Rival, (await db.JobTurns.AsNoTracking().SingleAsync(t => t.ThingId == thing)).HeldBy);
        }
    }

    [DatabaseFact]
    public async Task Has_several_winners_without_the_guard(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var thing = Registering.NewId();
            Assert.True(await HoldAsync(database, thing, Registering.NewId(), database.Time.Now - HoldTime * 2));
            return (await Race.RunAsync(Rivals, _ => NaiveHoldAsync(database, thing, Registering.NewId(), database.Time.Now))).Count(won => won) > 1;
        });
    }

    [DatabaseFact]
    public async Task Renews_and_confirms_only_its_own_hold(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var (thing, holder, rival, now) = (Registering.NewId(), Registering.NewId(), Registering.NewId(), database.Time.Now);
        Assert.True(await HoldAsync(database, thing, holder, now));

        await using var db = database.Open();
        Assert.True(await HoldAsync(database, thing, holder, now + HoldTime / 2));
        Assert.False(await db.TryConfirmHoldAsync<JobTurn>(thing, rival, now, default));
        Assert.False(await db.ReleaseHoldAsync<JobTurn>(thing, rival, default));
        Assert.False(await db.TryConfirmHoldAsync<JobTurn>(thing, holder, now + HoldTime * 3, default));
        Assert.True(await db.TryConfirmHoldAsync<JobTurn>(thing, holder, now, default));
        Assert.False(await HoldAsync(database, thing, rival, now + HoldTime * 100));
        Assert.True(await db.ReleaseHoldAsync<JobTurn>(thing, holder, default));
        Assert.True(await HoldAsync(database, thing, rival, now));
    }

    private static async Task<bool> HoldAsync(TestDatabase database, Guid thing, Guid holder, DateTimeOffset now)
    {
        await using var db = database.Open();
        await using var transaction = await db.BeginWriteAsync(default);
        if (!await db.TryHoldAsync<JobTurn>(thing, holder, now, now + HoldTime, default))
            return false;
        await transaction.CommitAsync(default);
        return true;
    }

    private static async Task<bool> NaiveHoldAsync(TestDatabase database, Guid thing, Guid holder, DateTimeOffset now)
    {
        await using var db = database.Open();
        if (await db.JobTurns.AnyAsync(t => t.ThingId == thing && t.Until >= now))
            return false;
        await Task.Yield();
        return await db.JobTurns.Where(t => t.ThingId == thing)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.HeldBy, holder).SetProperty(t => t.Until, now + HoldTime)) == 1;
    }
}
