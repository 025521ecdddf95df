using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class RegistrationSetupTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [DatabaseFact]
    public async Task A_quota_never_shrinks_below_what_is_taken(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        await host.RegisterAsync(e, "ก ก");
        await host.RegisterAsync(e, "ข ข");
        var refusal = (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, Form(e, "1"), Ct)).ShouldRefuseWith<CapacityBelowTaken>();
        Assert.Equal(2, refusal.Taken);
        (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, Form(e, "๒"), Ct)).ShouldBeOk();
        await using var db = host.Open();
        Assert.Equal((2, 2), await db.Quotas.Where(q => q.Id == e.Quota.Id).Select(q => new ValueTuple<int, int>(q.Capacity, q.Taken)).SingleAsync());
        Assert.Equal("Capacity: 100 → 2", (await db.AuditEntries.SingleAsync(a => a.Action == nameof(SaveQuota))).Details);
    }

    [DatabaseFact]
    public async Task New_places_are_offered_to_those_who_wait(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 1, HasWaitlist = true, StartsInDays = 30 });
        await host.RegisterAsync(e, "ก ก");
        foreach (var name in new[] { "ข ข", "ค ค", "ง ง" })
            (await host.TryRegisterAsync(e, name, joinWaitlist: true)).ShouldBeOk();

        var saved = (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, Form(e, "3"), Ct)).ShouldBeOk();

        Assert.Equal(2, saved.Offered);
        await using var db = host.Open();
        Assert.Equal(2, await db.WaitlistEntries.CountAsync(w => w.EventId == e.Id && w.State == WaitlistState.Offered));
        Assert.Equal(3, (await db.Quotas.SingleAsync(q => q.Id == e.Quota.Id)).Taken);
    }

    [DatabaseFact]
    public async Task Registering_and_shrinking_at_once_never_oversells(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 20 });
        var registering = Enumerable.Range(0, 30).Select(_ => Task.Run(() => host.TryRegisterAsync(e, Registering.SomebodyNew())));
        var shrinking = Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            await using var context = host.Open();
            var version = await context.Quotas.Where(q => q.Id == e.Quota.Id).Select(q => q.Version).SingleAsync();
            return await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, Form(e, i % 2 == 0 ? "5" : "12") with { Version = version }, Ct);
        }));
        var (people, _) = (await Task.WhenAll(registering), await Task.WhenAll(shrinking));

        await using var db = host.Open();
        var quota = await db.Quotas.SingleAsync(q => q.Id == e.Quota.Id);
        Assert.True(quota.Taken <= quota.Capacity, $"{quota.Taken} of {quota.Capacity}");
        Assert.Equal(people.Count(p => p.IsOk), quota.Taken);
    }

    [DatabaseFact]
    public async Task Places_move_with_the_quotas_of_a_type(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 5 });
        await host.RegisterAsync(e, "ก ก");
        await host.RegisterAsync(e, "ข ข");
        var small = (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, new QuotaForm { NameTh = "ห้องเล็ก", Capacity = "1" }, Ct)).ShouldBeOk().Id;
        var form = await TypeFormAsync(host, e);
        form.QuotaIds = [small];
        Assert.Equal(2, (await host.Get<SaveRegistrationType>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldRefuseWith<QuotaTooSmall>().Needed);

        (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, new QuotaForm { Id = small, Version = 0, NameTh = "ห้องเล็ก", Capacity = "3" }, Ct)).ShouldBeOk();
        (await host.Get<SaveRegistrationType>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldBeOk();

        await using var db = host.Open();
        Assert.Equal(0, (await db.Quotas.SingleAsync(q => q.Id == e.Quota.Id)).Taken);
        Assert.Equal(2, (await db.Quotas.SingleAsync(q => q.Id == small)).Taken);
        Assert.Equal([small], await db.TypeQuotas.Where(t => t.TypeId == e.Type.Id).Select(t => t.QuotaId).ToListAsync());
        (await host.Get<RemoveQuota>().RunAsync(Organiser(e), e.Id, small, Ct)).ShouldRefuseWith<QuotaInUse>();
        (await host.Get<RemoveQuota>().RunAsync(Organiser(e), e.Id, e.Quota.Id, Ct)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Registering_while_the_quotas_are_exchanged_counts_everybody_where_they_are(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 200 });
        var other = (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, new QuotaForm { NameTh = "ห้องอื่น", Capacity = "200" }, Ct)).ShouldBeOk().Id;
        var registering = Enumerable.Range(0, 40).Select(_ => Task.Run(() => host.TryRegisterAsync(e, Registering.SomebodyNew()))).ToList();
        var moving = Task.Run(async () =>
        {
            for (var i = 0; i < 8; i++)
            {
                var form = await TypeFormAsync(host, e);
                form.QuotaIds = [i % 2 == 0 ? other : e.Quota.Id];
                (await host.Get<SaveRegistrationType>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldBeOk();
            }
        });
        var people = await Task.WhenAll(registering);
        await moving;

        Assert.All(people, p => p.ShouldBeOk());
        await using var db = host.Open();
        Assert.Equal(40, (await db.Quotas.SingleAsync(q => q.Id == e.Quota.Id)).Taken);
        Assert.Equal(0, (await db.Quotas.SingleAsync(q => q.Id == other)).Taken);
    }

    [DatabaseFact]
    public async Task A_type_is_edited_once_per_reading_and_removed_only_unused(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var form = await TypeFormAsync(host, e);
        form.Price = "๑,๕๐๐.๕๐";
        (await host.Get<SaveRegistrationType>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldBeOk();
        (await host.Get<SaveRegistrationType>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldRefuseWith<ChangedMeanwhile>();
        await using (var db = host.Open())
            Assert.Equal(150_050, (await db.RegistrationTypes.SingleAsync(t => t.Id == e.Type.Id)).Price.Satang);

        await host.RegisterAsync(e, "ก ก");
        (await host.Get<RemoveRegistrationType>().RunAsync(Organiser(e), e.Id, e.Type.Id, Ct)).ShouldRefuseWith<TypeInUse>();
        var fresh = (await host.Get<SaveRegistrationType>().RunAsync(Organiser(e), e.Id, new RegistrationTypeForm { NameTh = "สื่อ", OwnPlaces = "40" }, Ct)).ShouldBeOk();
        (await host.Get<RemoveRegistrationType>().RunAsync(Organiser(e), e.Id, fresh, Ct)).ShouldBeOk();
        await using var after = host.Open();
        Assert.False(await after.RegistrationTypes.AnyAsync(t => t.Id == fresh));
        Assert.Equal(40, (await after.Quotas.SingleAsync(q => q.EventId == e.Id && q.NameTh == "สื่อ")).Capacity);
    }

    [DatabaseFact]
    public async Task A_quota_edited_by_two_tells_the_second(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync(new EventOptions { Capacity = 100 });
        await host.RegisterAsync(e, "ก ก");
        var form = Form(e, "50");

        (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldBeOk();
        (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, Form(e, "70"), Ct)).ShouldRefuseWith<ChangedMeanwhile>();
        form.Version = 1;
        form.Capacity = "0";
        (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldRefuseWith<CapacityBelowTaken>();
        form.Capacity = "60";
        (await host.Get<SaveQuota>().RunAsync(Organiser(e), e.Id, form, Ct)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Texts_published_at_once_get_numbers_of_their_own(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            host.Get<PublishConsentText>().RunAsync(Organiser(e), e.Id, new ConsentTextForm { Kind = ConsentKind.Photos, TextTh = $"ฉบับ {i}", TextEn = $"Text {i}" }, Ct))));
        Assert.Equal(Enumerable.Range(1, 8), all.Select(r => r.ShouldBeOk().Number).Order());
    }

    [DatabaseFact]
    public async Task A_checkpoint_with_scans_stays(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var e = await host.NewEventAsync();
        var person = await host.RegisterAsync(e, "ก ก");
        await host.ScanAsync(e, person.TicketCode);
        (await host.Get<RemoveCheckpoint>().RunAsync(Organiser(e), e.Id, e.Checkpoint.Id, Ct)).ShouldRefuseWith<CheckpointInUse>();
        var fresh = (await host.Get<SaveCheckpoint>().RunAsync(Organiser(e), e.Id, new CheckpointForm { NameTh = "ประตูข้าง", AllowedTypeIds = [e.Type.Id] }, Ct)).ShouldBeOk();
        (await host.Get<SaveCheckpoint>().RunAsync(Organiser(e), e.Id, new CheckpointForm { NameTh = "ผิด", AllowedTypeIds = [Registering.NewId()] }, Ct)).ShouldFindBad("AllowedTypeIds", "Choose");
        (await host.Get<RemoveCheckpoint>().RunAsync(Organiser(e), e.Id, fresh, Ct)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task Another_events_organiser_may_not_change_types(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var (mine, theirs) = (await host.NewEventAsync(), await host.NewEventAsync());
        (await host.Get<SaveQuota>().RunAsync(Organiser(mine), theirs.Id, Form(theirs, "5"), Ct)).ShouldRefuseWith<NotAllowed>();
        (await host.Get<SaveQuota>().RunAsync(Organiser(mine), mine.Id, Form(theirs, "5"), Ct)).ShouldRefuseWith<NotFound>();
    }

    private static Actor Organiser(TestEvent e) => Staffing.Actor(EventRole.Organiser, e.Id);

    private static QuotaForm Form(TestEvent e, string capacity) => new() { Id = e.Quota.Id, NameTh = e.Quota.NameTh, NameEn = e.Quota.NameEn, Capacity = capacity };

    private static async Task<RegistrationTypeForm> TypeFormAsync(TestDatabase host, TestEvent e)
    {
        var type = (await host.Get<RegistrationSetupQueries>().TypesAsync(e.Id, Ct)).Single(t => t.Type.Id == e.Type.Id).Type;
        return RegistrationTypeFormReader.Write(type, e.Event.TimeZone, Language.Thai);
    }
}
