using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Data;
using SummitManager.IntegrationTests.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

public sealed class PlanningTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseFact]
    public async Task A_combined_room_refuses_its_part_at_the_same_time_by_a_conflict_with_a_way_out(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var opening = await host.PlanAsync(e, e.Form("พิธีเปิด", "09:00-10:00", rooms["2-3"]));
        var parallel = await host.PlanAsync(e, e.Form("บรรยาย", "09:30-10:30", rooms["3"]));

        var conflict = Assert.Single((await PlanAsync(host, e)).Conflicts);
        Assert.Equal((ConflictKind.RoomTwice, parallel.Id, opening.Id, rooms["4"]), (conflict.Kind, conflict.SessionId, conflict.OtherId!.Value, conflict.Fix!.Slot!.RoomId!.Value));

        var moved = (await host.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, parallel.Id, parallel.Version, conflict.Fix.Slot, default)).ShouldBeOk();
        Assert.Equal(rooms["3"], moved.Before!.RoomId);
        Assert.Empty((await PlanAsync(host, e)).Conflicts);
        Assert.Contains(await host.AuditAsync(parallel.Id), a => a.Action == nameof(ScheduleSession));
    }

    [DatabaseFact]
    public async Task Who_drags_what_somebody_else_has_moved_is_told_so(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var session = await host.PlanAsync(e, e.Form("บรรยาย", "09:00-10:00", rooms["2"]));
        var (schedule, start) = (host.Get<ScheduleSession>(), session.StartsAt!.Value);

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => Task.Run(() =>
            schedule.RunAsync(e.Organiser(), e.Id, session.Id, session.Version, new SessionSlot(start.AddMinutes(5 * i), 60, rooms["2"]), default))));

        Assert.Single(answers, a => a.IsOk);
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<ChangedMeanwhile>(a.Refusal));
        (await schedule.RunAsync(Staffing.Stranger(), e.Id, session.Id, 1, null, default)).ShouldRefuseWith<NotAllowed>();
        (await schedule.RunAsync(e.Organiser(), e.Id, session.Id, 1, new SessionSlot(start, 60, Registering.NewId()), default)).ShouldRefuseWith<NotFound>();
        (await schedule.RunAsync(e.Organiser(), e.Id, session.Id, 1, new SessionSlot(start, 0, null), default)).ShouldRefuseWith<BadField>();
        var shelved = (await schedule.RunAsync(e.Organiser(), e.Id, session.Id, 1, null, default)).ShouldBeOk();
        Assert.Null(shelved.Session.StartsAt);
        Assert.Equal(60, shelved.Session.Minutes);
    }

    [DatabaseFact]
    public async Task Bad_input_is_named_by_field_and_nothing_is_kept(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var save = host.Get<SaveSession>();
        var form = e.Form(new string('ก', 301), "10:00-09:00", Registering.NewId());

        var refused = (await save.RunAsync(e.Organiser(), e.Id, form, default)).ShouldRefuseWith<BadFields>();

        Assert.Equal([("TitleTh", "TooLong"), ("TitleEn", "TooLong"), ("RoomId", "Choose"), ("Ends", "EndNotAfterStart")], refused.All.Cast<BadField>().Select(b => (b.Name, b.Reason)));
        (await save.RunAsync(e.Organiser(), e.Id, e.Form("ก", "22:00-02:00"), default)).ShouldRefuseWith<BadFields>();
        (await save.RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, e.Form("ก", ""), default)).ShouldRefuseWith<NotAllowed>();
        var longest = (await save.RunAsync(e.Organiser(), e.Id, e.Form(new string('ก', 290), "23:00-00:00"), default)).ShouldBeOk();
        Assert.Equal(60, longest.Minutes);
        await using var db = host.Open();
        Assert.Equal(1, await db.Sessions.CountAsync(s => s.EventId == e.Id));
    }

    [DatabaseFact]
    public async Task Forty_speakers_have_parts_in_their_order_and_one_twice_in_the_same_part_is_refused(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var speakers = new List<Speaker>();
        for (var i = 0; i < 40; i++)
            speakers.Add(await host.SomebodyAsync(e));
        var session = await host.PlanAsync(e, e.Form("อภิปราย", "09:00-10:00", null, null, [.. speakers]));
        var stored = (await PlanAsync(host, e)).Plan.Find(session.Id)!;
        var form = SessionForm.Of(stored, EventTime.In(e.Event.TimeZone));
        Assert.Equal(speakers.Select(s => s.Id.ToString()), form.Roles.Select(r => r.SpeakerId));

        form.Roles.Reverse();
        form.Roles.RemoveAt(0);
        var again = await host.PlanAsync(e, form);
        form = SessionForm.Of((await PlanAsync(host, e)).Plan.Find(again.Id)!, EventTime.In(e.Event.TimeZone));
        Assert.Equal(speakers.SkipLast(1).Reverse().Select(s => s.Id.ToString()), form.Roles.Select(r => r.SpeakerId));

        form.Roles.Add(new RoleRow { SpeakerId = form.Roles[0].SpeakerId });
        var twice = (await host.Get<SaveSession>().RunAsync(e.Organiser(), e.Id, form, default)).ShouldRefuseWith<BadFields>();
        Assert.Equal("Roles-39-SpeakerId", Assert.Single(twice.All).Field);
    }

    [DatabaseFact]
    public async Task Booked_seats_survive_every_edit(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var session = await host.PlanAsync(e, e.Form("ห้องย่อย", "09:00-10:00", null, 5));
        await using (var db = host.Open())
        {
            await using var transaction = await db.BeginWriteAsync(default);
            Assert.True(await db.SessionSeats.TryTakeAsync(session.Id, 3, default));
            await transaction.CommitAsync(default);
        }
        var form = SessionForm.Of((await PlanAsync(host, e)).Plan.Find(session.Id)!, EventTime.In(e.Event.TimeZone));

        form.Seats = "2";
        (await host.Get<SaveSession>().RunAsync(e.Organiser(), e.Id, form, default)).ShouldRefuseWith<FewerSeatsThanTaken>();
        form.Seats = null;
        Assert.Equal(3, (await host.Get<SaveSession>().RunAsync(e.Organiser(), e.Id, form, default)).ShouldRefuseWith<SessionHasBookings>().Taken);
        (await host.Get<RemoveSession>().RunAsync(e.Organiser(), e.Id, session.Id, default)).ShouldRefuseWith<SessionHasBookings>();
        form.Seats = "3";
        (await host.Get<SaveSession>().RunAsync(e.Organiser(), e.Id, form, default)).ShouldBeOk();
        await using var after = host.Open();
        Assert.Equal((3, 3), await after.SessionSeats.Where(s => s.Id == session.Id).Select(s => new ValueTuple<int, int>(s.Capacity, s.Taken)).SingleAsync());
    }

    [DatabaseFact]
    public async Task Closed_rooms_and_tracks_come_and_go(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        var (close, day) = (host.Get<CloseRoom>(), e.Form("", "09:00-10:00").Date);
        var session = await host.PlanAsync(e, e.Form("บรรยาย", "09:00-10:00", rooms["2-3"]));

        var closure = (await close.RunAsync(e.Organiser(), e.Id, new ClosureForm { RoomId = rooms["2"].ToString(), Date = day, From = "08:00", Until = "09.30", Reason = "จัดเวที" }, default)).ShouldBeOk();
        Assert.Equal((ConflictKind.RoomClosed, session.Id, closure.Id), Assert.Single((await PlanAsync(host, e)).Conflicts.Select(c => (c.Kind, c.SessionId, c.ClosureId!.Value))));
        Assert.Equal(["RoomId", "Date", "Until"], (await close.RunAsync(e.Organiser(), e.Id, new ClosureForm { RoomId = "x", From = "10:00", Until = "09:00" }, default)).ShouldRefuseWith<BadFields>().All.Select(b => b.Field!).OrderBy(f => Array.IndexOf(["RoomId", "Date", "Until"], f)));
        (await host.Get<OpenRoom>().RunAsync(e.Organiser(), e.Id, closure.Id, default)).ShouldBeOk();
        (await host.Get<OpenRoom>().RunAsync(e.Organiser(), e.Id, closure.Id, default)).ShouldRefuseWith<NotFound>();
        Assert.Empty((await PlanAsync(host, e)).Conflicts);

        var track = (await host.Get<SaveTrack>().RunAsync(e.Organiser(), e.Id, new TrackForm { NameTh = "เมืองน่าอยู่", Colour = "#2b7d84" }, default)).ShouldBeOk();
        (await host.Get<SaveTrack>().RunAsync(e.Organiser(), e.Id, new TrackForm { NameTh = "", Colour = "แดง" }, default)).ShouldRefuseWith<BadFields>();
        var form = SessionForm.Of((await PlanAsync(host, e)).Plan.Find(session.Id)!, EventTime.In(e.Event.TimeZone));
        form.TrackId = track.Id.ToString();
        await host.PlanAsync(e, form);
        (await host.Get<RemoveTrack>().RunAsync(e.Organiser(), e.Id, track.Id, default)).ShouldRefuseWith<TrackInUse>();
    }

    [DatabaseFact]
    public async Task The_planner_asks_as_often_for_three_sessions_as_for_one(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var e = await host.NewEventAsync();
        var rooms = await host.BuildRoomsAsync(e);
        await AddAsync("09:00-10:00");
        var one = await host.Commands.DuringAsync(() => PlanAsync(host, e));
        await AddAsync("10:00-11:00");
        await AddAsync("11:00-12:00");

        Assert.Equal(one, await host.Commands.DuringAsync(() => PlanAsync(host, e)));

        async Task AddAsync(string times) => await host.PlanAsync(e, e.Form("บรรยาย", times, rooms["2"], 10, await host.SomebodyAsync(e)));
    }

    private static async Task<PlannedAgenda> PlanAsync(TestDatabase host, TestEvent e) => (await host.Get<AgendaQueries>().PlanAsync(e.Organiser(), e.Id, default)).ShouldBeOk();
}
