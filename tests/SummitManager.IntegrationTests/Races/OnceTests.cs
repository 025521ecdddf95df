using Microsoft.EntityFrameworkCore;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class OnceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Attempts = 200;

    [DatabaseFact]
    public async Task Stands_once_however_many_write_it(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var registration = await database.RegisterAsync(e, Registering.SomebodyNew());

        var first = (await Race.RunAsync(Attempts, _ => CheckInAsync(database, e, registration))).Count(won => won);

        Assert.Equal(1, first);
        await using var db = database.Open();
        Assert.Equal(1, await db.CheckIns.CountAsync(c => c.RegistrationId == registration.Id));
    }

    [DatabaseFact]
    public async Task Stands_several_times_without_the_key(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        await Race.ShouldGoWrongAsync(async () =>
        {
            var registration = await database.RegisterAsync(e, Registering.SomebodyNew());
            return (await Race.RunAsync(Attempts, _ => NaiveCheckInAsync(database, e, registration))).Count(won => won) > 1;
        });
    }

    [DatabaseFact]
    public async Task Leaves_the_transaction_usable_after_losing(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var registration = await database.RegisterAsync(e, Registering.SomebodyNew());
        Assert.True(await CheckInAsync(database, e, registration));

        await using (var db = database.Open())
        {
            await using var transaction = await db.BeginWriteAsync(default);
            Assert.True(await db.Quotas.TryTakeAsync(e.Quota.Id, 1, default));
            db.Add(NewCheckIn(e, registration));
            Assert.False(await db.TrySaveAsync(default));
            await transaction.CommitAsync(default);
        }

        await using var after = database.Open();
        Assert.Equal(2, await after.Quotas.Where(q => q.Id == e.Quota.Id).Select(q => q.Taken).SingleAsync());
    }

    private static async Task<bool> CheckInAsync(TestDatabase database, TestEvent e, Registration registration)
    {
        await using var db = database.Open();
        await using var transaction = await db.BeginWriteAsync(default);
        db.Add(NewCheckIn(e, registration));
        if (!await db.TrySaveAsync(default))
            return false;
        await transaction.CommitAsync(default);
        return true;
    }

    /// <summary>Looks first, then writes to a table whose key does not forbid a second row.</summary>
    private static async Task<bool> NaiveCheckInAsync(TestDatabase database, TestEvent e, Registration registration)
    {
        await using var db = database.Open();
        if (await db.Scans.AnyAsync(s => s.RegistrationId == registration.Id && s.Outcome == ScanOutcome.Admitted))
            return false;
        await Task.Yield();
        db.Add(new Scan
        {
            Id = Registering.NewId(),
            EventId = e.Id,
            CheckpointId = e.Checkpoint.Id,
            RegistrationId = registration.Id,
            Outcome = ScanOutcome.Admitted,
            At = e.HalfDays[0].DoorsOpenAt,
            ReceivedAt = e.HalfDays[0].DoorsOpenAt,
        });
        return await db.SaveChangesAsync() == 1;
    }

    private static CheckIn NewCheckIn(TestEvent e, Registration registration) => new()
    {
        CheckpointId = e.Checkpoint.Id,
        RegistrationId = registration.Id,
        Period = PeriodWindow.Of(e.HalfDays[0]).Period,
        EventId = e.Id,
        ScanId = Registering.NewId(),
        At = e.HalfDays[0].DoorsOpenAt,
    };
}
