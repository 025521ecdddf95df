using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

/// <summary>Staff giving a place out of turn, and two who reach for one offer.</summary>
public sealed class WaitlistDeedTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Staff_may_go_beyond_the_capacity_only_by_saying_so(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, _, waiting) = await db.FullWithOneWaitingAsync();
        var confirm = db.Get<ConfirmWaitlisted>();

        (await confirm.RunAsync(e.Registrar(), waiting.Id, evenIfFull: false, default)).ShouldRefuseWith<QuotaFull>();
        Assert.Equal(WaitlistState.Waiting, await db.QueueStateAsync(waiting.Id));
        (await confirm.RunAsync(e.Registrar(), waiting.Id, evenIfFull: true, default)).ShouldBeOk();

        Assert.Equal(2, await db.TakenAsync(e));
        Assert.Equal(WaitlistState.Accepted, await db.QueueStateAsync(waiting.Id));
        (await confirm.RunAsync(e.Registrar(), waiting.Id, false, default)).ShouldRefuseWith<NotWaiting>();
    }

    [DatabaseFact]
    public async Task An_offered_place_is_not_taken_twice(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync();
        (await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default)).ShouldBeOk();

        (await db.Get<ConfirmWaitlisted>().RunAsync(e.Registrar(), waiting.Id, false, default)).ShouldBeOk();

        Assert.Equal(1, await db.TakenAsync(e));
        Assert.Equal(RegistrationState.Confirmed, (await db.ReadAsync(waiting.Id)).State);
        // The person clicks "accept" after staff did it for them: yes, and nothing is taken again.
        Assert.Equal(RegistrationState.Confirmed, (await db.Get<AcceptOffer>().RunAsync(waiting.LinkCode, default)).ShouldBeOk().State);
        Assert.Equal(1, await db.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Refuses_who_may_not_and_who_does_not_wait(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync();

        (await db.Get<ConfirmWaitlisted>().RunAsync(Staffing.Stranger(), waiting.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<ConfirmWaitlisted>().RunAsync(e.Registrar(), holder.Id, true, default)).ShouldRefuseWith<NotWaiting>();
        (await db.Get<ConfirmWaitlisted>().RunAsync(e.Registrar(), Registering.NewId(), true, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task Accepting_and_lapsing_at_once_never_share_a_place(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        for (var round = 0; round < 5; round++)
        {
            var (e, holder, waiting) = await db.FullWithOneWaitingAsync();
            (await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default)).ShouldBeOk();
            // The last moment of the offer for the one, just over for the other, as two clocks of two nodes.
            await using (var context = db.Open())
                db.Time.Now = context.WaitlistEntries.Single(w => w.RegistrationId == waiting.Id).OfferUntil!.Value;

            var accept = Task.Run(() => db.Get<AcceptOffer>().RunAsync(waiting.LinkCode, default));
            var lapse = Task.Run(() =>
            {
                db.Time.Advance(TimeSpan.FromMilliseconds(5));
                return db.Get<LapseOffers>().RunAsync(default);
            });
            await Task.WhenAll(accept, lapse);

            var accepted = (await accept).IsOk;
            Assert.Equal(accepted ? WaitlistState.Accepted : WaitlistState.Lapsed, await db.QueueStateAsync(waiting.Id));
            Assert.Equal(accepted ? 1 : 0, await db.TakenAsync(e));
            Assert.Equal(accepted ? RegistrationState.Confirmed : RegistrationState.Waitlisted, (await db.ReadAsync(waiting.Id)).State);
        }
    }
}
