using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Materials;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.IntegrationTests.Races;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>Slides and papers of sessions.</summary>
public sealed class MaterialsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_speaker_sends_slides_by_link_for_their_own_session_and_nobody_else_touches_them(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var (speaker, other) = (await s.SaveAsync("ส่ง"), await s.SaveAsync("คนอื่น"));
        var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);
        var slides = Slides.PowerPoint();

        var sent = (await SendAsync(s, speaker, session, slides, "สไลด์ ฉบับจริง.pptx")).ShouldBeOk();

        var row = Assert.Single(await s.Db.Get<MaterialQueries>().OfSpeakerAsync(speaker.Id, default));
        Assert.Equal((session.Id, "พิธีเปิด", "Opening"), (row.SessionId, row.Session.Thai, row.Session.English));
        Assert.Equal((sent.Id, "สไลด์ ฉบับจริง.pptx", MaterialKinds.PowerPoint, slides.Length, false), (row.Id, row.Name, row.MediaType, row.Length, row.IsShown));
        var file = await s.Db.Get<MaterialQueries>().OwnFileAsync(speaker.LinkCode, sent.Id, default);
        Assert.Equal(slides, await s.Db.Get<FileStore>().ReadAsync(file!.Id, default));
        Assert.Null(file.LapsesAt);
        (await SendAsync(s, other, session, slides)).ShouldRefuseWith<NotFound>();
        (await s.Db.Get<SendMaterial>().RunAsync("x", session.Id, "a.pptx", new MemoryStream(slides), default)).ShouldRefuseWith<NotFound>();
        Assert.Null(await s.Db.Get<MaterialQueries>().OwnFileAsync(other.LinkCode, sent.Id, default));
        (await s.Db.Get<TakeBackMaterial>().RunAsync(other.LinkCode, sent.Id, default)).ShouldRefuseWith<NotFound>();
        (await s.Db.Get<TakeBackMaterial>().RunAsync(speaker.LinkCode, sent.Id, default)).ShouldBeOk();
        (await s.Db.Get<TakeBackMaterial>().RunAsync(speaker.LinkCode, sent.Id, default)).ShouldRefuseWith<NotFound>();
        await using var db = s.Db.Open();
        Assert.False(await db.StoredFiles.AnyAsync(f => f.Id == file.Id) || await db.StoredFileChunks.AnyAsync(c => c.FileId == file.Id));
        var entries = await db.AuditEntries.Where(a => a.EventId == s.Event.Id && a.ActorName == Actor.Holder.Name).ToListAsync();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, a => Assert.DoesNotContain("สไลด์", a.Details, StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task What_is_empty_too_large_or_no_slides_is_refused_in_words_and_leaves_nothing_behind(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("ผิด");
        var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);

        (await SendAsync(s, speaker, session, [])).ShouldRefuseWith<MaterialMissing>();
        (await SendAsync(s, speaker, session, "MZ, and called slides.pdf"u8.ToArray(), "slides.pdf")).ShouldRefuseWith<NotAMaterial>();
        var large = new byte[MaterialFile.MostMegabytes * 1024 * 1024 + 1];
        Slides.Pdf.CopyTo(large, 0);
        Assert.Equal(MaterialFile.MostMegabytes, (await SendAsync(s, speaker, session, large)).ShouldRefuseWith<MaterialTooLarge>().MostMegabytes);

        await using var db = s.Db.Open();
        Assert.False(await db.StoredFiles.AnyAsync(f => f.EventId == s.Event.Id));
        Assert.False(await db.SessionMaterials.AnyAsync(m => m.EventId == s.Event.Id));
    }

    [DatabaseFact]
    public async Task The_public_sees_a_file_once_it_is_shown_and_its_session_published(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("แสดง");
        var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);
        var (queries, show) = (s.Db.Get<MaterialQueries>(), s.Db.Get<ShowMaterial>());
        var material = (await s.Db.Get<AddMaterial>().RunAsync(s.Organiser, s.Event.Id, session.Id, "a.pdf", new MemoryStream(Slides.Pdf), default)).ShouldBeOk();
        async Task<bool> IsPublicAsync() => await queries.ShownFileAsync(s.Event.Id, session.Id, material.Id, default) is not null;

        (await show.RunAsync(s.Organiser, s.Event.Id, material.Id, true, default)).ShouldBeOk();
        Assert.False(await IsPublicAsync());
        await s.PublishAsync();
        s.Db.Time.Advance(PublishedAgendas.Freshness);
        Assert.True(await IsPublicAsync());
        Assert.Equal("a.pdf", Assert.Single(await queries.ShownAsync(s.Event.Id, session.Id, default)).Name);
        (await show.RunAsync(s.Organiser, s.Event.Id, material.Id, true, default)).ShouldBeOk(); // The same once more.
        (await show.RunAsync(s.Organiser, s.Event.Id, material.Id, false, default)).ShouldBeOk();
        Assert.False(await IsPublicAsync());
        Assert.Empty(await queries.ShownAsync(s.Event.Id, session.Id, default));

        var viewer = Staffing.Actor(EventRole.Viewer, s.Event.Id);
        (await show.RunAsync(viewer, s.Event.Id, material.Id, true, default)).ShouldRefuseWith<NotAllowed>();
        (await show.RunAsync(s.Organiser, s.Event.Id, Guid.Empty, true, default)).ShouldRefuseWith<NotFound>();
        (await s.Db.Get<AddMaterial>().RunAsync(viewer, s.Event.Id, session.Id, "a.pdf", new MemoryStream(Slides.Pdf), default)).ShouldRefuseWith<NotAllowed>();
        (await s.Db.Get<RemoveMaterial>().RunAsync(viewer, s.Event.Id, material.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await queries.StaffFileAsync(viewer, s.Event.Id, material.Id, default)).ShouldBeOk();
        (await queries.StaffFileAsync(Staffing.Stranger(), s.Event.Id, material.Id, default)).ShouldRefuseWith<NotAllowed>();
        (await queries.ListAsync(Staffing.Stranger(), s.Event.Id, default)).ShouldRefuseWith<NotAllowed>();
        await using var db = s.Db.Open();
        Assert.Equal(2, await db.AuditEntries.CountAsync(a => a.EventId == s.Event.Id && a.Action == nameof(ShowMaterial)));
    }

    [DatabaseFact]
    public async Task A_session_takes_its_files_along_and_a_speaker_leaves_theirs_without_a_name(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("ลบ");
        var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);
        var sent = (await SendAsync(s, speaker, session, Slides.Pdf)).ShouldBeOk();
        var form = SessionForm.Of(session, EventTimeOf(s));
        form.Roles.Clear();
        session = (await s.Db.Get<SaveSession>().RunAsync(s.Organiser, s.Event.Id, form, default)).ShouldBeOk();

        (await SendAsync(s, speaker, session, Slides.Pdf)).ShouldRefuseWith<NotFound>(); // No part in it any more.
        (await s.Db.Get<RemoveSpeaker>().RunAsync(s.Organiser, s.Event.Id, speaker.Id, default)).ShouldBeOk();
        var kept = Assert.Single(Assert.Single((await s.Db.Get<MaterialQueries>().ListAsync(s.Organiser, s.Event.Id, default)).ShouldBeOk().Sessions).Files);
        Assert.Equal((sent.Id, null), (kept.Id, kept.SpeakerId));
        (await s.Db.Get<RemoveSession>().RunAsync(s.Organiser, s.Event.Id, session.Id, default)).ShouldBeOk();

        await using var db = s.Db.Open();
        Assert.False(await db.SessionMaterials.AnyAsync(m => m.EventId == s.Event.Id));
        Assert.NotNull((await db.StoredFiles.SingleAsync(f => f.Id == sent.FileId)).LapsesAt);
    }

    [DatabaseFact]
    public async Task Many_at_once_fill_a_session_to_its_limit_and_no_further(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("หลายไฟล์");
        var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);
        for (var i = 0; i < SessionMaterial.Most - 4; i++)
            (await SendAsync(s, speaker, session, Slides.Pdf)).ShouldBeOk();

        var sent = await Race.RunAsync(16, _ => SendAsync(s, speaker, session, Slides.Pdf));

        Assert.Equal(4, sent.Count(r => r.IsOk));
        Assert.All(sent.Where(r => !r.IsOk), r => Assert.IsType<TooManyMaterials>(r.Refusal));
        await using var db = s.Db.Open();
        Assert.Equal(SessionMaterial.Most, await db.SessionMaterials.CountAsync(m => m.SessionId == session.Id));
        Assert.Equal(SessionMaterial.Most, await db.StoredFiles.CountAsync(f => f.EventId == s.Event.Id)); // What was refused is gone.
    }

    /// <summary>The same with a count that is asked for before, and no lock.</summary>
    [DatabaseFact]
    public async Task Without_the_lock_many_at_once_pass_the_limit(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("ไม่มีล็อก");
        await Race.ShouldGoWrongAsync(async () =>
        {
            var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);
            await Race.RunAsync(16, async number =>
            {
                await using var db = s.Db.Open();
                if (await db.SessionMaterials.AnyAsync(m => m.SessionId == session.Id))
                    return false;
                var file = FileStore.Add(db, new NewFile { EventId = s.Event.Id, Purpose = MaterialFile.Purpose, Name = $"{number}.pdf", MediaType = MaterialKinds.Pdf }, Slides.Pdf, s.Db.Time.GetUtcNow());
                db.Add(new SessionMaterial { Id = Registering.NewId(), EventId = s.Event.Id, SessionId = session.Id, FileId = file.Id, SentAt = s.Db.Time.GetUtcNow() });
                await using var transaction = await db.BeginWriteAsync(default);
                await db.SaveChangesAsync();
                await transaction.CommitAsync(default);
                return true;
            });
            await using var read = s.Db.Open();
            return await read.SessionMaterials.CountAsync(m => m.SessionId == session.Id) > 1;
        });
    }

    [DatabaseFact]
    public async Task The_lists_ask_as_often_for_three_files_as_for_one(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        var speaker = await s.SaveAsync("นับ");
        var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);
        (await SendAsync(s, speaker, session, Slides.Pdf)).ShouldBeOk();
        await CountAsync(1);
        var one = await CountAsync(1);
        (await SendAsync(s, speaker, session, Slides.Pdf)).ShouldBeOk();
        var second = await s.SessionAsync(await s.SaveAsync("อีกคน"), SpeakerRole.Speaker);
        (await s.Db.Get<AddMaterial>().RunAsync(s.Organiser, s.Event.Id, second.Id, "b.odp", new MemoryStream(Slides.OpenDocument()), default)).ShouldBeOk();

        Assert.Equal(one, await CountAsync(3));

        Task<int> CountAsync(int files) => s.Db.Commands.DuringAsync(async () =>
        {
            Assert.Equal(files, (await s.Db.Get<MaterialQueries>().ListAsync(s.Organiser, s.Event.Id, default)).ShouldBeOk().Sessions.Sum(x => x.Files.Count));
            Assert.NotEmpty(await s.Db.Get<MaterialQueries>().OfSpeakerAsync(speaker.Id, default));
        });
    }

    /// <summary>Seats, session, files: whoever locks them does so in one order, and who lost is told in words.</summary>
    [DatabaseFact]
    public async Task A_session_is_deleted_while_files_are_sent_and_taken_back(DatabaseProvider provider)
    {
        var s = await SpeakersSetup.OpenAsync(await databases.OpenAsync(provider));
        for (var round = 0; round < 4; round++)
        {
            var speaker = await s.SaveAsync("สวนทาง");
            var session = await s.SessionAsync(speaker, SpeakerRole.Speaker);
            var sent = new List<SessionMaterial>();
            for (var i = 0; i < 6; i++)
                sent.Add((await SendAsync(s, speaker, session, Slides.Pdf)).ShouldBeOk());

            var refusals = await Race.RunAsync(13, async number => number switch
            {
                < 6 => (await s.Db.Get<TakeBackMaterial>().RunAsync(speaker.LinkCode, sent[number].Id, default)).Refusal,
                < 12 => (await SendAsync(s, speaker, session, Slides.Pdf)).Refusal,
                _ => (await s.Db.Get<RemoveSession>().RunAsync(s.Organiser, s.Event.Id, session.Id, default)).Refusal,
            });

            Assert.All(refusals.OfType<Refusal>(), r => Assert.IsType<NotFound>(r));
            await using var db = s.Db.Open();
            Assert.False(await db.Sessions.AnyAsync(x => x.Id == session.Id) || await db.SessionMaterials.AnyAsync(m => m.SessionId == session.Id));
            Assert.False(await db.StoredFiles.AnyAsync(f => f.EventId == s.Event.Id && f.LapsesAt == null));
        }
    }

    private static EventTime EventTimeOf(SpeakersSetup s) => EventTime.In(s.Event.Event.TimeZone);

    private static Task<Result<SessionMaterial>> SendAsync(SpeakersSetup s, Speaker by, Session session, byte[] file, string name = "a.pdf") =>
        s.Db.Get<SendMaterial>().RunAsync(by.LinkCode, session.Id, name, new MemoryStream(file), default);
}
