using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Doors;
using SummitManager.Agenda.Seats;
using SummitManager.Agenda.Stage;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.IntegrationTests.CheckIns;
using SummitManager.IntegrationTests.CheckIns.Devices;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;
using ConflictKind = SummitManager.CheckIns.ConflictKind;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>A session's own door: whom it lets in, what it counts, and that it follows its session.</summary>
public sealed class SessionDoorsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task Lets_in_who_has_a_seat_or_a_part_in_and_out_and_in_again_and_nobody_else_but_by_a_supervisor(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var session = await db.NewWorkshopAsync(e, 5);
        var (booked, other, speaker) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        await BookAsync(db, booked, session);
        await SpeaksAsync(db, e, session, speaker);
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: true);

        Assert.Equal(ScanOutcome.Admitted, (await db.ScanAsync(door, booked.TicketCode)).Outcome);
        Assert.Equal(ScanOutcome.Left, (await db.ScanAsync(door, booked.TicketCode, ScanDirection.Out)).Outcome);
        Assert.Equal(ScanOutcome.Admitted, (await db.ScanAsync(door, booked.TicketCode)).Outcome);
        Assert.Equal(ScanOutcome.Admitted, (await db.ScanAsync(door, speaker.TicketCode)).Outcome);
        var refused = await db.ScanAsync(door, other.TicketCode);
        Assert.Equal((ScanOutcome.NotBooked, other.Id), (refused.Outcome, refused.Person!.RegistrationId));
        Assert.Equal(ScanOutcome.Admitted, (await db.ScanAsync(e, other.TicketCode)).Outcome); // The main door asks for no seat.
        var supervisor = Staffing.Actor(EventRole.Supervisor, e.Id);
        Assert.Equal([ScanOutcome.NotBooked], (await db.Get<DoorSearch>().RunAsync(supervisor, door.Checkpoint.Id, other.Name.Family, default)).ShouldBeOk().Select(h => h.Would));
        Assert.Equal(ScanOutcome.Admitted, (await db.Get<AdmitAnyway>().RunAsync(supervisor, door.Checkpoint.Id, new AdmitRequest(Registering.NewId(), other.Id, db.Time.Now, "มีที่นั่งว่าง"), default)).ShouldBeOk().Outcome);

        var view = await ViewAsync(db, e, session);
        Assert.Equal((null, 3, 3, 1, 1, true), (view.Capacity, view.Inside, view.Came, view.Booked, view.CameBooked, view.BookedOnly));
        var onBoard = (await db.Get<BoardQueries>().RunAsync(supervisor, e.Id, default)).ShouldBeOk();
        var line = Assert.Single(onBoard.Doors, d => d.CheckpointId == door.Checkpoint.Id);
        Assert.Equal((3, 3, null), (line.Total, line.Inside, line.Capacity));
        Assert.Equal(3, onBoard.Expected);
    }

    [DatabaseFact]
    public async Task A_seat_given_back_is_so_at_the_door_at_once_and_who_has_it_now_passes(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var session = await db.NewWorkshopAsync(e, 1);
        var (first, next) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        await BookAsync(db, first, session);
        Assert.False((await db.Get<JoinSessionWait>().RunAsync(next.LinkCode, session.Id, false, default)).ShouldBeOk().HasSeat);
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: true);
        Assert.Equal(ScanOutcome.NotBooked, (await db.ScanAsync(door, next.TicketCode)).Outcome); // Waiting is no seat.

        (await db.Get<CancelSeat>().RunAsync(first.LinkCode, session.Id, default)).ShouldBeOk();

        Assert.Equal((ScanOutcome.NotBooked, ScanOutcome.Admitted), ((await db.ScanAsync(door, first.TicketCode)).Outcome, (await db.ScanAsync(door, next.TicketCode)).Outcome));
    }

    [DatabaseFact]
    public async Task A_full_room_refuses_who_booked_too_and_a_door_for_everybody_takes_walk_ins_until_then(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var session = await db.NewWorkshopAsync(e, 2);
        var people = new List<Registration>();
        for (var i = 0; i < 3; i++)
            people.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
        await BookAsync(db, people[2], session);
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: false);

        Assert.Equal((ScanOutcome.Admitted, ScanOutcome.Admitted), ((await db.ScanAsync(door, people[0].TicketCode)).Outcome, (await db.ScanAsync(door, people[1].TicketCode)).Outcome));
        Assert.Equal(ScanOutcome.RoomFull, (await db.ScanAsync(door, people[2].TicketCode)).Outcome);

        (await db.Get<LimitSessionDoor>().RunAsync(e.Organiser(), e.Id, session.Id, true, default)).ShouldBeOk();
        db.Time.Advance(Doors.Freshness);
        Assert.Equal(ScanOutcome.Left, (await db.ScanAsync(door, people[0].TicketCode, ScanDirection.Out)).Outcome);
        Assert.Equal((ScanOutcome.NotBooked, ScanOutcome.Admitted), ((await db.ScanAsync(door, people[0].TicketCode)).Outcome, (await db.ScanAsync(door, people[2].TicketCode)).Outcome));
    }

    [DatabaseFact]
    public async Task What_a_phone_told_alone_is_a_fact_and_flagged_where_nobody_had_booked(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var session = await db.NewWorkshopAsync(e, 5);
        var (let, turned) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: true);

        var answers = (await db.Get<RecordScans>().RunAsync(Staffing.Actor(EventRole.Door, e.Id), door.Checkpoint.Id,
            [ToldScansTests.Told(let, db.Time.Now), ToldScansTests.Told(turned, db.Time.Now) with { Told = ScanOutcome.NotBooked }], default)).ShouldBeOk();

        Assert.Equal([(ScanOutcome.Admitted, ConflictKind.AgainstRule), (ScanOutcome.NotBooked, (ConflictKind?)null)], answers.Select(a => (a.Outcome, a.Conflict)));
        await using var read = db.Open();
        Assert.Equal(ScanOutcome.NotBooked, (await read.ScanConflicts.SingleAsync(c => c.CheckpointId == door.Checkpoint.Id)).Ruled);
    }

    [DatabaseFact]
    public async Task A_door_has_name_room_and_places_of_its_session_and_moves_with_it_but_for_what_was_set_by_hand(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var rooms = await db.BuildRoomsAsync(e);
        var session = await db.PlanAsync(e, e.Form("ขยะเป็นศูนย์", "13:00-14:00", rooms["2"]));
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: false);
        Assert.Equal(("2 · ขยะเป็นศูนย์", "Room 2 · ขยะเป็นศูนย์ (en)", rooms["2"], 400, true), (door.Checkpoint.NameTh, door.Checkpoint.NameEn, door.Checkpoint.RoomId, door.Checkpoint.Capacity, door.Checkpoint.TracksExits));

        var moved = (await db.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, session.Id, session.Version, new SessionSlot(session.StartsAt!.Value, 60, rooms["4"]), default)).ShouldBeOk().Session;
        Assert.Equal(("4 · ขยะเป็นศูนย์", rooms["4"], 300), await DoorAsync(db, door));

        var edited = e.Form("ขยะเป็นศูนย์", "13:00-14:00", rooms["4"], seats: 40);
        (edited.Id, edited.Version) = (session.Id, moved.Version);
        var limited = await db.PlanAsync(e, edited);
        Assert.Equal(("4 · ขยะเป็นศูนย์", rooms["4"], 40), await DoorAsync(db, door));

        await using (var write = db.Open())
            await write.Checkpoints.Where(c => c.Id == door.Checkpoint.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Capacity, 35).SetProperty(c => c.NameTh, "ประตูหลัง"));
        (await db.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, session.Id, limited.Version, null, default)).ShouldBeOk();
        Assert.Equal(("ประตูหลัง", null, 35), await DoorAsync(db, door));
    }

    /// <summary>Who booked passes by their seat; counting people who sit in none against the seats would keep the last who booked outside.</summary>
    [DatabaseFact]
    public async Task A_door_for_booked_people_only_lets_everybody_in_who_has_a_seat_speakers_or_not(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var rooms = await db.BuildRoomsAsync(e);
        var session = await db.PlanAsync(e, e.Form("ขยะเป็นศูนย์", "13:00-14:00", rooms["2"], seats: 2));
        await db.PublishAgendaAsync(e);
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: true);
        Assert.Equal(400, door.Checkpoint.Capacity);
        var people = new List<Registration>();
        for (var i = 0; i < 4; i++)
            people.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
        foreach (var booked in people.Skip(2))
            (await db.Get<BookSession>().RunAsync(booked.LinkCode, session.Id, false, default)).ShouldBeOk();
        foreach (var speaker in people.Take(2))
            await SpeaksAsync(db, e, session, speaker);

        // Speakers first: two who sit in no seat are inside before the two who booked the two seats come.
        foreach (var person in people)
            Assert.Equal(ScanOutcome.Admitted, (await db.ScanAsync(door, person.TicketCode)).Outcome);
        Assert.Equal(4, await RoomPlacesTests.InsideAsync(db, door.Checkpoint.Id));

        (await db.Get<LimitSessionDoor>().RunAsync(e.Organiser(), e.Id, session.Id, false, default)).ShouldBeOk();
        Assert.Equal(("2 · ขยะเป็นศูนย์", rooms["2"], 2), await DoorAsync(db, door));
        (await db.Get<LimitSessionDoor>().RunAsync(e.Organiser(), e.Id, session.Id, true, default)).ShouldBeOk();
        Assert.Equal(("2 · ขยะเป็นศูนย์", rooms["2"], 400), await DoorAsync(db, door));
    }

    [DatabaseFact]
    public async Task Doors_go_with_their_sessions_when_two_change_places(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var rooms = await db.BuildRoomsAsync(e);
        var (one, other) = (await db.PlanAsync(e, e.Form("หนึ่ง", "13:00-14:00", rooms["2"])), await db.PlanAsync(e, e.Form("สอง", "13:00-14:00", rooms["4"])));
        var (doorOne, doorOther) = (await db.OpenSessionDoorAsync(e, one, bookedOnly: false), await db.OpenSessionDoorAsync(e, other, bookedOnly: false));

        (await db.Get<SwapSlots>().RunAsync(e.Organiser(), e.Id, (one.Id, one.Version), (other.Id, other.Version), default)).ShouldBeOk();

        Assert.Equal(("4 · หนึ่ง", rooms["4"], 300), await DoorAsync(db, doorOne));
        Assert.Equal(("2 · สอง", rooms["2"], 400), await DoorAsync(db, doorOther));
    }

    [DatabaseFact]
    public async Task One_door_a_session_that_stands_in_the_way_of_its_removal_and_is_removed_as_any_checkpoint(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, elsewhere) = (await db.NewEventAsync(), await db.NewEventAsync());
        var session = await db.NewWorkshopAsync(e, 5);
        var open = db.Get<OpenSessionDoor>();
        (await open.RunAsync(Staffing.Actor(EventRole.Supervisor, e.Id), e.Id, session.Id, false, default)).ShouldRefuseWith<NotAllowed>();
        (await open.RunAsync(elsewhere.Organiser(), elsewhere.Id, session.Id, false, default)).ShouldRefuseWith<NotFound>();
        (await db.Get<LimitSessionDoor>().RunAsync(e.Organiser(), e.Id, session.Id, true, default)).ShouldRefuseWith<NotFound>();

        var door = (await db.OpenSessionDoorAsync(e, session, bookedOnly: true)).Checkpoint.Id;
        Assert.Equal(door, (await open.RunAsync(e.Organiser(), e.Id, session.Id, true, default)).ShouldBeOk());
        (await db.Get<RemoveSession>().RunAsync(e.Organiser(), e.Id, session.Id, default)).ShouldRefuseWith<SessionHasDoor>();
        (await db.Get<RemoveCheckpoint>().RunAsync(e.Organiser(), e.Id, door, default)).ShouldBeOk();
        (await db.Get<RemoveSession>().RunAsync(e.Organiser(), e.Id, session.Id, default)).ShouldBeOk();
        await using var read = db.Open();
        Assert.False(await read.SessionDoors.AnyAsync(d => d.SessionId == session.Id));
    }

    [DatabaseFact]
    public async Task Where_nobody_books_any_more_the_door_is_for_everybody(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var session = await db.NewWorkshopAsync(e, 5);
        await db.OpenSessionDoorAsync(e, session, bookedOnly: true);

        var form = SessionForm.Of(session, EventTime.In(e.Event.TimeZone));
        form.Seats = null;
        await db.PlanAsync(e, form);

        var view = await ViewAsync(db, e, session);
        Assert.Equal((false, null), (view.BookedOnly, view.Capacity));
    }

    [DatabaseFact]
    public async Task The_next_edition_has_the_same_doors_for_its_own_sessions(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var model = await db.NewEventAsync();
        await db.OpenSessionDoorAsync(model, await db.NewWorkshopAsync(model, 5), bookedOnly: true);

        var form = new NewEventForm { TitleTh = "ครั้งถัดไป", StartsOn = model.Event.StartsOn.AddDays(364).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Slug = "next-edition" };
        var copy = (await db.Get<CloneEvent>().RunAsync(await db.HireOwnerAsync(), model.Id, form, CancellationToken.None)).ShouldBeOk();

        await using var read = db.Open();
        var door = await read.SessionDoors.SingleAsync(d => read.Sessions.Any(s => s.Id == d.SessionId && s.EventId == copy.Id));
        Assert.True(door.BookedOnly && await read.Checkpoints.AnyAsync(c => c.Id == door.CheckpointId && c.EventId == copy.Id));
    }

    [DatabaseFact]
    public async Task A_manifest_carries_who_booked_once_and_again_when_that_changed(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var session = await db.NewWorkshopAsync(e, 5);
        var (stays, leaves) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        await BookAsync(db, stays, session);
        await BookAsync(db, leaves, session);
        var door = await db.OpenSessionDoorAsync(e, session, bookedOnly: true);
        static string Key(Registration r) => r.Id.ToString()[^12..];
        async Task<ManifestReader> ReadAsync(string? since) =>
            new(await db.Get<ManifestQueries>().RunAsync(Actor.System, [new ScopedCheckpoint(e.Checkpoint.Id, e.Id), new ScopedCheckpoint(door.Checkpoint.Id, e.Id)], since, default));

        var first = await ReadAsync(null);
        var same = await ReadAsync(first.Header.Cursor);
        (await db.Get<CancelSeat>().RunAsync(leaves.LinkCode, session.Id, default)).ShouldBeOk();
        var changed = await ReadAsync(same.Header.Cursor);
        var ofBefore = await ReadAsync(string.Join('-', changed.Header.Cursor.Split('-').Take(2))); // As an app that did not know of bookings sends it.
        (await db.Get<LimitSessionDoor>().RunAsync(e.Organiser(), e.Id, session.Id, false, default)).ShouldBeOk();
        var opened = await ReadAsync(changed.Header.Cursor);

        Assert.Equal([(e.Checkpoint.Id, false), (door.Checkpoint.Id, true)], first.Header.Checkpoints.Select(c => (c.Id, c.BookedOnly)));
        Assert.Equal(new[] { Key(stays), Key(leaves) }.Order(), Assert.Single(first.Bookings).Value.Order());
        Assert.Equal((false, 0), (same.Header.Full, same.Header.Lists));
        Assert.Equal((door.Checkpoint.Id, Key(stays)), (Assert.Single(changed.Bookings).Key, Assert.Single(changed.Bookings[door.Checkpoint.Id])));
        Assert.Equal((false, 1), (ofBefore.Header.Full, ofBefore.Header.Lists));
        Assert.Equal((false, 0, true), (opened.Header.Full, opened.Header.Lists, opened.Header.Checkpoints.All(c => !c.BookedOnly)));
    }

    [DatabaseFact]
    public async Task The_database_is_asked_as_often_for_three_doors_as_for_one(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var scope = new List<ScopedCheckpoint>();
        async Task AddAsync(string times)
        {
            var session = await db.NewSessionAsync(e, "รายการ " + times, 5, times);
            await db.PublishAgendaAsync(e);
            await BookAsync(db, await db.RegisterAsync(e, Registering.SomebodyNew()), session);
            scope.Add(new((await db.OpenSessionDoorAsync(e, session, bookedOnly: true)).Checkpoint.Id, e.Id));
            db.Time.Advance(TimeSpan.FromSeconds(2)); // The published agenda is kept for a second.
        }
        await AddAsync("13:00-14:00");
        async Task<(int, int)> CountAsync() => (
            await db.Commands.DuringAsync(() => db.Get<ManifestQueries>().RunAsync(Actor.System, [.. scope], "x", default)),
            await db.Commands.DuringAsync(() => db.Get<SessionDoorQueries>().AllAsync(e.Id, default)));
        var one = await CountAsync();
        await AddAsync("14:00-15:00");
        await AddAsync("15:00-16:00");

        Assert.Equal(one, await CountAsync());
    }

    private static async Task BookAsync(TestDatabase db, Registration who, Session session) =>
        (await db.Get<BookSession>().RunAsync(who.LinkCode, session.Id, false, default)).ShouldBeOk();

    private static async Task SpeaksAsync(TestDatabase db, TestEvent e, Session session, Registration who)
    {
        var speaker = await db.SomebodyAsync(e);
        await using var write = db.Open();
        await write.Speakers.Where(s => s.Id == speaker.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.RegistrationId, who.Id));
        write.Add(new SessionRole { SessionId = session.Id, SpeakerId = speaker.Id, Role = SpeakerRole.Speaker });
        await write.SaveChangesAsync();
    }

    private static async Task<SessionDoorView> ViewAsync(TestDatabase db, TestEvent e, Session session) =>
        Assert.IsType<SessionDoorView>((await db.Get<SessionDoorQueries>().OfAsync(e.Organiser(), e.Id, session.Id, default)).ShouldBeOk());

    private static async Task<(string, Guid?, int?)> DoorAsync(TestDatabase db, TestEvent door)
    {
        await using var read = db.Open();
        return await read.Checkpoints.Where(c => c.Id == door.Checkpoint.Id).Select(c => new ValueTuple<string, Guid?, int?>(c.NameTh, c.RoomId, c.Capacity)).SingleAsync();
    }
}
