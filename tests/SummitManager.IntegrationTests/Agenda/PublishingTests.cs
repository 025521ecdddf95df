using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

public sealed class PublishingTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Attendees_see_what_was_published_until_it_is_published_again(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var session = await host.PlanAsync(e, e.Form("บรรยาย", "09:00-10:00", rooms["2"]));
        await host.PlanAsync(e, e.Form("ยังไม่มีเวลา", ""));
        Assert.Equal(0, (await SeenAsync(host, e)).Number);

        Assert.Equal((1, 1, 0), Facts(await host.PublishAsync(e)));
        (await host.Get<PublishAgenda>().RunAsync(e.Organiser(), e.Id, null, default)).ShouldRefuseWith<NothingToPublish>();
        (await host.Get<PublishAgenda>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, null, default)).ShouldRefuseWith<NotAllowed>();
        var moved = (await host.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, session.Id, session.Version, new SessionSlot(session.StartsAt!.Value.AddHours(1), 90, rooms["4"]), default)).ShouldBeOk();
        var before = await SeenAsync(host, e);
        Assert.Equal((1, session.StartsAt, "2"), (before.Number, before.Find(session.Id)!.StartsAt, before.Find(session.Id)!.Room!.Thai));

        Assert.Equal((2, 1, 0), Facts(await host.PublishAsync(e, "เลื่อนตามกำหนดการประธาน")));
        var after = await SeenAsync(host, e);
        Assert.Equal((2, moved.Session.EndsAt, "Room 4"), (after.Number, after.Find(session.Id)!.EndsAt, after.Find(session.Id)!.Room!.English));
        Assert.Single(after.Sessions);
        var versions = (await host.Get<AgendaQueries>().VersionsAsync(e.Organiser(), e.Id, default)).ShouldBeOk();
        Assert.Equal([(2, "เลื่อนตามกำหนดการประธาน", AgendaChangeKind.Moved), (1, null, AgendaChangeKind.Added)], versions.Select(v => (v.Number, v.Note, Assert.Single(v.Changes).Kind)));
    }

    [DatabaseFact]
    public async Task Of_many_who_publish_at_once_one_publishes_and_the_numbers_have_no_gap(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        await host.PlanAsync(e, e.Form("บรรยาย", "09:00-10:00"));
        var publish = host.Get<PublishAgenda>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => publish.RunAsync(e.Organiser(), e.Id, null, default))));

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<NothingToPublish>(a.Refusal));
        await host.PlanAsync(e, e.Form("บรรยายต่อ", "10:00-11:00"));
        Assert.Equal(2, (await host.PublishAsync(e)).Number);
    }

    [DatabaseFact]
    public async Task Who_booked_waits_or_speaks_hears_of_a_move_once_and_of_new_words_never(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var speaker = await host.SomebodyAsync(e, "speaker@local.example");
        var first = await host.PlanAsync(e, e.Form("ห้องย่อยหนึ่ง", "09:00-10:00", null, 5, speaker));
        var second = await host.PlanAsync(e, e.Form("ห้องย่อยสอง", "10:00-11:00", null, 5));
        var (holder, waiting, other) = (await host.RegisterAsync(e, "ผู้จอง ใจดี"), await host.RegisterAsync(e, "ผู้รอ ใจเย็น"), await host.RegisterAsync(e, "ผู้อื่น ไม่จอง"));
        await host.PublishAsync(e);
        await using (var db = host.Open())
        {
            db.AddRange(new SessionBooking { SessionId = first.Id, RegistrationId = holder.Id, At = host.Time.Now }, new SessionBooking { SessionId = second.Id, RegistrationId = holder.Id, At = host.Time.Now },
                new SessionWait { SessionId = first.Id, RegistrationId = waiting.Id, Since = host.Time.Now });
            await db.SaveChangesAsync();
            await db.OutboxMessages.Where(m => m.EventId == e.Id).ExecuteDeleteAsync();
        }

        foreach (var session in new[] { first, second })
            (await host.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, session.Id, session.Version, new SessionSlot(session.StartsAt!.Value.AddHours(3), 60, null), default)).ShouldBeOk();
        Assert.Equal((2, 2, 3), Facts(await host.PublishAsync(e)));

        await using var after = host.Open();
        var letters = await after.OutboxMessages.Where(m => m.EventId == e.Id).ToListAsync();
        Assert.Equal([holder.Id, speaker.Id, waiting.Id], letters.Select(l => l.SubjectId!.Value).OrderBy(id => Array.IndexOf([holder.Id, speaker.Id, waiting.Id], id)));
        var letter = letters.Single(l => l.SubjectId == holder.Id).TextBody;
        Assert.Contains("ห้องย่อยหนึ่ง", letter, StringComparison.Ordinal);
        Assert.Contains("ห้องย่อยสอง", letter, StringComparison.Ordinal);
        Assert.Contains("12.00", letter, StringComparison.Ordinal);
        Assert.DoesNotContain(letters, l => l.SubjectId == other.Id);

        var form = SessionForm.Of((await host.Get<AgendaQueries>().PlanAsync(e.Organiser(), e.Id, default)).ShouldBeOk().Plan.Find(first.Id)!, EventTime.In(e.Event.TimeZone));
        form.TitleTh = "ห้องย่อยหนึ่ง (แก้คำ)";
        await host.PlanAsync(e, form);
        Assert.Equal(0, (await host.PublishAsync(e)).Told);
    }

    [DatabaseFact]
    public async Task Who_is_deleted_keeps_no_name_in_any_version_and_the_newest_is_seen_without_them(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var (e, other) = (await host.NewEventAsync(), await host.NewEventAsync());
        var (gone, stays) = (await AddAsync("ลบออก ภายหลัง"), await AddAsync("อยู่ต่อ เสมอ"));
        var session = await host.PlanAsync(e, e.Form("บรรยาย", "09:00-10:00", null, null, gone, stays));
        await host.PublishAsync(e);
        var later = SessionForm.Of(session, EventTime.In(e.Event.TimeZone));
        later.TitleTh = "บรรยาย (แก้ไข)";
        session = await host.PlanAsync(e, later);
        await host.PublishAsync(e);
        Assert.Equal(2, (await SeenAsync(host, e)).Find(session.Id)!.People.Count);
        (await host.Get<RemoveSpeaker>().RunAsync(e.Organiser(), e.Id, gone.Id, default)).ShouldRefuseWith<SpeakerHasSessions>();
        Assert.Equal(2, (await ContentsAsync()).Count(c => c.Contains("ลบออก", StringComparison.Ordinal)));

        var without = SessionForm.Of(session, EventTime.In(e.Event.TimeZone));
        without.Roles = [new RoleRow { SpeakerId = stays.Id.ToString() }];
        await host.PlanAsync(e, without);
        (await host.Get<RemoveSpeaker>().RunAsync(e.Organiser(), e.Id, gone.Id, default)).ShouldBeOk();

        var contents = await ContentsAsync();
        Assert.All(contents, c => Assert.DoesNotContain("ลบออก", c, StringComparison.Ordinal));
        Assert.All(contents, c => Assert.DoesNotContain(gone.Id.ToString(), c, StringComparison.OrdinalIgnoreCase));
        Assert.All(contents, c => Assert.Contains("อยู่ต่อ", c, StringComparison.Ordinal));
        // The page that had it in memory shows it no more, though its number is the same.
        var seen = await SeenAsync(host, e);
        Assert.Equal((2, stays.Id), (seen.Number, Assert.Single(seen.Find(session.Id)!.People).SpeakerId));
        Assert.Equal([2, 1], (await host.Get<AgendaQueries>().VersionsAsync(e.Organiser(), e.Id, default)).ShouldBeOk().Select(v => v.Number));

        async Task<Speaker> AddAsync(string name) => (await host.Get<SaveSpeaker>().RunAsync(e.Organiser(), e.Id, new SpeakerForm { Given = name.Split(' ')[0], Family = name.Split(' ')[1] }, default)).ShouldBeOk();
        async Task<List<string>> ContentsAsync()
        {
            await using var db = host.Open();
            return await db.AgendaVersions.Where(v => v.EventId == e.Id).Select(v => v.Content).ToListAsync();
        }
    }

    /// <summary>Who publishes while somebody is deleted either has published before, and it is taken out, or finds them gone.</summary>
    [DatabaseFact]
    public async Task A_version_published_at_the_same_time_does_not_bring_the_name_back(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        for (var round = 0; round < 5; round++)
        {
            var e = await host.NewEventAsync();
            var gone = (await host.Get<SaveSpeaker>().RunAsync(e.Organiser(), e.Id, new SpeakerForm { Given = "ลบออก" }, default)).ShouldBeOk();
            var session = await host.PlanAsync(e, e.Form("บรรยาย", "09:00-10:00", null, null, gone));
            await host.PublishAsync(e);
            var without = SessionForm.Of(session, EventTime.In(e.Event.TimeZone));
            (without.Roles, without.TitleTh) = ([], "บรรยาย (แก้ไข)");

            await Task.WhenAll(
                Task.Run(async () => await host.Get<PublishAgenda>().RunAsync(e.Organiser(), e.Id, null, default)),
                Task.Run(async () => (await host.Get<SaveSession>().RunAsync(e.Organiser(), e.Id, without, default)).ShouldBeOk()),
                Task.Run(async () =>
                {
                    while ((await host.Get<RemoveSpeaker>().RunAsync(e.Organiser(), e.Id, gone.Id, default)).Refusal is SpeakerHasSessions)
                    {
                        // Until the session is saved.
                    }
                }),
                Task.Run(async () => await host.Get<PublishAgenda>().RunAsync(e.Organiser(), e.Id, null, default)));

            await using var db = host.Open();
            Assert.False(await db.AgendaVersions.AnyAsync(v => v.EventId == e.Id && v.Content.Contains("ลบออก")));
        }
    }

    [DatabaseFact]
    public async Task Who_speaks_is_written_to_in_their_language(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        async Task<Speaker> AddAsync(string given, Language? language = null) =>
            (await host.Get<SaveSpeaker>().RunAsync(e.Organiser(), e.Id, new SpeakerForm { Given = given, Email = "speaker@local.example", PreferredLanguage = language }, default)).ShouldBeOk();
        Speaker[] all = [await AddAsync("สมชาย"), await AddAsync("Kazuya"), await AddAsync("สมหญิง", Language.English), await AddAsync("Peter", Language.Thai)];
        var session = await host.PlanAsync(e, e.Form("อภิปราย", "09:00-10:00", null, null, all));
        await host.PublishAsync(e);
        (await host.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, session.Id, session.Version, new SessionSlot(session.StartsAt!.Value.AddHours(1), 60, null), default)).ShouldBeOk();
        await host.PublishAsync(e);

        await using var db = host.Open();
        var letters = await db.OutboxMessages.Where(m => m.EventId == e.Id).ToDictionaryAsync(m => m.SubjectId!.Value, m => m.Language);
        Assert.Equal([Language.Thai, Language.English, Language.English, Language.Thai], all.Select(s => letters[s.Id]));
    }

    private static (int, int, int) Facts(Published p) => (p.Number, p.Changes, p.Told);

    private static Task<PublishedAgenda> SeenAsync(TestDatabase host, TestEvent e)
    {
        host.Time.Advance(PublishedAgendas.Freshness);
        return host.Get<PublishedAgendas>().OfAsync(e.Id, default);
    }
}
