using Microsoft.EntityFrameworkCore;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.TestKit;

/// <summary>The kit's own promises, and the shortest example of its use.</summary>
public sealed class TestKitTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Registers_and_admits_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();

        var registration = await db.RegisterAsync(e, "สมชาย ใจดี");
        var first = await db.ScanAsync(e, registration.TicketCode);
        var second = await db.ScanAsync(e, registration.TicketCode);

        Assert.Equal(ScanOutcome.Admitted, first.Outcome);
        Assert.Equal(ScanOutcome.AlreadyIn, second.Outcome);
    }

    [DatabaseTheory]
    [DatabaseData(0)]
    [DatabaseData(2)]
    public async Task Refuses_when_the_last_place_is_gone(DatabaseProvider provider, int capacity)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Capacity = capacity });
        for (var i = 0; i < capacity; i++)
            await db.RegisterAsync(e, Registering.SomebodyNew());

        var refusal = (await db.TryRegisterAsync(e, "มาลี มาช้า")).ShouldRefuseWith<QuotaFull>();

        Assert.Equal(e.Quota.Id, refusal.QuotaId);
    }

    [DatabaseFact]
    public async Task Gives_each_test_a_database_of_its_own(DatabaseProvider provider)
    {
        await using var one = await TestDatabase.CreateAsync(provider);
        await using var other = await TestDatabase.CreateAsync(provider);
        await one.NewEventAsync();

        await using var db = other.Open();

        Assert.Equal(0, await db.Events.CountAsync());
    }

    [DatabaseFact]
    public async Task Counts_the_commands_of_a_deed(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        await using var context = db.Open();

        var count = await db.Commands.DuringAsync(async () =>
        {
            await context.Events.AsNoTracking().CountAsync();
            await context.Events.AsNoTracking().OrderBy(e => e.Id).FirstOrDefaultAsync();
        });

        Assert.Equal(2, count);
    }
}
