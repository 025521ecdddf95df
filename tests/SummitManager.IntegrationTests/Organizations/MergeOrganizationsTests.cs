using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.IntegrationTests.Invitations;
using SummitManager.IntegrationTests.Races;
using SummitManager.Invitations;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Organizations;

public sealed class MergeOrganizationsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Moves_all_that_belongs_to_the_loser_keeps_its_names_and_records_it(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 2);
        var (winner, loser) = (s.Organizations[0], await LoserAsync(s));
        await s.InviteAsync("5", loser);
        var before = await s.DelegationAsync(loser);
        (await s.Db.Get<RecordReply>().RunAsync(s.Registrar, s.Event.Id, "1", new ReplyForm { State = ReplyState.Coming, People = "3" }, default)).ShouldBeOk();
        var follower = await InvitationSetup.OrganizationAsync(s.Db, s.Registrar, new OrganizationForm { NameTh = $"อบต.เดิม{s.Event.Slug}", SuccessorId = loser.Id });
        var sides = (await s.Db.Get<MergeQueries>().CompareAsync(s.Registrar, winner.Id, loser.Id, default)).ShouldBeOk();
        Assert.Equal([("CaseStudies", 0, 0), ("Delegations", 0, 1), ("Invitations", 0, 1), ("Registrations", 0, 0)], sides[0].Counts.Keys.Order().Select(k => (k, sides[0].Counts[k], sides[1].Counts[k])));

        var merged = (await s.Db.Get<MergeOrganizations>().RunAsync(s.Registrar, winner.Id, winner.Version, loser.Id, loser.Version, default)).ShouldBeOk();

        Assert.Equal((winner.NameTh, loser.OfficialCode, "ที่อยู่ของผู้แพ้"), (merged.NameTh, merged.OfficialCode, merged.Address));
        Assert.Equal([loser.NameTh], merged.Aliases.Select(a => a.Name));
        Assert.Equal([winner.Id], (await s.Db.Get<FindOrganizations>().RunAsync(loser.NameTh, default)).Select(m => m.Id));
        await using var read = s.Db.Open();
        var delegation = await read.Delegations.SingleAsync(d => d.Id == before.Id);
        Assert.Equal((winner.Id, winner.NameTh, before.Code, before.Number), (delegation.OrganizationId, delegation.OrganizationName, delegation.Code, delegation.Number));
        var invitation = await read.Invitations.SingleAsync(i => i.EventId == s.Event.Id);
        Assert.Equal((winner.Id, ReplyState.Coming, 3), (invitation.OrganizationId, invitation.Reply, invitation.PeopleComing));
        Assert.Equal(winner.Id, (await read.Organizations.SingleAsync(o => o.Id == follower.Id)).SuccessorId);
        Assert.False(await read.Organizations.AnyAsync(o => o.Id == loser.Id));
        var record = Assert.Single((await s.Db.Get<MergeQueries>().HistoryAsync(s.Registrar, default)).ShouldBeOk(), m => m.LoserId == loser.Id);
        Assert.Equal((winner.Id, loser.NameTh, s.Registrar.Name), (record.WinnerId, record.LoserName, record.MergedByName));
        Assert.Contains("Invitations: 1", record.Moved, StringComparison.Ordinal);
        Assert.Contains(loser.OfficialCode!, record.LoserFacts, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Where_both_were_invited_the_winners_invitation_stays_with_the_answer(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 2);
        await s.InviteAsync();
        (await s.Db.Get<RecordReply>().RunAsync(s.Registrar, s.Event.Id, "2", new ReplyForm { State = ReplyState.NotComing, Note = "ไม่ว่าง" }, default)).ShouldBeOk();

        (await s.Db.Get<MergeOrganizations>().RunAsync(s.Registrar, s.Organizations[0].Id, s.Organizations[0].Version, s.Organizations[1].Id, s.Organizations[1].Version, default)).ShouldBeOk();

        var row = Assert.Single(await s.RowsAsync());
        Assert.Equal((1, ReplyState.NotComing, "ไม่ว่าง"), (row.Number, row.Reply, row.Note));
        await using var read = s.Db.Open();
        Assert.Equal(2, await read.Delegations.CountAsync(d => d.OrganizationId == s.Organizations[0].Id));
    }

    [DatabaseFact]
    public async Task Two_who_merge_at_once_in_both_directions_leave_one(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 2);
        var (a, b) = (s.Organizations[0], s.Organizations[1]);
        var merge = s.Db.Get<MergeOrganizations>();

        var results = await Race.RunAsync(6, n => n % 2 == 0 ? merge.RunAsync(s.Registrar, a.Id, a.Version, b.Id, b.Version, default) : merge.RunAsync(s.Registrar, b.Id, b.Version, a.Id, a.Version, default));

        Assert.Single(results, r => r.IsOk);
        await using var read = s.Db.Open();
        Assert.Equal(1, await read.Organizations.CountAsync(o => o.Id == a.Id || o.Id == b.Id));
    }

    [DatabaseFact]
    public async Task Suggests_namesakes_of_a_province_but_not_two_codes_or_two_districts(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var s = await InvitationSetup.OpenAsync(db, 0);
        Task<Organization> Add(string name, string? code = null, string? district = null, string province = "57") =>
            InvitationSetup.OrganizationAsync(db, s.Registrar, new OrganizationForm { NameTh = name, OfficialCode = code, District = district, ProvinceCode = province });
        await Add("อบต.บ้านซ้ำ", "06990001");
        await Add("องค์การบริหารส่วนตำบลบ้านซ้ำ");
        await Add("อบต.บ้านซ้ำ", province: "50");
        await Add("อบต.สองอำเภอ", district: "แม่จัน");
        await Add("องค์การบริหารส่วนตำบลสองอำเภอ", district: "พาน");
        await Add("อบต.สองรหัส", "06990002");
        await Add("องค์การบริหารส่วนตำบลสองรหัส", "06990003");

        var pair = Assert.Single((await db.Get<MergeQueries>().SuggestAsync(s.Registrar, default)).ShouldBeOk());

        Assert.Equal(["อบต.บ้านซ้ำ", "องค์การบริหารส่วนตำบลบ้านซ้ำ"], new[] { pair.First.NameTh, pair.Second.NameTh }.Order(StringComparer.Ordinal).Reverse());
    }

    [DatabaseFact]
    public async Task Refuses_who_may_not_one_with_itself_one_that_is_gone_and_one_that_changed(DatabaseProvider provider)
    {
        var s = await InvitationSetup.OpenAsync(await databases.OpenAsync(provider), 2);
        var (a, b) = (s.Organizations[0], s.Organizations[1]);
        var merge = s.Db.Get<MergeOrganizations>();

        (await merge.RunAsync(Staffing.Stranger(), a.Id, a.Version, b.Id, b.Version, default)).ShouldRefuseWith<NotAllowed>();
        (await merge.RunAsync(s.Registrar, a.Id, a.Version, a.Id, a.Version, default)).ShouldRefuseWith<SameOrganization>();
        (await merge.RunAsync(s.Registrar, a.Id, a.Version, Registering.NewId(), 0, default)).ShouldRefuseWith<NotFound>();
        (await merge.RunAsync(s.Registrar, a.Id, a.Version, b.Id, b.Version + 1, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await s.Db.Get<MergeQueries>().SuggestAsync(Staffing.Stranger(), default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<MergeQueries>().HistoryAsync(Staffing.Stranger(), default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<MergeQueries>().CompareAsync(Staffing.Stranger(), a.Id, b.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<MergeQueries>().CompareAsync(s.Registrar, a.Id, Registering.NewId(), default)).ShouldRefuseWith<NotFound>();
    }

    private static Task<Organization> LoserAsync(InvitationSetup s) => InvitationSetup.OrganizationAsync(s.Db, s.Registrar,
        new OrganizationForm { NameTh = $"อบต.ซ้ำซ้อน{s.Event.Slug}", OfficialCode = $"06{Math.Abs(s.Event.Slug.GetHashCode(StringComparison.Ordinal)) % 1_000_000:000000}", Address = "ที่อยู่ของผู้แพ้", ProvinceCode = "57" });
}
