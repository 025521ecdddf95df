using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Organizations;

public sealed class OrganizationDirectoryTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Finds_by_any_part_and_shows_ten_with_the_best_first(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);
        async Task Save(string name, string province) => (await db.Get<SaveOrganization>().RunAsync(registrar, new OrganizationForm { NameTh = name, ProvinceCode = province }, 0, default)).ShouldBeOk();
        for (var i = 0; i < 11; i++)
            await Save($"อบต.ทดสอบ {i}", "10");
        await Save("อบต.แม่ยาว", "57");
        await Save("เทศบาลตำบลแม่ยาวเหนือ", "50");
        var find = db.Get<FindOrganizations>();

        Assert.Equal(["อบต.แม่ยาว"], (await find.RunAsync("แมยาว เชียงราย", default)).Select(o => o.NameTh));
        Assert.Equal("เทศบาลตำบลแม่ยาวเหนือ", (await find.RunAsync("เทศบาลตำบล", default))[0].NameTh);
        Assert.Equal(FindOrganizations.Most, (await find.RunAsync("ทดสอบ", default)).Count);
        Assert.Empty(await find.RunAsync("  ", default));
        Assert.Empty(await find.RunAsync("ไม่มีแน่นอน", default));
    }

    [DatabaseFact]
    public async Task Saves_corrects_and_refuses(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);
        var save = db.Get<SaveOrganization>();

        var one = (await save.RunAsync(registrar, new OrganizationForm { NameTh = "ดอนสมมติ", OfficialCode = "๐๖๕๗๐๑๐๑", ProvinceCode = "เชียงราย", District = "อ.เมือง" }, 0, default)).ShouldBeOk();
        Assert.Equal((OrganizationKind.Sao, "06570101", "57", "เมืองเชียงราย"), (one.Kind, one.OfficialCode, one.ProvinceCode, one.District));
        (await save.RunAsync(registrar, new OrganizationForm { NameTh = "อบต.อื่น", OfficialCode = "06570101" }, 0, default)).ShouldFindBad("OfficialCode", "Taken");
        (await save.RunAsync(registrar, new OrganizationForm { Id = one.Id, NameTh = "อบต.ดอนสมมติ", OfficialCode = "06570101" }, 0, default)).ShouldBeOk();
        (await save.RunAsync(registrar, new OrganizationForm { NameTh = "ไม่บอกชนิด" }, 0, default)).ShouldFindBad("Kind", "Choose");
        (await save.RunAsync(registrar, new OrganizationForm { Id = Registering.NewId(), NameTh = "อบต.ไม่มี" }, 0, default)).ShouldRefuseWith<NotFound>();
        (await save.RunAsync(Staffing.Stranger(), new OrganizationForm { NameTh = "อบต.ดอนสมมติ" }, 0, default)).ShouldRefuseWith<NotAllowed>();

        Assert.Equal("อบต.ดอนสมมติ", (await db.Get<FindOrganizations>().OfAsync(one.Id, default))!.NameTh);
    }

    [DatabaseFact]
    public async Task Tells_who_saves_second_and_who_adds_what_stands_there(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);
        var save = db.Get<SaveOrganization>();
        var form = new OrganizationForm { NameTh = "อบต.บ้านคู่", ProvinceCode = "57" };
        var one = (await save.RunAsync(registrar, form, 0, default)).ShouldBeOk();

        (await save.RunAsync(registrar, form, 0, default)).ShouldFindBad("NameTh", "Taken");
        (await save.RunAsync(registrar, form with { ProvinceCode = "50" }, 0, default)).ShouldBeOk();
        (await save.RunAsync(registrar, form with { Id = one.Id, District = "เมือง" }, one.Version, default)).ShouldBeOk();
        (await save.RunAsync(registrar, form with { Id = one.Id, District = "แม่จัน" }, one.Version, default)).ShouldRefuseWith<ChangedMeanwhile>();
    }

    [DatabaseFact]
    public async Task Gives_a_code_to_one_when_many_want_it_at_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var registrar = Staffing.Actor(EventRole.Registrar, (await db.NewEventAsync()).Id);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() =>
            db.Get<SaveOrganization>().RunAsync(registrar, new OrganizationForm { NameTh = $"อบต.ชิงรหัส {n}", OfficialCode = "06999999" }, 0, default))));

        Assert.Single(results, r => r.IsOk);
        Assert.All(results.Where(r => !r.IsOk), r => r.ShouldFindBad("OfficialCode", "Taken"));
    }

    [DatabaseFact]
    public async Task Pages_the_directory_in_Thai_order_by_any_part_and_kind_with_a_constant_number_of_queries(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var registrar = Staffing.Actor(EventRole.Registrar, (await db.NewEventAsync()).Id);
        foreach (var name in Enumerable.Range(0, 60).Select(n => $"อบต.หลายแห่ง {n:00}").Append("เทศบาลตำบลแสงธรรม").Append("เทศบาลตำบลกมลา"))
            (await db.Get<SaveOrganization>().RunAsync(registrar, new OrganizationForm { NameTh = name, ProvinceCode = "83" }, 0, default)).ShouldBeOk();
        var queries = db.Get<OrganizationQueries>();
        OrganizationPage page = null!;

        var commands = await db.Commands.DuringAsync(async () => page = (await queries.ListAsync(registrar, "หลายแห่ง ภูเก็ต", null, 2, default)).ShouldBeOk());
        var municipalities = (await queries.ListAsync(registrar, null, OrganizationKind.SubdistrictMunicipality, 1, default)).ShouldBeOk();

        Assert.Equal((3, 60, 10, 2), (commands, page.Total, page.Rows.Count, page.Pages));
        Assert.Equal(["เทศบาลตำบลกมลา", "เทศบาลตำบลแสงธรรม"], municipalities.Rows.Select(o => o.NameTh));
    }

    [DatabaseFact]
    public async Task Shows_the_directory_to_who_sees_registrations_and_lets_who_manages_them_change_it(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var form = new OrganizationForm { NameTh = " " };

        foreach (var role in Enum.GetValues<EventRole>())
        {
            var actor = Staffing.Actor(role, e.Id);
            Assert.Equal(role.Allows(Permission.View), (await db.Get<OrganizationQueries>().ListAsync(actor, null, null, 1, default)).Refusal is not NotAllowed);
            Assert.Equal(role.Allows(Permission.View), (await db.Get<OrganizationQueries>().OneAsync(actor, Registering.NewId(), default)).Refusal is not NotAllowed);
            Assert.Equal(role.Allows(Permission.ManageRegistrations), (await db.Get<SaveOrganization>().RunAsync(actor, form, 0, default)).Refusal is not NotAllowed);
        }
        (await db.Get<OrganizationQueries>().ListAsync(Staffing.Stranger(), null, null, 1, default)).ShouldRefuseWith<NotAllowed>();
    }
}
