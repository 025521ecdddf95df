using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;
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
        Assert.Equal(WaitlistState.Waiting, await db.QueueStateAsync(waiting.Id));
        Assert.Equal(0, await db.TakenAsync(e));

        Assert.Equal(1, await db.Get<OfferFreePlaces>().RunAsync(default));
        Assert.Equal(WaitlistState.Offered, await db.QueueStateAsync(waiting.Id));
        Assert.Equal(1, await db.TakenAsync(e));
        Assert.Equal(0, await db.Get<OfferFreePlaces>().RunAsync(default));
    }

    [DatabaseFact]
    public async Task Nobody_is_offered_a_place_at_an_event_that_is_over(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, holder, waiting) = await db.FullWithOneWaitingAsync();
        await MoveToAnotherTypeAsync(db, e, holder);
        await db.Get<CancelRegistration>().RunAsync(holder.LinkCode, default);
        db.Time.Advance(TimeSpan.FromDays(400));

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

    /// <summary>As if the holder had registered as another type that shares the quota.</summary>
    private static async Task MoveToAnotherTypeAsync(TestDatabase db, TestEvent e, Registration holder)
    {
        var other = await db.NewTypeAsync(e, "สื่อมวลชน", e.Quota);
        await using var context = await db.Get<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        await context.Registrations.Where(r => r.Id == holder.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.TypeId, other.Id));
    }
}
