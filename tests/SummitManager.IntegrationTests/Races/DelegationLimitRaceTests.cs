using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.IntegrationTests.Registrations.Delegations;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class DelegationLimitRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Limit = 7;
    private const int People = 64;

    [DatabaseFact]
    public async Task Of_64_colleagues_at_once_as_many_come_as_the_invitation_grants(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var d = await host.NewDeskAsync(e, Limit);

        var answers = await Race.RunAsync(People, _ => host.TryAddAsync(d, Desks.Request(e, Registering.SomebodyNew())));

        Assert.Equal(Limit, answers.Count(a => a.IsOk));
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<DelegationFull>(a.Refusal));
        await using var db = host.Open();
        Assert.Equal(Limit, await db.Registrations.CountAsync(r => r.DelegationId == d.Id));
        Assert.Equal(Limit, await db.Quotas.Where(q => q.Id == e.Quota.Id).Select(q => q.Taken).SingleAsync());
    }

    [DatabaseFact]
    public async Task Counting_first_lets_more_people_come_than_the_invitation_grants(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var e = await host.NewEventAsync();
            var d = await host.NewDeskAsync(e, Limit);
            await Race.RunAsync(People, _ => CountThenAddAsync(host, e, d));
            await using var db = host.Open();
            return await db.Registrations.CountAsync(r => r.DelegationId == d.Id) > Limit;
        });
    }

    private static async Task<bool> CountThenAddAsync(TestDatabase host, TestEvent e, Delegation d)
    {
        await using var db = host.Open();
        if (await db.Registrations.CountAsync(r => r.DelegationId == d.Id) >= Limit)
            return false;
        await Task.Yield();
        var r = await host.RegisterAsync(e, Registering.SomebodyNew());
        await using var transaction = await db.BeginWriteAsync(default);
        await db.Registrations.Where(x => x.Id == r.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.DelegationId, d.Id));
        await transaction.CommitAsync(default);
        return true;
    }
}
