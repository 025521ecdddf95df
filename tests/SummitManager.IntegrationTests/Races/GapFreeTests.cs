using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class GapFreeTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Attempts = 200;
    private const int EveryUndone = 4;

    [DatabaseFact]
    public async Task Counts_without_gap_or_repeat_although_some_are_undone(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();

        await Race.RunAsync(Attempts, number => NumberOneAsync(database, e, undo: number % EveryUndone == 0));

        await using var db = database.Open();
        var numbers = await db.Delegations.Where(d => d.EventId == e.Id).OrderBy(d => d.Number).Select(d => d.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, Attempts - Attempts / EveryUndone), numbers);
    }

    [DatabaseFact]
    public async Task Repeats_or_skips_a_number_without_the_guard(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var series = "naive:" + Registering.NewId();
            await using (var db = database.Open())
            {
                db.Add(new NumberSeries { Name = series });
                await db.SaveChangesAsync();
            }
            var numbers = await Race.RunAsync(Attempts, _ => NaiveNumberAsync(database, series));
            return !numbers.Order().SequenceEqual(Enumerable.Range(1, Attempts));
        });
    }

    [DatabaseFact]
    public async Task Refuses_to_number_outside_a_transaction(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        await using var db = database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.NextNumberAsync("outside", default));
    }

    private static async Task<int> NumberOneAsync(TestDatabase database, TestEvent e, bool undo)
    {
        await using var db = database.Open();
        await using var transaction = await db.BeginWriteAsync(default);
        var number = await db.NextNumberAsync($"delegation:{e.Id}", default);
        db.Add(Delegation.Create(e.Id, number, database.Codes.NewShortCode(), database.Codes.NewTicketCode(), database.Codes.NewLinkCode(), database.Time.Now));
        await db.SaveChangesAsync();
        if (!undo)
            await transaction.CommitAsync(default);
        return number;
    }

    private static async Task<int> NaiveNumberAsync(TestDatabase database, string series)
    {
        await using var db = database.Open();
        var last = await db.NumberSeries.Where(s => s.Name == series).Select(s => s.Last).SingleAsync();
        await Task.Yield();
        await db.NumberSeries.Where(s => s.Name == series).ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, last + 1));
        return last + 1;
    }
}
