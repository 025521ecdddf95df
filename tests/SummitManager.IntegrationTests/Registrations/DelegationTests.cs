using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Registrations;

public sealed class DelegationTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static DelegationForm Form(string name = "อบต.ดอนสมมติ") => new()
    {
        Organization = new OrganizationForm { NameTh = name, ProvinceCode = "57" },
        ContactName = "สุดา ประสานงาน",
        ContactPhone = "0812345678",
    };

    [DatabaseFact]
    public async Task Numbers_without_gaps_and_adds_the_organisation_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var name = "อบต." + Registering.SomebodyNew();

        var one = (await db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id, Form(name), default)).ShouldBeOk();
        (await db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id, Form() with { ContactName = "" }, default)).ShouldFindBad("ContactName", "Required");
        var two = (await db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id, Form(name), default)).ShouldBeOk();

        Assert.Equal((1, 2), (one.Number, two.Number));
        Assert.Equal(OrganizationKind.Sao, one.OrganizationKind);
        Assert.Equal(one.OrganizationId, two.OrganizationId);
        Assert.NotEqual(one.Code, two.Code);
    }

    [DatabaseFact]
    public async Task Refuses_a_form_with_every_fault_named(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var result = await db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id, new DelegationForm { ContactPhone = "12", Organization = new OrganizationForm { ProvinceCode = "แดนฝัน" } }, default);

        Assert.Equal(["ContactName", "ContactPhone", "NameTh", "Kind", "ProvinceCode"], Assert.IsType<BadFields>(result.Refusal).All.Select(bad => bad.Field));
        (await db.Get<CreateDelegation>().RunAsync(Staffing.Stranger(), e.Id, Form(), default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Edits_over_the_version_it_was_read_at(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var d = (await db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id, Form(), default)).ShouldBeOk();
        var edit = db.Get<EditDelegation>();

        (await edit.RunAsync(e.Registrar(), d.Id, Form() with { ContactName = "มานี ประสานงาน" }, d.Version, default)).ShouldBeOk();
        (await edit.RunAsync(e.Registrar(), d.Id, Form(), d.Version, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await edit.RunAsync(e.Registrar(), Registering.NewId(), Form(), 0, default)).ShouldRefuseWith<NotFound>();
        (await edit.RunAsync(Staffing.Stranger(), d.Id, Form(), 0, default)).ShouldRefuseWith<NotAllowed>();

        Assert.Equal("มานี ประสานงาน", (await db.Get<DelegationQueries>().DetailAsync(e.Id, d.Id, default))!.ContactName);
    }

    [DatabaseFact]
    public async Task Takes_members_in_and_lets_them_go(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var d = (await db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id, Form(), default)).ShouldBeOk();
        var r = await db.RegisterAsync(e, "สมชาย ใจดี");
        var gone = await db.RegisterAsync(e, "มานะ มาแล้ว");
        (await db.Get<CancelRegistration>().RunAsync(gone.LinkCode, default)).ShouldBeOk();
        var elsewhere = await db.RegisterAsync(await db.NewEventAsync(), "สมชาย ใจดี");

        var outcomes = await db.Get<AddToDelegation>().RunAsync(e.Registrar(), d.Id, [r.Id, gone.Id, elsewhere.Id], default);

        Assert.Equal([null, nameof(RegistrationEnded), nameof(NotAllowed)], outcomes.Select(o => o.Refusal?.Code));
        Assert.Equal(1, Assert.Single((await db.Get<DelegationQueries>().ListAsync(e.Id, "ดอนสมมติ", 1, 10, default)).Rows).Coming);
        (await db.Get<RemoveFromDelegation>().RunAsync(e.Registrar(), r.Id, default)).ShouldBeOk();
        (await db.Get<RemoveFromDelegation>().RunAsync(e.Registrar(), r.Id, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<RemoveFromDelegation>().RunAsync(Staffing.Stranger(), r.Id, default)).ShouldRefuseWith<NotAllowed>();
        Assert.Equal(0, Assert.Single((await db.Get<DelegationQueries>().ListAsync(e.Id, null, 1, 10, default)).Rows).Coming);
    }

    [DatabaseFact]
    public async Task Numbers_stay_without_gaps_when_many_are_opened_at_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => db.Get<CreateDelegation>().RunAsync(e.Registrar(), e.Id, Form(), default))));

        await using var context = db.Open();
        Assert.Equal(Enumerable.Range(1, 12), await context.Delegations.Where(d => d.EventId == e.Id).OrderBy(d => d.Number).Select(d => d.Number).ToListAsync());
    }
}
