using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class CountedTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Capacity = 50;
    private const int Attempts = 400;

    [DatabaseFact]
    public async Task Sells_exactly_what_there_is(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var quota = (await database.NewEventAsync(new EventOptions { Capacity = Capacity })).Quota;

        var sold = (await Race.RunAsync(Attempts, _ => TakeAsync(database, quota.Id))).Count(won => won);

        Assert.Equal(Capacity, sold);
        Assert.Equal(Capacity, await TakenAsync(database, quota.Id));
    }

    [DatabaseFact]
    public async Task Oversells_without_the_guard(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var quota = (await database.NewEventAsync(new EventOptions { Capacity = Capacity })).Quota;
            return (await Race.RunAsync(Attempts, _ => NaiveTakeAsync(database, quota.Id))).Count(won => won) > Capacity;
        });
    }

    [DatabaseFact]
    public async Task Takes_and_returns_until_nothing_is_left_over(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var quota = (await database.NewEventAsync(new EventOptions { Capacity = Capacity })).Quota;

        await Race.RunAsync(Attempts, async _ =>
        {
            if (await TakeAsync(database, quota.Id))
                await GiveBackAsync(database, quota.Id);
            return true;
        });

        Assert.Equal(0, await TakenAsync(database, quota.Id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => GiveBackAsync(database, quota.Id));
    }

    [DatabaseFact]
    public async Task Returns_a_place_when_the_deed_is_undone(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var quota = (await database.NewEventAsync(new EventOptions { Capacity = Capacity })).Quota;

        await using (var db = database.Open())
        {
            await using var undone = await db.BeginWriteAsync(default);
            Assert.True(await db.Quotas.TryTakeAsync(quota.Id, Capacity, default));
        }

        Assert.Equal(0, await TakenAsync(database, quota.Id));
    }

    [DatabaseFact]
    public async Task Takes_all_or_nothing_of_a_group(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var quota = (await database.NewEventAsync(new EventOptions { Capacity = Capacity })).Quota;

        var groups = (await Race.RunAsync(Workers, _ => TakeAsync(database, quota.Id, 7))).Count(won => won);

        Assert.Equal(Capacity / 7, groups);
        Assert.Equal(Capacity / 7 * 7, await TakenAsync(database, quota.Id));
    }

    private const int Workers = Race.Workers;

    private static async Task<bool> TakeAsync(TestDatabase database, Guid quotaId, int amount = 1)
    {
        await using var db = database.Open();
        await using var transaction = await db.BeginWriteAsync(default);
        if (!await db.Quotas.TryTakeAsync(quotaId, amount, default))
            return false;
        await transaction.CommitAsync(default);
        return true;
    }

    private static async Task GiveBackAsync(TestDatabase database, Guid quotaId)
    {
        await using var db = database.Open();
        await using var transaction = await db.BeginWriteAsync(default);
        await db.Quotas.GiveBackAsync([quotaId], 1, default);
        await transaction.CommitAsync(default);
    }

    private static async Task<bool> NaiveTakeAsync(TestDatabase database, Guid quotaId)
    {
        await using var db = database.Open();
        var seen = await db.Quotas.AsNoTracking().SingleAsync(q => q.Id == quotaId);
        if (seen.Taken >= seen.Capacity)
            return false;
        await Task.Yield();
        return await db.Quotas.Where(q => q.Id == quotaId).ExecuteUpdateAsync(s => s.SetProperty(q => q.Taken, q => q.Taken + 1)) == 1;
    }

    private static async Task<int> TakenAsync(TestDatabase database, Guid quotaId)
    {
        await using var db = database.Open();
        return await db.Quotas.Where(q => q.Id == quotaId).Select(q => q.Taken).SingleAsync();
    }
}
