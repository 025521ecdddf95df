using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Organizations;

/// <summary>What a record holds for letters and receipts, its further names, and who followed it.</summary>
public sealed class OrganizationRecordTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Keeps_tax_number_branch_address_mail_and_the_day_it_speaks_of(DatabaseProvider provider)
    {
        var (db, registrar) = await OpenAsync(provider);

        var o = await SaveAsync(db, registrar, new OrganizationForm { NameTh = "อบต.ภาษีดี", Branch = "1", Address = "9 หมู่ 1\nต.สมมติ 57100", Mail = "saraban@phasidi.go.th" }, TaxOf("099400012345"));

        Assert.Equal((TaxOf("099400012345"), "00001", "9 หมู่ 1 ต.สมมติ 57100", "saraban@phasidi.go.th", new DateOnly(2026, 3, 2)), (o.TaxId, o.Branch, o.Address, o.Mail, o.AsOf));
        Assert.Equal('0', o.TaxId![0]);
        Assert.Equal(Organization.HeadOffice, (await SaveAsync(db, registrar, new OrganizationForm { NameTh = "อบต.สำนักงานใหญ่", Branch = "สำนักงานใหญ่" })).Branch);
    }

    [DatabaseFact]
    public async Task Refuses_a_wrong_check_digit_a_branch_of_letters_and_an_end_before_its_start(DatabaseProvider provider)
    {
        var (db, registrar) = await OpenAsync(provider);
        async Task<Result<Organization>> Try(OrganizationForm form) => await db.Get<SaveOrganization>().RunAsync(registrar, form with { NameTh = "อบต.ผิดพลาด" }, 0, default);
        var right = TaxOf("099400012345");
        var wrong = right[..12] + (char)('0' + (right[12] - '0' + 1) % 10);

        (await Try(new OrganizationForm { TaxId = wrong })).ShouldFindBad("TaxId", "NotATaxId");
        (await Try(new OrganizationForm { TaxId = right[..12] })).ShouldFindBad("TaxId", "NotATaxId");
        (await Try(new OrganizationForm { Branch = "ใหญ่" })).ShouldFindBad("Branch", "NotABranch");
        (await Try(new OrganizationForm { Branch = "123456" })).ShouldFindBad("Branch", "NotABranch");
        (await Try(new OrganizationForm { Mail = "saraban" })).ShouldFindBad("Mail", "NotAnEmail");
        (await Try(new OrganizationForm { ValidFrom = "1 ต.ค. 2560", ValidTo = "30 ก.ย. 2560" })).ShouldFindBad("ValidTo", "EndBeforeStart");
        (await Try(new OrganizationForm { Aliases = [new AliasRow { From = "1 ต.ค. 2560" }] })).ShouldFindBad("Aliases-0-Name", "Required");
        (await Try(new OrganizationForm { Aliases = [.. Enumerable.Range(0, 21).Select(i => new AliasRow { Name = $"ชื่อ {i}" })] })).ShouldFindBad("Aliases-20-Name", "TooMany");
    }

    [DatabaseFact]
    public async Task Is_found_by_a_former_name_until_that_name_is_dropped(DatabaseProvider provider)
    {
        var (db, registrar) = await OpenAsync(provider);
        var find = db.Get<FindOrganizations>();
        var form = new OrganizationForm { NameTh = "เทศบาลตำบลใหม่ล่าสุด", Aliases = [new AliasRow { Name = "อบต.ของเก่าแก่", From = "1 ม.ค. 2540", To = "30 ก.ย. 2555" }, new AliasRow()] };
        var o = await SaveAsync(db, registrar, form);

        Assert.Equal([o.Id], (await find.RunAsync("ของเกาแก", default)).Select(m => m.Id));
        var stored = (await db.Get<OrganizationQueries>().OneAsync(registrar, o.Id, default)).ShouldBeOk();
        Assert.Equal(("อบต.ของเก่าแก่", new DateOnly(1997, 1, 1), new DateOnly(2012, 9, 30)), stored.Aliases.Select(a => (a.Name, a.From!.Value, a.To!.Value)).Single());

        var again = OrganizationForm.Of(stored, Language.Thai);
        again.Aliases[0].Name = "อบต.อีกชื่อหนึ่ง";
        (await db.Get<SaveOrganization>().RunAsync(registrar, again, stored.Version, default)).ShouldBeOk();
        Assert.Empty(await find.RunAsync("ของเก่าแก่", default));
        Assert.Equal([o.Id], (await find.RunAsync("อีกชื่อหนึ่ง", default)).Select(m => m.Id));
    }

    [DatabaseFact]
    public async Task A_former_body_stays_findable_and_says_who_followed_it(DatabaseProvider provider)
    {
        var (db, registrar) = await OpenAsync(provider);
        var heir = await SaveAsync(db, registrar, new OrganizationForm { NameTh = "เทศบาลตำบลทายาท", ValidFrom = "1 ต.ค. 2555" });
        var gone = await SaveAsync(db, registrar, new OrganizationForm { NameTh = "อบต.ล่วงลับ", ValidTo = "30 ก.ย. 2555", SuccessorId = heir.Id });

        var match = Assert.Single(await db.Get<FindOrganizations>().RunAsync("ล่วงลับ", default));
        var page = (await db.Get<OrganizationQueries>().ListAsync(registrar, "ล่วงลับ", null, 1, default)).ShouldBeOk();

        Assert.Equal((gone.Id, new DateOnly(2012, 9, 30), "เทศบาลตำบลทายาท"), (match.Id, match.ValidTo, match.Successor));
        Assert.Equal("เทศบาลตำบลทายาท", page.Successors[heir.Id]);
        Assert.Equal(new DateOnly(2026, 3, 2), page.AsOf);
        Assert.True(gone.IsFormer(new DateOnly(2012, 10, 1)));
        Assert.False(gone.IsFormer(new DateOnly(2012, 9, 30)));
    }

    [DatabaseFact]
    public async Task Nobody_follows_itself_or_one_that_is_gone_or_ends_in_a_ring(DatabaseProvider provider)
    {
        var (db, registrar) = await OpenAsync(provider);
        var save = db.Get<SaveOrganization>();
        var a = await SaveAsync(db, registrar, new OrganizationForm { NameTh = "อบต.วงกลมหนึ่ง" });
        var b = await SaveAsync(db, registrar, new OrganizationForm { NameTh = "อบต.วงกลมสอง", SuccessorId = a.Id });
        var ring = OrganizationForm.Of(a, Language.Thai);

        (await save.RunAsync(registrar, ring with { SuccessorId = a.Id }, a.Version, default)).ShouldFindBad("SuccessorId", "Choose");
        (await save.RunAsync(registrar, ring with { SuccessorId = b.Id }, a.Version, default)).ShouldFindBad("SuccessorId", "Choose");
        (await save.RunAsync(registrar, ring with { SuccessorId = Registering.NewId() }, a.Version, default)).ShouldFindBad("SuccessorId", "Choose");
    }

    [DatabaseFact]
    public async Task Namesakes_in_one_province_are_told_apart_by_their_district(DatabaseProvider provider)
    {
        var (db, registrar) = await OpenAsync(provider);
        var form = new OrganizationForm { NameTh = "อบต.บ้านซ้ำ", ProvinceCode = "30", District = "ปักธงชัย" };
        await SaveAsync(db, registrar, form);

        await SaveAsync(db, registrar, form with { District = "โนนไทย" });
        (await db.Get<SaveOrganization>().RunAsync(registrar, form with { District = "อ.โนนไทย" }, 0, default)).ShouldFindBad("NameTh", "Taken");
        (await db.Get<SaveOrganization>().RunAsync(registrar, form with { District = null }, 0, default)).ShouldFindBad("NameTh", "Taken");
    }

    [DatabaseFact]
    public async Task A_hundred_former_names_do_not_stop_a_save(DatabaseProvider provider)
    {
        var (db, registrar) = await OpenAsync(provider);
        var o = await SaveAsync(db, registrar, new OrganizationForm { NameTh = new string('ก', 300), Aliases = [.. Enumerable.Range(0, 20).Select(i => new AliasRow { Name = $"{i}" + new string('ข', 290) })] });

        var delegation = (await db.Get<SummitManager.Registrations.CreateDelegation>().RunAsync(registrar, registrar.Roles[0].EventId,
            new SummitManager.Registrations.DelegationForm { Organization = new OrganizationForm { Id = o.Id, NameTh = o.NameTh, Kind = OrganizationKind.Other }, ContactName = "นางสาวชื่อยาว มากมาย", ContactPhone = "0812345678" }, default)).ShouldBeOk();

        Assert.Contains("มากมาย", delegation.SearchText, StringComparison.Ordinal);
    }

    private async Task<(TestDatabase Db, Actor Registrar)> OpenAsync(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        return (db, Staffing.Actor(EventRole.Registrar, (await db.NewEventAsync()).Id));
    }

    private static async Task<Organization> SaveAsync(TestDatabase db, Actor actor, OrganizationForm form, string? taxId = null) =>
        (await db.Get<SaveOrganization>().RunAsync(actor, form with { Kind = form.Kind ?? OrganizationKind.Sao, TaxId = taxId }, 0, default)).ShouldBeOk();

    /// <summary>Twelve digits with their check digit, computed here a second time.</summary>
    private static string TaxOf(string twelve) => twelve + (11 - twelve.Select((c, i) => (c - '0') * (13 - i)).Sum() % 11) % 10;
}
