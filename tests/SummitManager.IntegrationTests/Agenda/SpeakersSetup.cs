using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>An event whose organiser plans its guests.</summary>
internal sealed record SpeakersSetup(TestDatabase Db, TestEvent Event, Actor Organiser)
{
    public static async Task<SpeakersSetup> OpenAsync(TestDatabase db)
    {
        var e = await db.NewEventAsync();
        return new SpeakersSetup(db, e, Staffing.Actor(EventRole.Organiser, e.Id));
    }

    public Task<Speaker> SaveAsync(string given, string? position = null) => SaveAsync(new SpeakerForm { Given = given, Position = position });

    public async Task<Speaker> SaveAsync(SpeakerForm form) => (await Db.Get<SaveSpeaker>().RunAsync(Organiser, Event.Id, form, default)).ShouldBeOk();

    public async Task<SpeakerList> ListAsync() => (await Db.Get<SpeakerQueries>().ListAsync(Organiser, Event.Id, default)).ShouldBeOk();

    public async Task<IReadOnlyList<string>> NamesAsync() => [.. (await ListAsync()).Rows.Select(r => r.Speaker.Name.Given)];

    /// <summary>A session of the event's first morning with this person in it.</summary>
    public async Task<Session> SessionAsync(Speaker speaker, SpeakerRole role) => (await Db.Get<SaveSession>().RunAsync(Organiser, Event.Id, new SessionForm
    {
        TitleTh = "พิธีเปิด",
        TitleEn = "Opening",
        Format = SessionFormat.Opening,
        Date = Event.Event.StartsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Starts = "09:00",
        Ends = "09:30",
        Roles = [new RoleRow { SpeakerId = speaker.Id.ToString(), Role = role }],
    }, default)).ShouldBeOk();

    public async Task PublishAsync() => (await Db.Get<PublishAgenda>().RunAsync(Organiser, Event.Id, null, default)).ShouldBeOk();
}
