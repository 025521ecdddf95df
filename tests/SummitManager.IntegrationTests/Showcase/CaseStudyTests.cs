using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.Organizations;
using SummitManager.Shared;
using SummitManager.Showcase;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Showcase;

public sealed class CaseStudyTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Is_seen_by_the_public_when_published_and_stands_with_its_session(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        var queries = db.Get<CaseStudyQueries>();
        var session = await db.NewSessionAsync(e, "นำเสนอผลงาน", null);
        var form = new CaseStudyForm { OrganizationId = await AuthorityAsync(db, e), SessionId = session.Id.ToString(), TitleTh = "ข้อมูลเมือง", SummaryTh = "สรุป", Links = "example.go.th/a\nhttps://b.example/x", SdgGoals = [11, 9, 99] };

        var saved = (await db.Get<SaveCaseStudy>().RunAsync(organiser, e.Id, form, default)).ShouldBeOk();
        Assert.Equal([9, 11], saved.SdgGoals);
        Assert.Equal(["https://example.go.th/a", "https://b.example/x"], saved.LinkList());
        Assert.Empty(await queries.PublicAsync(e.Id, default));
        Assert.Null(await queries.PublicOneAsync(e.Id, saved.Id, default));
        Assert.Empty(await queries.OfSessionAsync(e.Id, session.Id, default));

        var change = CaseStudyForm.Of(saved);
        change.IsPublished = true;
        (await db.Get<SaveCaseStudy>().RunAsync(organiser, e.Id, change, default)).ShouldBeOk();
        Assert.Equal("57", Assert.Single(await queries.PublicAsync(e.Id, default)).ProvinceCode);
        Assert.Single(await queries.OfSessionAsync(e.Id, session.Id, default));
        Assert.Null(await queries.PublicOneAsync(session.Id, saved.Id, default));

        // A session that is taken out of the programme leaves the record.
        (await db.Get<RemoveSession>().RunAsync(organiser, e.Id, session.Id, default)).ShouldBeOk();
        Assert.Single(await queries.PublicAsync(e.Id, default));

        (await db.Get<SaveCaseStudy>().RunAsync(organiser, e.Id, change, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await db.Get<RemoveCaseStudy>().RunAsync(organiser, e.Id, saved.Id, 0, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await db.Get<RemoveCaseStudy>().RunAsync(organiser, e.Id, saved.Id, 1, default)).ShouldBeOk();
        (await db.Get<RemoveCaseStudy>().RunAsync(organiser, e.Id, saved.Id, 1, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task What_is_missing_or_wrong_is_named(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        var save = db.Get<SaveCaseStudy>();
        var authority = await AuthorityAsync(db, e);

        var bad = await save.RunAsync(organiser, e.Id, new CaseStudyForm { Links = "javascript:alert(1)", SessionId = "x" }, default);
        bad.ShouldFindBad("TitleTh", "Required");
        bad.ShouldFindBad("SummaryTh", "Required");
        bad.ShouldFindBad("Organization", "Choose");
        bad.ShouldFindBad("Links", "NotAUrl");
        bad.ShouldFindBad("SessionId", "Choose");
        (await save.RunAsync(organiser, e.Id, new CaseStudyForm { OrganizationId = e.Id, TitleTh = "ก", SummaryTh = "ก" }, default)).ShouldFindBad("Organization", "Choose");
        (await save.RunAsync(organiser, e.Id, new CaseStudyForm { OrganizationId = authority, SessionId = e.Id.ToString(), TitleTh = "ก", SummaryTh = "ก" }, default)).ShouldFindBad("SessionId", "Choose");
        (await save.RunAsync(organiser, e.Id, new CaseStudyForm { OrganizationId = authority, TitleTh = "ก", SummaryTh = "ก", Links = "a.b\na.b\na.b\na.b\na.b\na.b" }, default)).ShouldFindBad("Links", "TooMany");
        (await save.RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, new CaseStudyForm(), default)).ShouldRefuseWith<NotAllowed>();
    }

    /// <summary>Its session was removed: who hides the record need not choose another.</summary>
    [DatabaseFact]
    public async Task A_record_whose_session_is_gone_is_edited_and_hidden_all_the_same(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        var authority = await AuthorityAsync(db, e);
        var session = await db.NewSessionAsync(e, "ห้องย่อย", null, "13:00-14:00");
        var save = db.Get<SaveCaseStudy>();
        var study = (await save.RunAsync(organiser, e.Id, new CaseStudyForm { OrganizationId = authority, SessionId = session.Id.ToString(), TitleTh = "เรื่อง", SummaryTh = "สรุป", IsPublished = true }, default)).ShouldBeOk();
        (await db.Get<SummitManager.Agenda.RemoveSession>().RunAsync(organiser, e.Id, session.Id, default)).ShouldBeOk();

        var form = CaseStudyForm.Of(study);
        form.IsPublished = false;
        Assert.False((await save.RunAsync(organiser, e.Id, form, default)).ShouldBeOk().IsPublished);
        form = CaseStudyForm.Of((await db.Get<CaseStudyQueries>().DeskAsync(organiser, e.Id, default)).ShouldBeOk().Rows.Single().Study);
        form.SessionId = Registering.NewId().ToString();
        (await save.RunAsync(organiser, e.Id, form, default)).ShouldFindBad("SessionId", "Choose");
    }

    [DatabaseFact]
    public async Task Reads_one_and_three_with_as_many_questions_and_moves_when_authorities_merge(DatabaseProvider provider)
    {
        var (db, e, organiser) = await OpenAsync(provider);
        var authority = await AuthorityAsync(db, e);
        async Task AddAsync() => (await db.Get<SaveCaseStudy>().RunAsync(organiser, e.Id, new CaseStudyForm { OrganizationId = authority, TitleTh = "เรื่อง", SummaryTh = "สรุป", IsPublished = true }, default)).ShouldBeOk();
        await AddAsync();
        var one = await db.Commands.DuringAsync(() => db.Get<CaseStudyQueries>().PublicAsync(e.Id, default));
        await AddAsync();
        await AddAsync();
        Assert.Equal(one, await db.Commands.DuringAsync(() => db.Get<CaseStudyQueries>().PublicAsync(e.Id, default)));

        var winner = await AuthorityAsync(db, e);
        (await db.Get<MergeOrganizations>().RunAsync(organiser, winner, await VersionAsync(winner), authority, await VersionAsync(authority), default)).ShouldBeOk();
        await using var read = db.Open();
        Assert.Equal(3, await read.CaseStudies.CountAsync(c => c.OrganizationId == winner));

        async Task<int> VersionAsync(Guid id)
        {
            await using var look = db.Open();
            return await look.Organizations.Where(o => o.Id == id).Select(o => o.Version).SingleAsync();
        }
    }

    /// <summary>A body of the directory, as a delegation brings it.</summary>
    private static async Task<Guid> AuthorityAsync(TestDatabase db, TestEvent e) => (await db.NewDelegationAsync(e)).OrganizationId!.Value;

    private async Task<(TestDatabase Db, TestEvent Event, Actor Organiser)> OpenAsync(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        return (db, e, Staffing.Actor(EventRole.Organiser, e.Id));
    }
}
