using System.Globalization;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Press;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Press;

/// <summary>A draft of a real event: from its agenda as published, and its numbers.</summary>
public sealed class DraftNewsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Says_who_opens_with_the_whole_rank_as_published_and_how_many_registered(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        var chair = await SpeakerAsync(s, new SpeakerForm { Title = "พล.อ.อ.ดร.", Given = "ประจักษ์", Family = "สมมติสุข", Position = "รองนายกรัฐมนตรี" });
        var secret = await SpeakerAsync(s, new SpeakerForm { Given = "ไม่อยู่", Family = "ในกำหนดการ", Position = "ที่ปรึกษา" });
        await OpeningAsync(s, chair);
        await s.Db.RegisterAsync(s.Event, Registering.SomebodyNew());
        await s.Db.RegisterAsync(s.Event, Registering.SomebodyNew());

        Assert.DoesNotContain("ประจักษ์", (await DraftAsync(s)).BodyTh!, StringComparison.Ordinal);
        await s.Db.PublishAgendaAsync(s.Event);
        var draft = await DraftAsync(s);

        Assert.Contains("พลอากาศเอก ดร.ประจักษ์ สมมติสุข รองนายกรัฐมนตรี", draft.BodyTh!, StringComparison.Ordinal);
        Assert.Contains("2 คน", draft.BodyTh!, StringComparison.Ordinal);
        Assert.Contains("1 จังหวัด", draft.BodyTh!, StringComparison.Ordinal);
        Assert.Contains(s.Event.Event.TitleTh, draft.TitleTh!, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่อยู่", draft.BodyTh + draft.BodyEn, StringComparison.Ordinal);
        Assert.NotEqual(chair.Id, secret.Id);
        // What it proposes can be saved as it is.
        await s.SaveAsync(draft);
    }

    [DatabaseFact]
    public async Task An_event_of_which_nothing_is_known_yet_has_a_draft_too(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));

        await s.SaveAsync(await DraftAsync(s));
    }

    [DatabaseFact]
    public async Task Asks_as_many_questions_for_one_person_as_for_three(DatabaseProvider provider)
    {
        var s = await PressSetup.OpenAsync(await databases.OpenAsync(provider));
        await s.Db.RegisterAsync(s.Event, Registering.SomebodyNew());
        var one = await s.Db.Commands.DuringAsync(() => DraftAsync(s));
        for (var i = 0; i < 2; i++)
            await s.Db.RegisterAsync(s.Event, Registering.SomebodyNew());
        await s.PublishedAsync();
        await s.PublishedAsync();

        Assert.Equal(one, await s.Db.Commands.DuringAsync(() => DraftAsync(s)));
    }

    private static async Task<NewsForm> DraftAsync(PressSetup s) => (await s.Db.Get<DraftNews>().RunAsync(s.Writer, s.Event.Id, default)).ShouldBeOk();

    private static async Task<Speaker> SpeakerAsync(PressSetup s, SpeakerForm form) => (await s.Db.Get<SaveSpeaker>().RunAsync(s.Organiser, s.Event.Id, form, default)).ShouldBeOk();

    private static async Task OpeningAsync(PressSetup s, Speaker chair) => (await s.Db.Get<SaveSession>().RunAsync(s.Organiser, s.Event.Id, new SessionForm
    {
        TitleTh = "พิธีเปิด",
        Format = SessionFormat.Opening,
        Date = s.Event.Event.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Starts = "09:00",
        Ends = "09:30",
        Roles = [new RoleRow { SpeakerId = chair.Id.ToString(), Role = SpeakerRole.Chair }],
    }, default)).ShouldBeOk();
}
