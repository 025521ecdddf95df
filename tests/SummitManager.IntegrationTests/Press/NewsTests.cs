using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Press;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Press;

public sealed class NewsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task News_is_written_approved_published_and_withdrawn_and_comes_back_under_its_number(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        var draft = await s.SaveAsync();
        Assert.Equal((NewsState.Draft, null), (draft.State, draft.Number));

        var approved = await s.ApproveAsync(draft);
        Assert.Equal((NewsState.Approved, s.Organiser.Name, s.Db.Time.GetUtcNow()), (approved.State, approved.ApprovedBy, approved.ApprovedAt));
        var published = await s.PublishAsync(approved);
        Assert.Equal((NewsState.Published, 1), (published.State, published.Number));
        Assert.Equal(1, Assert.Single((await s.Db.Get<PublishedPress>().OfAsync(s.Event.Id, default)).News).Number);

        var withdrawn = (await s.Db.Get<WithdrawNews>().RunAsync(s.Organiser, s.Key(published), default)).ShouldBeOk();
        Assert.Equal((NewsState.Withdrawn, s.Organiser.Name), (withdrawn.State, withdrawn.WithdrawnBy));
        s.Db.Time.Advance(PublishedPress.Freshness);
        Assert.Empty((await s.Db.Get<PublishedPress>().OfAsync(s.Event.Id, default)).News);

        var again = NewsForm.Of(withdrawn);
        again.BodyTh = "แก้ไขแล้ว";
        var edited = await s.SaveAsync(again);
        Assert.Equal((NewsState.Draft, null, null), (edited.State, edited.ApprovedAt, edited.ApprovedBy));
        Assert.Equal(1, (await s.PublishAsync(await s.ApproveAsync(edited))).Number);
        Assert.Equal(2, (await s.PublishedAsync("ข่าวที่สอง")).Number);

        await using var read = s.Db.Open();
        var deeds = await read.AuditEntries.Where(a => a.SubjectId == draft.Id).OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => a.Action).ToListAsync();
        Assert.Equal(["ApproveNews", "ApproveNews", "PublishNews", "PublishNews", "SaveNews", "SaveNews", "WithdrawNews"], deeds.Order(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task Each_step_asks_for_the_step_before_for_the_version_and_for_the_right(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        var (approve, publish, withdraw, remove) = (s.Db.Get<ApproveNews>(), s.Db.Get<PublishNews>(), s.Db.Get<WithdrawNews>(), s.Db.Get<RemoveNews>());
        var draft = await s.SaveAsync();
        var key = s.Key(draft);

        (await approve.RunAsync(s.Writer, key, default)).ShouldRefuseWith<NotAllowed>();
        (await publish.RunAsync(s.Writer, key, default)).ShouldRefuseWith<NotAllowed>();
        (await withdraw.RunAsync(s.Writer, key, default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<SaveNews>().RunAsync(Staffing.Actor(EventRole.Viewer, s.Event.Id), s.Event.Id, PressSetup.Form(), default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<DraftNews>().RunAsync(Staffing.Actor(EventRole.Viewer, s.Event.Id), s.Event.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await publish.RunAsync(s.Organiser, key, default)).ShouldRefuseWith<NewsNotApproved>();
        (await withdraw.RunAsync(s.Organiser, key, default)).ShouldRefuseWith<NewsNotPublic>();
        (await approve.RunAsync(s.Organiser, key with { Version = 7 }, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await approve.RunAsync(s.Organiser, key with { Id = s.Event.Id }, default)).ShouldRefuseWith<NotFound>();

        var approved = await s.ApproveAsync(draft);
        (await approve.RunAsync(s.Organiser, s.Key(approved), default)).ShouldRefuseWith<NewsNotADraft>();
        (await publish.RunAsync(s.Organiser, key, default)).ShouldRefuseWith<ChangedMeanwhile>();
        var published = await s.PublishAsync(approved);
        (await s.Db.Get<SaveNews>().RunAsync(s.Writer, s.Event.Id, NewsForm.Of(published), default)).ShouldRefuseWith<NewsIsPublic>();
        (await remove.RunAsync(s.Writer, s.Key(published), default)).ShouldRefuseWith<NewsWasPublic>();

        var other = await s.SaveAsync();
        (await remove.RunAsync(s.Writer, s.Key(other) with { Version = 9 }, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await remove.RunAsync(s.Writer, s.Key(other), default)).ShouldBeOk();
        (await remove.RunAsync(s.Writer, s.Key(other), default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task What_is_typed_badly_is_named_field_by_field(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));

        var result = await s.Db.Get<SaveNews>().RunAsync(s.Writer, s.Event.Id, new NewsForm { TitleEn = "Half", BodyTh = new string('ก', NewsItem.BodyLimit + 1), Hashtags = "#a.b" }, default);

        result.ShouldFindBad("TitleTh", "Required");
        result.ShouldFindBad("BodyTh", "TooLong");
        result.ShouldFindBad("BodyEn", "Required");
        result.ShouldFindBad("Hashtags", "NotAHashtag");
    }

    [DatabaseFact]
    public async Task Somebody_elses_words_are_not_written_over(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        var form = NewsForm.Of(await s.SaveAsync());
        form.TitleTh = "ชื่อใหม่";
        (await s.Db.Get<SaveNews>().RunAsync(s.Organiser, s.Event.Id, form, default)).ShouldBeOk();

        (await s.Db.Get<SaveNews>().RunAsync(s.Writer, s.Event.Id, form, default)).ShouldRefuseWith<ChangedMeanwhile>();
    }

    [DatabaseFact]
    public async Task Settings_are_saved_once_by_version_and_copied_to_the_next_draft(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        var save = s.Db.Get<SavePressSettings>();

        var first = (await save.RunAsync(s.Organiser, s.Event.Id, new PressSettingsForm { CreditTh = "กรมสมมติ", ShareTextTh = "มาด้วยกัน" }, default)).ShouldBeOk();
        (await save.RunAsync(s.Organiser, s.Event.Id, new PressSettingsForm { CreditTh = "อีกกรม" }, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await save.RunAsync(s.Writer, s.Event.Id, PressSettingsForm.Of(first), default)).ShouldRefuseWith<NotAllowed>();
        var form = PressSettingsForm.Of(first);
        form.PageCredit = "เพจสมมติ";
        (await save.RunAsync(s.Organiser, s.Event.Id, form, default)).ShouldBeOk();
        (await save.RunAsync(s.Organiser, s.Event.Id, form, default)).ShouldRefuseWith<ChangedMeanwhile>();

        Assert.Equal("กรมสมมติ", (await s.Db.Get<DraftNews>().RunAsync(s.Writer, s.Event.Id, default)).ShouldBeOk().SourceTh);
    }
}
