using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class RegisterAttendeeRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Capacity = 25;
    private const int People = 300;

    [DatabaseFact]
    public async Task Confirms_25_of_300_and_keeps_both_quotas_and_the_outbox_in_step(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync(new EventOptions { Capacity = Capacity, SharedCapacity = 1000 });

        var answers = await Race.RunAsync(People, _ => database.TryRegisterAsync(e, Registering.SomebodyNew()));

        var confirmed = answers.Where(a => a.IsOk).Select(a => a.Value).ToList();
        Assert.Equal(Capacity, confirmed.Count);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<QuotaFull>(a.Refusal));
        await using var db = database.Open();
        Assert.All(await db.Quotas.Where(q => q.EventId == e.Id).ToListAsync(), quota => Assert.Equal(Capacity, quota.Taken));
        var stored = await db.Registrations.Where(r => r.EventId == e.Id).Select(r => r.Id).ToListAsync();
        Assert.Equal(confirmed.Select(r => r.Id).Order(), stored.Order());
        Assert.Equal(Capacity, await db.OutboxMessages.CountAsync(m => m.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task Two_types_that_share_the_hall_never_fill_it_beyond_its_size(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync(new EventOptions { Capacity = Capacity });
        var press = await database.NewTypeAsync(e, "สื่อมวลชน", e.Quota);

        var answers = await Race.RunAsync(People, number => database.Get<RegisterAttendee>().RunAsync(
            Registering.Request(e, Registering.SomebodyNew()) with { TypeId = number % 2 == 0 ? press.Id : e.Type.Id }, default));

        Assert.Equal(Capacity, answers.Count(a => a.IsOk));
    }

    [DatabaseFact]
    public async Task The_same_form_sent_many_times_registers_once_and_answers_the_same(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var request = Registering.Request(e, Registering.SomebodyNew());

        var answers = await Race.RunAsync(64, _ => database.Get<RegisterAttendee>().RunAsync(request, default));

        Assert.Single(answers.Select(a => a.IsOk ? a.Value.TicketCode : a.Refusal!.ToString()).Distinct());
        Assert.Equal(1, await TakenAsync(database, e));
    }

    [DatabaseFact]
    public async Task The_same_person_on_many_forms_is_registered_once(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync();
        var name = Registering.SomebodyNew();

        var answers = await Race.RunAsync(64, _ => database.TryRegisterAsync(e, name));

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<AlreadyRegistered>(a.Refusal));
        Assert.Equal(1, await TakenAsync(database, e));
    }

    private static async Task<int> TakenAsync(TestDatabase database, TestEvent e)
    {
        await using var db = database.Open();
        return await db.Quotas.Where(q => q.Id == e.Quota.Id).Select(q => q.Taken).SingleAsync();
    }
}
