using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.Data;
using SummitManager.IntegrationTests.Races;
using SummitManager.Invitations;
using SummitManager.Organizations;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.Thai;

namespace SummitManager.IntegrationTests.Invitations;

public sealed class InviteOrganizationsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Opens_a_delegation_with_number_code_link_and_limit_for_each(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider));

        Assert.Equal(new InvitedCount(3, 0), await s.InviteAsync("7"));

        var d = await s.DelegationAsync(s.Organizations[1]);
        Assert.Equal((2, 7, "", s.Organizations[1].NameTh, 8, Codes.LinkLength), (d.Number, d.PeopleLimit, d.ContactName, d.OrganizationName, d.Code.Length, d.LinkCode.Length));
        var rows = await s.RowsAsync();
        Assert.Equal([1, 2, 3], rows.Select(r => r.Number));
        Assert.All(rows, r => Assert.Equal((ReplyState.NoReply, 7, 0), (r.Reply, r.People, r.Registered)));
    }

    [DatabaseFact]
    public async Task Invites_nobody_twice_and_says_how_many_were(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider));
        await s.InviteAsync("7", s.Organizations[0]);

        Assert.Equal(new InvitedCount(2, 1), await s.InviteAsync());
        Assert.Equal(new InvitedCount(0, 3), await s.InviteAsync());

        Assert.Equal([7, 5, 5], (await s.RowsAsync()).Select(r => r.People!.Value));
    }

    [DatabaseFact]
    public async Task A_delegation_opened_by_hand_becomes_the_invited_one_and_keeps_contact_and_number(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider));
        var o = s.Organizations[2];
        var byHand = (await s.Db.Get<CreateDelegation>().RunAsync(s.Registrar, s.Event.Id,
            new DelegationForm { Organization = OrganizationForm.Of(o, Language.Thai), ContactName = "นางประสาน งานดี", ContactPhone = "0812345678" }, default)).ShouldBeOk();

        await s.InviteAsync();

        var d = await s.DelegationAsync(o);
        Assert.Equal((byHand.Id, byHand.Number, "นางประสาน งานดี", 5, byHand.LinkCode), (d.Id, d.Number, d.ContactName, d.PeopleLimit, d.LinkCode));
        Assert.Equal([1, 2, 3], (await s.RowsAsync()).Select(r => r.Number).Order());
    }

    [DatabaseFact]
    public async Task Of_many_who_invite_the_same_at_once_each_body_is_invited_once_and_no_number_is_lost(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 12);

        var counts = await Race.RunAsync(8, _ => s.Db.Get<InviteOrganizations>().RunAsync(s.Registrar, s.Event.Id, new InviteForm { OrganizationIds = [.. s.Organizations.Select(o => o.Id)] }, null, default));

        Assert.Equal(12, counts.Sum(c => c.ShouldBeOk().Invited));
        Assert.Equal(Enumerable.Range(1, 12), (await s.RowsAsync()).Select(r => r.Number));
        await using var read = s.Db.Open();
        Assert.Equal(12, await read.Delegations.CountAsync(d => d.EventId == s.Event.Id));
    }

    /// <summary>The control: without the key of the table two invitations of one body would stand.</summary>
    [DatabaseFact]
    public async Task The_table_itself_holds_one_invitation_of_a_body(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 1);
        await s.InviteAsync();
        await using var db = s.Db.Open();
        var other = Delegation.Create(s.Event.Id, 99, "ZZZZZZZZ", "Z" + s.Event.Slug[^10..].ToUpperInvariant(), "", s.Db.Time.GetUtcNow());
        other.Describe(s.Organizations[0], "", null, null, s.Db.Time.GetUtcNow());
        db.Add(other);
        db.Add(Invitation.Of(s.Event.Id, s.Organizations[0].Id, other.Id, 5, null, s.Db.Time.GetUtcNow()));

        Assert.False(await db.TrySaveAsync(default));
    }

    [DatabaseFact]
    public async Task Finds_whom_to_invite_by_kind_province_region_and_name_but_nobody_who_is_gone(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var s = await InvitationSetup.OpenAsync(db, 0);
        async Task<Organization> Add(string name, string province, string? validTo = null) =>
            await InvitationSetup.OrganizationAsync(db, s.Registrar, new OrganizationForm { NameTh = name, ProvinceCode = province, ValidTo = validTo });
        var north = await Add("อบต.เหนือสุด", "57");
        var south = await Add("อบต.ใต้สุด", "90");
        var town = await Add("เทศบาลเมืองกลางเขา", "57");
        await Add("อบต.หมดไปแล้ว", "57", "30 ก.ย. 2555");
        async Task<string[]> Find(CandidateFilter filter)
        {
            var found = await db.Get<InvitationQueries>().CandidatesAsync(s.Event.Id, filter, 10, default);
            Assert.Equal(found.Total, found.First.Count);
            return [.. found.First.Select(o => o.NameTh)];
        }

        Assert.Equal(3, (await Find(new CandidateFilter { Audience = AudienceGroup.LocalAuthority })).Length);
        Assert.Empty(await Find(new CandidateFilter { Audience = AudienceGroup.Media }));
        Assert.Equal([town.NameTh], await Find(new CandidateFilter { Kind = OrganizationKind.TownMunicipality }));
        Assert.Equal([south.NameTh], await Find(new CandidateFilter { Region = Region.South }));
        Assert.Equal([north.NameTh], await Find(new CandidateFilter { ProvinceCode = "57", Text = "เหนือ" }));
        (await db.Get<InviteOrganizations>().RunAsync(s.Registrar, s.Event.Id, new InviteForm { Filter = new CandidateFilter { ProvinceCode = "57" } }, null, default)).ShouldBeOk();
        Assert.Equal([south.NameTh], await Find(new CandidateFilter()));
    }

    [DatabaseFact]
    public async Task Refuses_who_may_not_and_what_cannot_be_read(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 1);
        var invite = s.Db.Get<InviteOrganizations>();
        var form = new InviteForm { OrganizationIds = [s.Organizations[0].Id] };

        (await invite.RunAsync(Staffing.Actor(EventRole.Viewer, s.Event.Id), s.Event.Id, form, null, default)).ShouldRefuseWith<NotAllowed>();
        (await invite.RunAsync(s.Registrar, s.Event.Id, form with { People = "0" }, null, default)).ShouldFindBad("People", "OutOfRange");
        (await invite.RunAsync(s.Registrar, s.Event.Id, form with { LetterNumber = new string('9', 61) }, null, default)).ShouldFindBad("LetterNumber", "TooLong");
        (await invite.RunAsync(s.Registrar, s.Event.Id, form with { OrganizationIds = [] }, null, default)).ShouldRefuseWith<NobodyToInvite>();
        var nowhere = Registering.NewId();
        (await invite.RunAsync(Staffing.Actor(EventRole.Owner, nowhere), nowhere, form, null, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task As_many_commands_for_one_body_as_for_three(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 8);
        await s.InviteAsync("5", [.. s.Organizations.Skip(4)]);

        var one = await s.Db.Commands.DuringAsync(() => s.InviteAsync("5", s.Organizations[0]));
        var three = await s.Db.Commands.DuringAsync(() => s.InviteAsync("5", [.. s.Organizations.Skip(1).Take(3)]));

        // SQLite has no round trips to save: EF sends each added row by itself there.
        Assert.Equal(provider == DatabaseProvider.Sqlite ? one + 2 * 2 : one, three);
    }

    [DatabaseFact]
    public async Task A_grant_is_changed_with_the_delegations_limit_and_told_who_is_late(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 1);
        await s.InviteAsync();
        var row = (await s.RowsAsync())[0];
        var edit = s.Db.Get<EditInvitation>();

        (await edit.RunAsync(s.Registrar, s.Event.Id, row.Id, "๑๒", "มท 01/2", row.Version, default)).ShouldBeOk();

        Assert.Equal(12, (await s.DelegationAsync(s.Organizations[0])).PeopleLimit);
        Assert.Equal((12, "มท 01/2"), ((await s.RowsAsync())[0].People, (await s.RowsAsync())[0].LetterNumber));
        (await edit.RunAsync(s.Registrar, s.Event.Id, row.Id, "3", null, row.Version, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await edit.RunAsync(s.Registrar, s.Event.Id, row.Id, "x", null, row.Version, default)).ShouldFindBad("People", "NotANumber");
        (await edit.RunAsync(s.Registrar, s.Event.Id, Registering.NewId(), "3", null, 0, default)).ShouldRefuseWith<NotFound>();
        (await edit.RunAsync(Staffing.Stranger(), s.Event.Id, row.Id, "3", null, row.Version, default)).ShouldRefuseWith<NotAllowed>();
    }

    [DatabaseFact]
    public async Task Invited_delegations_without_people_stand_in_nobodys_way(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider));
        await s.InviteAsync();
        await s.JoinAsync(s.Organizations[1], "สมหญิง มาแล้ว");
        var supervisor = Staffing.Actor(EventRole.Supervisor, s.Event.Id);

        var all = await s.Db.Get<DelegationQueries>().ListAsync(s.Event.Id, null, 1, 50, default);
        var searched = await s.Db.Get<DelegationQueries>().ListAsync(s.Event.Id, "เชิญ" + s.Event.Slug, 1, 50, default);
        var desk = (await s.Db.Get<DeskQueries>().DelegationsAsync(supervisor, s.Event.Id, "เชิญ" + s.Event.Slug, default)).ShouldBeOk();
        var byNumber = (await s.Db.Get<DeskQueries>().DelegationsAsync(supervisor, s.Event.Id, "1", default)).ShouldBeOk();

        Assert.Equal([s.Organizations[1].NameTh], all.Rows.Select(r => r.OrganizationName));
        Assert.Equal(1, all.Total);
        Assert.Equal(3, searched.Total);
        Assert.Equal([s.Organizations[1].NameTh], desk.Select(d => d.Organization));
        Assert.Equal([s.Organizations[0].NameTh], byNumber.Select(d => d.Organization));
    }
}
