using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Speakers;
using SummitManager.Agenda.Stage;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.IntegrationTests.Registrations;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using SummitManager.Thai;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>What the programme has to do for the events of scenarios 1 (two days in rooms that join), 2 (finalists on the stage) and 3 (two languages).</summary>
public sealed class ScenarioTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly string[] Finalists = [.. Enumerable.Range(1, 8).Select(i => $"ทีมที่ {i} เทศบาลสมมติ | Team {i}")];

    /// <summary>The first day as it stands in the scenario has no conflict; a lecture in one half of the joined room during the opening has.</summary>
    [DatabaseFact]
    public async Task Day_one_of_scenario_one_has_no_conflict_and_the_joined_room_blocks_its_halves(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        (string Title, string Times, string? Room, SessionFormat Format)[] day =
        [
            ("ลงทะเบียน", "08:00-09:00", null, SessionFormat.Registration), ("พิธีเปิด กล่าวรายงาน และปาฐกถาพิเศษ", "09:00-10:00", "2-3", SessionFormat.Opening),
            ("ประธานเยี่ยมชมนิทรรศการและห้องจำลอง", "10:00-10:30", "4", SessionFormat.Exhibition), ("Smart City และ Thailand 4.0", "10:45-12:00", "2-3", SessionFormat.Lecture),
            ("พักรับประทานอาหารกลางวัน", "12:00-13:00", null, SessionFormat.Meal), ("Green Society", "13:00-16:00", "2", SessionFormat.Workshop), ("Smart Province", "13:00-16:00", "3", SessionFormat.Workshop),
        ];
        foreach (var (title, times, room, format) in day)
        {
            var form = e.Form(title, times, room is null ? null : rooms[room]);
            form.Format = format;
            await host.PlanAsync(e, form);
        }
        Assert.Empty(await ConflictsAsync(host, e));

        var parallel = await host.PlanAsync(e, e.Form("บรรยายคู่ขนาน", "09:00-10:00", rooms["3"]));

        var conflict = Assert.Single(await ConflictsAsync(host, e));
        Assert.Equal(ConflictKind.RoomTwice, conflict.Kind);
        Assert.Contains(parallel.Id, new[] { conflict.SessionId, conflict.OtherId!.Value });
    }

    [DatabaseFact]
    public async Task The_next_edition_has_its_sessions_and_tracks_and_nobody_in_them(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var form = e.Form("พิธีเปิด", "09:00-10:00", rooms["2-3"], 300, await host.SomebodyAsync(e));
        await host.PlanAsync(e, form);

        var copy = (await host.Get<CloneEvent>().RunAsync(await host.HireOwnerAsync(), e.Id, new NewEventForm { TitleTh = "ครั้งถัดไป", StartsOn = e.Event.StartsOn.AddYears(1).ToString("O", System.Globalization.CultureInfo.InvariantCulture) }, default)).ShouldBeOk();

        await using var db = host.Open();
        var session = await db.Sessions.Include(s => s.Roles).SingleAsync(s => s.EventId == copy.Id);
        Assert.Equal(("พิธีเปิด", rooms["2-3"], 300), (session.TitleTh, session.RoomId!.Value, session.Seats!.Value));
        Assert.Equal((copy.StartsOn, new TimeSpan(9, 0, 0)), (EventTime.In(copy.TimeZone).Date(session.StartsAt!.Value), EventTime.In(copy.TimeZone).Local(session.StartsAt.Value).TimeOfDay));
        Assert.Empty(session.Roles);
        Assert.False(await db.Speakers.AnyAsync(s => s.EventId == copy.Id));
        Assert.False(await db.AgendaVersions.AnyAsync(v => v.EventId == copy.Id));
    }

    /// <summary>A break and what is in the room already are left out; no two overlap.</summary>
    [DatabaseFact]
    public async Task Eight_finalists_are_laid_into_slots_of_fifteen_minutes_around_what_is_there(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var pause = e.Form("พักรับประทานอาหารว่าง", "14:00-14:20");
        pause.Format = SessionFormat.Break;
        await host.PlanAsync(e, pause);
        await host.PlanAsync(e, e.Form("กล่าวขอบคุณผู้สนับสนุน", "13:35-13:40", rooms["2-3"]));

        var laid = (await host.Get<LaySlots>().RunAsync(e.Organiser(), e.Id, Stage(e, rooms["2"]), default)).ShouldBeOk();

        var clock = EventTime.In(e.Event.TimeZone);
        Assert.Equal(["13:00", "13:15", "13:40", "14:20", "14:35", "14:50", "15:05", "15:20"], laid.Select(s => clock.Local(s.StartsAt!.Value).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Enumerable.Range(1, 8).Select(i => ($"ทีมที่ {i} เทศบาลสมมติ", $"Team {i}")), laid.Select(s => (s.TitleTh, s.TitleEn)));
        Assert.All(laid, s => Assert.Equal((15, rooms["2"], SessionFormat.Presentation), (s.Minutes, s.RoomId, s.Format)));
        Assert.Empty(await ConflictsAsync(host, e));
    }

    /// <summary>What belongs to a session stays with it: scores hang on its key, people and bookings too.</summary>
    [DatabaseFact]
    public async Task Two_finalists_change_places_and_each_stays_itself(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var laid = (await host.Get<LaySlots>().RunAsync(e.Organiser(), e.Id, Stage(e, rooms["2"]), default)).ShouldBeOk();
        var (third, seventh) = (laid[2], laid[6]);
        var (swap, early, late) = (host.Get<SwapSlots>(), third.StartsAt, seventh.StartsAt);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            swap.RunAsync(e.Organiser(), e.Id, (third.Id, third.Version), (seventh.Id, seventh.Version), default))));

        // Of those who pressed at once one swaps: a second swap would bring both back, unseen.
        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<ChangedMeanwhile>(a.Refusal));
        var plan = await PlanAsync(host, e);
        Assert.Equal(("ทีมที่ 3 เทศบาลสมมติ", late), (plan.Find(third.Id)!.TitleTh, plan.Find(third.Id)!.StartsAt));
        Assert.Equal(("ทีมที่ 7 เทศบาลสมมติ", early), (plan.Find(seventh.Id)!.TitleTh, plan.Find(seventh.Id)!.StartsAt));
        Assert.Empty(AgendaConflicts.Find(plan));
        Assert.Contains(await host.AuditAsync(third.Id), a => a.Action == nameof(SwapSlots));

        var (one, other) = (plan.Find(third.Id)!, plan.Find(seventh.Id)!);
        (await swap.RunAsync(e.Organiser(), e.Id, (one.Id, one.Version), (other.Id, other.Version), default)).ShouldBeOk();
        Assert.Equal(early, (await PlanAsync(host, e)).Find(third.Id)!.StartsAt);
    }

    [DatabaseFact]
    public async Task Slots_that_do_not_fit_or_cannot_be_read_are_refused_whole(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var (lay, swap) = (host.Get<LaySlots>(), host.Get<SwapSlots>());
        StageForm Late(string starts, string minutes) => new() { Titles = string.Join('\n', Finalists), Date = Day(e), Starts = starts, Minutes = minutes };

        Assert.Equal(4, (await lay.RunAsync(e.Organiser(), e.Id, Late("23:00", "15"), default)).ShouldRefuseWith<SlotsLeaveTheDay>().Fit);
        var bad = (await lay.RunAsync(e.Organiser(), e.Id, new StageForm { Titles = new string('ก', 301), Starts = "บ่าย", Minutes = "0", RoomId = Guid.NewGuid().ToString() }, default)).ShouldRefuseWith<BadFields>();
        Assert.Equal(["Date", "Minutes", "RoomId", "Starts", "Titles"], bad.All.Select(b => b.Field!).Order());
        Assert.Equal("TooMany", Assert.IsType<BadField>(Assert.Single((await lay.RunAsync(e.Organiser(), e.Id,
            new StageForm { Titles = string.Join('\n', Enumerable.Repeat("ก", 61)), Date = Day(e), Starts = "09:00" }, default)).ShouldRefuseWith<BadFields>().All)).Reason);
        (await lay.RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), e.Id, Late("09:00", "15"), default)).ShouldRefuseWith<NotAllowed>();

        var shelf = await host.PlanAsync(e, e.Form("ยังไม่มีเวลา", ""));
        var placed = await host.PlanAsync(e, e.Form("บรรยาย", "09:00-10:00"));
        (await swap.RunAsync(e.Organiser(), e.Id, (placed.Id, placed.Version), (shelf.Id, shelf.Version), default)).ShouldRefuseWith<BadField>();
        (await swap.RunAsync(e.Organiser(), e.Id, (placed.Id, placed.Version), (placed.Id, placed.Version), default)).ShouldRefuseWith<BadField>();
        (await swap.RunAsync(e.Organiser(), e.Id, (placed.Id, placed.Version), (Registering.NewId(), 1), default)).ShouldRefuseWith<NotFound>();
        Assert.Equal(2, (await PlanAsync(host, e)).Sessions.Count);
    }

    /// <summary>A guest whose family name comes first is written so in both languages; who has no English words is shown with the Thai ones.</summary>
    [DatabaseFact]
    public async Task A_published_programme_is_whole_in_both_languages(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var save = host.Get<SaveSpeaker>();
        var guest = (await save.RunAsync(e.Organiser(), e.Id, new SpeakerForm
        {
            Title = "Mr.",
            Given = "Kazuya",
            Family = "Suzuki",
            NameOrder = NameOrder.FamilyFirst,
            Position = "หัวหน้าผู้แทนประจำประเทศไทย",
            PositionEn = "Chief Representative",
            Organization = "องค์การสมมติ",
            OrganizationEn = "Fictional Agency",
        }, default)).ShouldBeOk();
        var form = e.Form("การประชุมเชิงปฏิบัติการระดับนานาชาติเกี่ยวกับเมืองอัจฉริยะในประเทศไทย เพื่อรวบรวมความคิดในการริเริ่มการพัฒนาเมืองอัจฉริยะในท้องถิ่น", "09:00-12:00", rooms["2"], null, guest);
        (form.TitleEn, form.Language, form.Interpretation) = ("International Workshop on Smart Cities in Thailand", SessionLanguage.Both, "ไทย-อังกฤษ");
        await host.PlanAsync(e, form);
        var thaiOnly = e.Form("ระดมความคิด", "13:00-16:00", rooms["2"]);
        thaiOnly.TitleEn = null;
        await host.PlanAsync(e, thaiOnly);
        await host.PublishAsync(e);

        var agenda = (await host.Get<PublishedAgendas>().OfAsync(e.Id, default));
        var (workshop, ideas) = (agenda.Sessions[0], agenda.Sessions[1]);
        Assert.Equal((form.TitleTh, "International Workshop on Smart Cities in Thailand"), (workshop.Title.Thai, workshop.Title.English));
        Assert.Equal((SessionLanguage.Both, "ไทย-อังกฤษ"), (workshop.Language, workshop.Interpretation));
        var part = Assert.Single(workshop.People);
        Assert.Equal(("Mr. Suzuki Kazuya", "Mr. Suzuki Kazuya"), (part.Name.Thai, part.Name.English));
        Assert.Contains("Chief Representative", part.Office.English, StringComparison.Ordinal);
        Assert.Contains("หัวหน้าผู้แทนประจำประเทศไทย", part.Office.Thai, StringComparison.Ordinal);
        Assert.Equal("ระดมความคิด", ideas.Title.English);
        Assert.Equal("22-23 พฤศจิกายน 2560", ThaiDate.Range(new(2017, 11, 22), new(2017, 11, 23), Language.Thai));
        Assert.Equal("22-23 November 2017", ThaiDate.Range(new(2017, 11, 22), new(2017, 11, 23), Language.English));
    }

    private static StageForm Stage(TestEvent e, Guid room) => new() { Titles = string.Join("\r\n", Finalists), Date = Day(e), Starts = "13.00", Minutes = "๑๕", RoomId = room.ToString() };

    private static string Day(TestEvent e) => e.Event.StartsOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<AgendaPlan> PlanAsync(TestDatabase host, TestEvent e) => (await host.Get<AgendaQueries>().PlanAsync(e.Organiser(), e.Id, default)).ShouldBeOk().Plan;

    private static async Task<IReadOnlyList<AgendaConflict>> ConflictsAsync(TestDatabase host, TestEvent e) => AgendaConflicts.Find(await PlanAsync(host, e));
}
