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
        async Task Save(string name, string province) => (await db.Get<SaveOrganization>().RunAsync(registrar, e.Id, new OrganizationForm { NameTh = name, ProvinceCode = province }, default)).ShouldBeOk();
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

        var one = (await save.RunAsync(registrar, e.Id, new OrganizationForm { NameTh = "ดอนสมมติ", OfficialCode = "๐๖๕๗๐๑๐๑", ProvinceCode = "เชียงราย", District = "อ.เมือง" }, default)).ShouldBeOk();
        Assert.Equal((OrganizationKind.Sao, "06570101", "57", "เมืองเชียงราย"), (one.Kind, one.OfficialCode, one.ProvinceCode, one.District));
        (await save.RunAsync(registrar, e.Id, new OrganizationForm { NameTh = "อบต.อื่น", OfficialCode = "06570101" }, default)).ShouldFindBad("OfficialCode", "Taken");
        (await save.RunAsync(registrar, e.Id, new OrganizationForm { Id = one.Id, NameTh = "อบต.ดอนสมมติ", OfficialCode = "06570101" }, default)).ShouldBeOk();
        (await save.RunAsync(registrar, e.Id, new OrganizationForm { NameTh = "ไม่บอกชนิด" }, default)).ShouldFindBad("Kind", "Choose");
        (await save.RunAsync(registrar, e.Id, new OrganizationForm { Id = Registering.NewId(), NameTh = "อบต.ไม่มี" }, default)).ShouldRefuseWith<NotFound>();
        (await save.RunAsync(Staffing.Stranger(), e.Id, new OrganizationForm { NameTh = "อบต.ดอนสมมติ" }, default)).ShouldRefuseWith<NotAllowed>();

        Assert.Equal("อบต.ดอนสมมติ", (await db.Get<FindOrganizations>().OfAsync(one.Id, default))!.NameTh);
    }
}
