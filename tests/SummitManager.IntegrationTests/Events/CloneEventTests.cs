using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Events;

public sealed class CloneEventTests
{
    [DatabaseFact]
    public async Task The_next_edition_has_the_settings_on_its_own_dates_and_nobody_in_it(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var model = await host.NewEventAsync(new EventOptions { Capacity = 10, SharedCapacity = 20 });
        await host.RegisterAsync(model, "สมชาย ใจดี");
        await using (var db = host.Open())
        {
            await db.Events.Where(e => e.Id == model.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Edition, 4));
            var checkpoint = await db.Checkpoints.SingleAsync(c => c.Id == model.Checkpoint.Id);
            checkpoint.AllowedTypeIds = [model.Type.Id];
            await db.SaveChangesAsync();
        }

        var form = new NewEventForm { TitleTh = "ครั้งถัดไป", StartsOn = model.Event.StartsOn.AddDays(364).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Slug = "next-edition" };
        var copy = (await host.Get<CloneEvent>().RunAsync(await host.HireOwnerAsync(), model.Id, form, CancellationToken.None)).ShouldBeOk();

        await using var after = host.Open();
        Assert.Equal((5, model.Id, EventState.Draft, model.Event.EndsOn.AddDays(364)), (copy.Edition, copy.PreviousEventId, copy.State, copy.EndsOn));
        var halfDays = await after.HalfDays.Where(h => h.EventId == copy.Id).OrderBy(h => h.DoorsOpenAt).ToListAsync();
        Assert.Equal(model.HalfDays.Select(h => (h.Date.AddDays(364), h.Half, h.DoorsOpenAt.AddDays(364))), halfDays.Select(h => (h.Date, h.Half, h.DoorsOpenAt)));
        var type = await after.RegistrationTypes.Include(t => t.Quotas).SingleAsync(t => t.EventId == copy.Id);
        var quotas = await after.Quotas.Where(q => q.EventId == copy.Id).OrderBy(q => q.Capacity).ToListAsync();
        Assert.Equal([(10, 0), (20, 0)], quotas.Select(q => (q.Capacity, q.Taken)));
        Assert.Equal(quotas.Select(q => q.Id).Order(), type.Quotas.Select(q => q.QuotaId).Order());
        Assert.Equal([type.Id], (await after.Checkpoints.SingleAsync(c => c.EventId == copy.Id)).AllowedTypeIds);
        Assert.Equal((ConsentKind.PrivacyNotice, 1), await after.ConsentTexts.Where(t => t.EventId == copy.Id).Select(t => new ValueTuple<ConsentKind, int>(t.Kind, t.Number)).SingleAsync());
        Assert.False(await after.Registrations.AnyAsync(r => r.EventId == copy.Id));
    }
}
