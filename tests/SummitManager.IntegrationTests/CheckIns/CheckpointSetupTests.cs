using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.CheckIns;

public sealed class CheckpointSetupTests
{
    [DatabaseFact]
    public async Task A_removed_type_leaves_the_doors_that_named_others_too_and_the_only_one_of_a_door_stays(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var (press, staff) = (await host.NewTypeAsync(e, "สื่อ"), await host.NewTypeAsync(e, "ทีมงาน"));
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        var save = host.Get<SaveCheckpoint>();
        var both = new CheckpointForm { NameTh = "ประตูหลัง", AllowedTypeIds = [press.Id, staff.Id] };
        var only = new CheckpointForm { NameTh = "ห้องข่าว", AllowedTypeIds = [press.Id] };
        both.Id = (await save.RunAsync(organiser, e.Id, both, default)).ShouldBeOk();
        only.Id = (await save.RunAsync(organiser, e.Id, only, default)).ShouldBeOk();

        Assert.Equal("ห้องข่าว", (await host.Get<RemoveRegistrationType>().RunAsync(organiser, e.Id, press.Id, default)).ShouldRefuseWith<LastTypeOfDoor>().Checkpoint);
        (await save.RunAsync(organiser, e.Id, only with { AllowedTypeIds = [press.Id, e.Type.Id] }, default)).ShouldBeOk();
        (await host.Get<RemoveRegistrationType>().RunAsync(organiser, e.Id, press.Id, default)).ShouldBeOk();

        await using var db = host.Open();
        Assert.Equal([staff.Id], (await db.Checkpoints.SingleAsync(c => c.Id == both.Id)).AllowedTypeIds);
        Assert.Equal([e.Type.Id], (await db.Checkpoints.SingleAsync(c => c.Id == only.Id)).AllowedTypeIds);
        (await save.RunAsync(organiser, e.Id, both, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Of_many_who_remove_and_edit_at_once_each_hears_a_no_or_a_yes(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        var form = new CheckpointForm { NameTh = "ประตูหลัง" };
        form.Id = (await host.Get<SaveCheckpoint>().RunAsync(organiser, e.Id, form, default)).ShouldBeOk();
        var quota = (await host.Get<SaveQuota>().RunAsync(organiser, e.Id, new QuotaForm { NameTh = "ว่าง", Capacity = "5" }, default)).ShouldBeOk().Id;

        var removals = Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.Get<RemoveCheckpoint>().RunAsync(organiser, e.Id, form.Id.Value, default))).ToList();
        var edits = Enumerable.Range(0, 8).Select(i => Task.Run(() => host.Get<SaveCheckpoint>().RunAsync(organiser, e.Id, form with { NameEn = $"Door {i}" }, default))).ToList();
        var quotas = Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.Get<RemoveQuota>().RunAsync(organiser, e.Id, quota, default))).ToList();

        Assert.All(await Task.WhenAll(edits), a => Assert.True(a.IsOk || a.Refusal is NotFound or ChangedMeanwhile));
        foreach (var answers in new[] { await Task.WhenAll(removals), await Task.WhenAll(quotas) })
        {
            Assert.Single(answers, a => a.IsOk);
            Assert.All(answers, a => Assert.True(a.IsOk || a.Refusal is NotFound or ChangedMeanwhile, a.Refusal?.Code));
        }
    }

    [DatabaseFact]
    public async Task The_choice_of_doors_goes_by_the_date_at_the_event(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (today, tomorrow) = (await host.NewEventAsync(), await host.NewEventAsync(new EventOptions { StartsInDays = 1 }));
        await using (var db = host.Open())
            await db.Events.Where(x => x.Id == today.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndsOn, x => x.StartsOn));
        host.Time.Advance(TimeSpan.FromHours(12.5)); // Half past midnight in Bangkok, still the day before in Greenwich.

        var doors = await host.Get<DoorQueries>().ChoicesAsync(Actor.System, default);

        Assert.Equal([tomorrow.Id, today.Id], doors.Select(d => d.EventId));
    }
}
