using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

/// <summary>A free place and a waiting person find each other, whatever kept them apart.</summary>
public sealed class OfferFreePlacesTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_place_freed_by_another_type_of_the_same_quota_goes_to_the_first_in_line(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync();
        await MoveToAnotherTypeAsync(db, e, holder);

        await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default);

        Assert.Equal(WaitlistState.Offered, await db.QueueStateAsync(waiting.Id));
        Assert.Equal(1, await db.TakenAsync(e));
        Assert.Equal(0, await db.Get<OfferFreePlaces>().RunAsync(default));
    }

    [DatabaseFact]
    public async Task A_place_left_free_beside_a_line_is_found(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, _, waiting) = await db.FullWithOneWaitingAsync();
        await using (var context = db.Open())
            await context.Quotas.Where(q => q.Id == e.Quota.Id).ExecuteUpdateAsync(s => s.SetProperty(q => q.Capacity, 2));

        Assert.Equal(1, await db.Get<OfferFreePlaces>().RunAsync(default));

        Assert.Equal(WaitlistState.Offered, await db.QueueStateAsync(waiting.Id));
        Assert.Equal(2, await db.TakenAsync(e));
        Assert.Equal(0, await db.Get<OfferFreePlaces>().RunAsync(default));
    }

    [DatabaseFact]
    public async Task Nobody_is_offered_a_place_at_an_event_that_is_over(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync();
        db.Time.Advance(TimeSpan.FromDays(400));
        await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default);

        Assert.Equal(0, await db.Get<OfferFreePlaces>().RunAsync(default));
        Assert.Equal(WaitlistState.Waiting, await db.QueueStateAsync(waiting.Id));
        Assert.Equal(0, await db.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task Accepting_an_offer_of_a_type_that_needs_approval_waits_for_it_and_a_second_click_answers_the_same(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync(approval: true);
        await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default);

        var accepted = await db.Get<AcceptOffer>().RunAsync(waiting.LinkCode, default);
        var again = await db.Get<AcceptOffer>().RunAsync(waiting.LinkCode, default);

        Assert.Equal(RegistrationState.Pending, accepted.Value.State);
        Assert.Equal(RegistrationState.Pending, again.Value.State);
        Assert.Equal(1, await db.TakenAsync(e));
        Assert.DoesNotContain(await db.MailsAsync(waiting.Id), m => m.QrText is not null);
    }

    [DatabaseFact]
    public async Task A_place_beyond_the_capacity_is_passed_on_to_nobody(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, first) = await db.FullWithOneWaitingAsync();
        var second = (await db.TryRegisterAsync(e, Registering.SomebodyNew(), joinWaitlist: true)).ShouldBeOk();
        (await db.Get<ConfirmWaitlisted>().RunAsync(e.Registrar(), first.Id, evenIfFull: true, default)).ShouldBeOk();

        await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default);
        Assert.Equal(WaitlistState.Waiting, await db.QueueStateAsync(second.Id));
        Assert.Equal(1, await db.TakenAsync(e));

        await db.Get<CancelRegistration>().RunAsync(first.LinkCode, default);
        Assert.Equal(WaitlistState.Offered, await db.QueueStateAsync(second.Id));
        Assert.Equal(1, await db.TakenAsync(e));
    }

    [DatabaseFact]
    public async Task One_offer_that_cannot_be_taken_back_does_not_keep_the_others(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (broken, holder, stuck) = await db.FullWithOneWaitingAsync();
        var (_, other, waiting) = await db.FullWithOneWaitingAsync();
        await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default);
        await db.Get<CancelRegistration>().RunAsync(other.LinkCode, default);
        await using (var context = db.Open())
            await context.Quotas.Where(q => q.Id == broken.Quota.Id).ExecuteUpdateAsync(s => s.SetProperty(q => q.Taken, 0));
        db.Time.Advance(TimeSpan.FromDays(30));

        Assert.Equal(1, await db.Get<LapseOffers>().RunAsync(default));

        Assert.Equal(WaitlistState.Offered, await db.QueueStateAsync(stuck.Id));
        Assert.Equal(WaitlistState.Lapsed, await db.QueueStateAsync(waiting.Id));
    }

    [DatabaseFact]
    public async Task Leaving_the_line_while_being_offered_a_place_leaves_no_offer(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            var (e, holder, waiting) = await db.FullWithOneWaitingAsync();

            var answers = await Task.WhenAll(
                Task.Run(() => db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default)),
                Task.Run(() => db.Get<CancelRegistration>().RunAsync(waiting.LinkCode, default)));

            Assert.All(answers, a => a.ShouldBeOk());
            Assert.Equal(WaitlistState.Left, await db.QueueStateAsync(waiting.Id));
            Assert.Equal(0, await db.TakenAsync(e));
        }
    }

    /// <summary>As if the holder had registered as another type that shares the quota.</summary>
    private static async Task MoveToAnotherTypeAsync(TestDatabase db, TestEvent e, Registration holder)
    {
        var other = await db.NewTypeAsync(e, "สื่อมวลชน", e.Quota);
        await using var context = await db.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        await context.Registrations.Where(r => r.Id == holder.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.TypeId, other.Id));
    }
}
