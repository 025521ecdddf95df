using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class WaitlistRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Capacity = 20;

    [DatabaseFact]
    public async Task Places_always_equal_their_holders_while_people_come_cancel_and_accept(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync(new EventOptions { Capacity = Capacity, SharedCapacity = 500, HasWaitlist = true });
        var first = new List<Registration>();
        for (var i = 0; i < 40; i++)
            first.Add((await database.TryRegisterAsync(e, Registering.SomebodyNew(), joinWaitlist: true)).ShouldBeOk());

        // Everybody of the first forty leaves (half of them twice), forty others come, whoever has an offer accepts, offers lapse.
        await Race.RunAsync(160, async number =>
        {
            switch (number % 4)
            {
                case 0:
                    await database.Get<CancelRegistration>().RunAsync(first[number / 4].LinkCode, default);
                    break;
                case 1:
                    await database.TryRegisterAsync(e, Registering.SomebodyNew(), joinWaitlist: true);
                    break;
                case 2:
                    await AcceptAnyAsync(database, e);
                    break;
                default:
                    await database.Get<CancelRegistration>().RunAsync(first[number / 8].LinkCode, default);
                    break;
            }
            await using var look = database.Open();
            var quotas = await look.Quotas.AsNoTracking().Where(q => q.EventId == e.Id).ToListAsync();
            Assert.All(quotas, q => Assert.InRange(q.Taken, 0, q.Capacity));
            return true;
        });
        await ShouldBeInStepAsync(database, e);

        database.Time.Advance(TimeSpan.FromDays(3));
        await Race.RunAsync(Race.Workers, async _ => await database.Get<LapseOffers>().RunAsync(default));
        await ShouldBeInStepAsync(database, e);
    }

    [DatabaseFact]
    public async Task One_registration_cancelled_by_many_frees_one_place(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync(new EventOptions { Capacity = Capacity });
        var registration = await database.RegisterAsync(e, Registering.SomebodyNew());
        await database.RegisterAsync(e, Registering.SomebodyNew());

        var answers = await Race.RunAsync(64, _ => database.Get<CancelRegistration>().RunAsync(registration.LinkCode, default));

        Assert.Single(answers, a => a.IsOk);
        await ShouldBeInStepAsync(database, e);
    }

    [DatabaseFact]
    public async Task One_offer_accepted_by_many_clicks_is_one_place(DatabaseProvider provider)
    {
        var database = await databases.OpenAsync(provider);
        var e = await database.NewEventAsync(new EventOptions { Capacity = 1, HasWaitlist = true });
        var holder = await database.RegisterAsync(e, Registering.SomebodyNew());
        var waiting = (await database.TryRegisterAsync(e, Registering.SomebodyNew(), joinWaitlist: true)).ShouldBeOk();
        (await database.Get<CancelRegistration>().RunAsync(holder.LinkCode, default)).ShouldBeOk();

        var answers = await Race.RunAsync(64, _ => database.Get<AcceptOffer>().RunAsync(waiting.LinkCode, default));

        // Each click is told yes; the place is taken once and the ticket sent once.
        Assert.All(answers, a => a.ShouldBeOk());
        await ShouldBeInStepAsync(database, e);
        await using var db = database.Open();
        Assert.Equal(1, await db.Quotas.Where(q => q.EventId == e.Id).Select(q => q.Taken).SingleAsync());
        Assert.Equal(1, await db.OutboxMessages.CountAsync(m => m.SubjectId == waiting.Id && m.QrText != null));
    }

    private static async Task AcceptAnyAsync(TestDatabase database, TestEvent e)
    {
        await using var db = database.Open();
        var offered = await db.WaitlistEntries.Where(w => w.EventId == e.Id && w.State == WaitlistState.Offered).OrderBy(w => w.OfferedAt).Select(w => w.RegistrationId).FirstOrDefaultAsync();
        var link = await db.Registrations.Where(r => r.Id == offered).Select(r => r.LinkCode).SingleOrDefaultAsync();
        if (link is not null)
            await database.Get<AcceptOffer>().RunAsync(link, default);
    }

    /// <summary>A place is held by a registration that holds one, or by an offer.</summary>
    private static async Task ShouldBeInStepAsync(TestDatabase database, TestEvent e)
    {
        await using var db = database.Open();
        var holders = await db.Registrations.CountAsync(r => r.EventId == e.Id && (r.State == RegistrationState.Confirmed || r.State == RegistrationState.Pending));
        var offers = await db.WaitlistEntries.CountAsync(w => w.EventId == e.Id && w.State == WaitlistState.Offered);
        var quotas = await db.Quotas.AsNoTracking().Where(q => q.EventId == e.Id).ToListAsync();
        Assert.All(quotas, quota => Assert.Equal(holders + offers, quota.Taken));
        Assert.InRange(holders + offers, 0, e.Quota.Capacity);
    }
}
