using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>What a speaker does by their own link, and what is printed of them.</summary>
public sealed class OwnSpeakerTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_speaker_answers_by_link_may_change_their_mind_and_is_audited_as_holder(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var link = (await s.SaveAsync("ตอบ")).LinkCode;
        var answer = s.Db.Get<AnswerAsSpeaker>();

        (await answer.RunAsync(link, SpeakerAnswer.Confirmed, default)).ShouldBeOk();
        (await answer.RunAsync(link, SpeakerAnswer.Confirmed, default)).ShouldBeOk(); // The same twice is once.
        (await answer.RunAsync(link, SpeakerAnswer.Declined, default)).ShouldBeOk();
        (await answer.RunAsync(link, SpeakerAnswer.NoAnswer, default)).ShouldFindBad("Answer", "Choose");
        (await answer.RunAsync(link, (SpeakerAnswer)77, default)).ShouldFindBad("Answer", "Choose");
        (await answer.RunAsync("", SpeakerAnswer.Confirmed, default)).ShouldRefuseWith<NotFound>();
        (await answer.RunAsync(new string('0', Codes.LinkLength), SpeakerAnswer.Confirmed, default)).ShouldRefuseWith<NotFound>();

        var speaker = Assert.Single((await s.ListAsync()).Rows).Speaker;
        Assert.Equal((SpeakerAnswer.Declined, s.Db.Time.GetUtcNow()), (speaker.Answer, speaker.AnsweredAt));
        await using var read = s.Db.Open();
        var entries = await read.AuditEntries.Where(a => a.EventId == s.Event.Id && a.Action == nameof(AnswerAsSpeaker)).ToListAsync();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, e => Assert.Equal(Actor.Holder.Name, e.ActorName));
    }

    [DatabaseFact]
    public async Task A_speaker_writes_their_biography_and_sends_a_photo(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var saved = await s.SaveAsync("เขียน");
        var edit = s.Db.Get<EditAsSpeaker>();
        var queries = s.Db.Get<SpeakerQueries>();
        async Task<OwnSpeakerForm> FormAsync() => new() { BiographyTh = "ประวัติ", BiographyEn = "A life", Version = (await queries.BehindLinkAsync(saved.LinkCode, default))!.Speaker.Version };
        var first = await FormAsync();

        (await edit.RunAsync(saved.LinkCode, first with { Photo = Pictures.Jpeg, PhotoName = "me.jpg" }, default)).ShouldBeOk();

        var own = (await queries.BehindLinkAsync(saved.LinkCode, default))!.Speaker;
        Assert.Equal(("ประวัติ", "A life"), (own.BiographyTh, own.BiographyEn));
        Assert.Equal("image/jpeg", (await queries.OwnPhotoAsync(saved.LinkCode, default))!.MediaType);
        (await edit.RunAsync(saved.LinkCode, first with { BiographyTh = "จากหน้าเก่า" }, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await edit.RunAsync(saved.LinkCode, first with { Photo = Pictures.Jpeg, PhotoName = "me.jpg" }, default)).ShouldRefuseWith<ChangedMeanwhile>();
        (await edit.RunAsync(saved.LinkCode, first, default)).ShouldBeOk(); // An old page with nothing new in it.
        (await edit.RunAsync(saved.LinkCode, (await FormAsync()) with { Photo = [1, 2] }, default)).ShouldRefuseWith<NotAPicture>();
        (await edit.RunAsync(saved.LinkCode, (await FormAsync()) with { BiographyTh = new string('ก', Speaker.BiographyLimit + 1) }, default)).ShouldFindBad("BiographyTh", "TooLong");
        (await edit.RunAsync("", await FormAsync(), default)).ShouldRefuseWith<NotFound>();
        (await edit.RunAsync(saved.LinkCode, (await FormAsync()) with { WithoutPhoto = true }, default)).ShouldBeOk();
        Assert.Null(await queries.OwnPhotoAsync(saved.LinkCode, default));
        await using var read = s.Db.Open();
        Assert.Equal(["BiographyTh; BiographyEn; Photo", "Photo"], await read.AuditEntries.Where(a => a.EventId == s.Event.Id && a.Action == nameof(EditAsSpeaker)).OrderBy(a => a.Details).Select(a => a.Details).ToListAsync());
        Assert.NotNull((await read.StoredFiles.SingleAsync(f => f.Id == own.PhotoFileId)).LapsesAt);
    }

    [DatabaseFact]
    public async Task The_own_page_shows_what_is_published_and_nothing_of_the_plan(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("ดู");
        await s.SessionAsync(speaker, SpeakerRole.Chair);
        var queries = s.Db.Get<SpeakerQueries>();

        Assert.Empty((await queries.BehindLinkAsync(speaker.LinkCode, default))!.Parts);
        await s.PublishAsync();
        s.Db.Time.Advance(PublishedAgendas.Freshness);
        var part = Assert.Single((await queries.BehindLinkAsync(speaker.LinkCode, default))!.Parts);

        Assert.Equal(("พิธีเปิด", SpeakerRole.Chair), (part.Session.Title.Thai, part.Role));
        Assert.Null(await queries.BehindLinkAsync(speaker.LinkCode.ToLowerInvariant() + "0", default));
    }

    [DatabaseFact]
    public async Task Everybody_reads_of_who_stands_in_the_published_programme_and_of_nobody_else(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var queries = s.Db.Get<SpeakerQueries>();
        var (speaker, other) = (await s.SaveAsync("ประวัติ", "อธิบดีกรมสมมติ"), await s.SaveAsync("ไม่มีหน้าที่"));
        await s.SessionAsync(speaker, SpeakerRole.Chair);
        (await s.Db.Get<EditAsSpeaker>().RunAsync(speaker.LinkCode, new OwnSpeakerForm { BiographyTh = "จบการศึกษา", Photo = Pictures.Jpeg, PhotoName = "me.jpg", Version = speaker.Version }, default)).ShouldBeOk();

        Assert.Null(await queries.PublicAsync(s.Event.Id, speaker.Id, default));
        Assert.Null(await queries.PublicPhotoAsync(s.Event.Id, speaker.Id, default));
        await s.PublishAsync();
        s.Db.Time.Advance(PublishedAgendas.Freshness);
        var seen = (await queries.PublicAsync(s.Event.Id, speaker.Id, default))!;

        Assert.Equal(("ประวัติ", "อธิบดีกรมสมมติ", "จบการศึกษา", true), (seen.As.Name.Thai, seen.As.Office.Thai, seen.Biography(Language.English), seen.HasPhoto));
        Assert.Equal(SpeakerRole.Chair, Assert.Single(seen.Parts).Role);
        Assert.Equal("image/jpeg", (await queries.PublicPhotoAsync(s.Event.Id, speaker.Id, default))!.MediaType);
        Assert.Null(await queries.PublicAsync(s.Event.Id, other.Id, default));
        Assert.Null(await queries.PublicAsync((await s.Db.NewEventAsync()).Id, speaker.Id, default));
    }

    [DatabaseFact]
    public async Task Run_sheet_and_place_cards_are_PDF_and_refuse_another_day_and_nobody(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var (sheet, cards) = (s.Db.Get<PrintRunSheet>(), s.Db.Get<PrintPlaceCards>());
        (await cards.RunAsync(s.Organiser, s.Event.Id, false, Language.Thai, default)).ShouldRefuseWith<NotFound>();
        var speaker = await s.SaveAsync("พิมพ์", "รองนายกรัฐมนตรี");
        await s.SessionAsync(speaker, SpeakerRole.Chair);

        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await sheet.RunAsync(s.Organiser, s.Event.Id, s.Event.Event.StartsOn, Language.Thai, default)).ShouldBeOk()), StringComparison.Ordinal);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await cards.RunAsync(s.Organiser, s.Event.Id, false, Language.English, default)).ShouldBeOk()), StringComparison.Ordinal);
        (await cards.RunAsync(s.Organiser, s.Event.Id, true, Language.Thai, default)).ShouldRefuseWith<NotFound>(); // Nobody is a guest of honour.
        (await sheet.RunAsync(s.Organiser, s.Event.Id, s.Event.Event.StartsOn.AddDays(-1), Language.Thai, default)).ShouldRefuseWith<NotFound>();
        (await sheet.RunAsync(Staffing.Stranger(), s.Event.Id, s.Event.Event.StartsOn, Language.Thai, default)).ShouldRefuseWith<NotAllowed>();
    }
}
