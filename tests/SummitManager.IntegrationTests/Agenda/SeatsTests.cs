using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

public sealed class SeatsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static Task<TestEvent> EventAsync(TestDatabase db) => db.NewEventAsync(new EventOptions { StartsInDays = 30, Capacity = 1000 });

    private static Task<Result<SessionBooking>> BookAsync(TestDatabase db, Registration who, Session session, bool despiteClash = false) =>
        db.Get<BookSession>().RunAsync(who.LinkCode, session.Id, despiteClash, default);

    private static Task<Result<SeatStanding>> WaitAsync(TestDatabase db, Registration who, Session session) =>
        db.Get<JoinSessionWait>().RunAsync(who.LinkCode, session.Id, false, default);

    [DatabaseFact]
    public async Task The_same_booking_twice_is_one_seat_and_one_yes(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await EventAsync(db);
        var session = await db.NewWorkshopAsync(e, 5);
        var person = await db.RegisterAsync(e, Registering.SomebodyNew());

        (await BookAsync(db, person, session)).ShouldBeOk();
        (await BookAsync(db, person, session)).ShouldBeOk();

        Assert.Equal([person.Id], (await db.SeatsInStepAsync(session.Id)).Seated);
        (await db.Get<CancelSeat>().RunAsync(person.LinkCode, session.Id, default)).ShouldBeOk();
        (await db.Get<CancelSeat>().RunAsync(person.LinkCode, session.Id, default)).ShouldBeOk();
        Assert.Empty((await db.SeatsInStepAsync(session.Id)).Seated);
    }

    [DatabaseFact]
    public async Task Refuses_what_has_no_seats_is_not_published_or_is_over(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await EventAsync(db);
        var person = await db.RegisterAsync(e, Registering.SomebodyNew());
        var open = await db.NewSessionAsync(e, "พิธีเปิด", null, "09:00-10:00");
        var booked = await db.NewWorkshopAsync(e, 5);
        var draft = await db.NewSessionAsync(e, "ยังไม่เผยแพร่", 5, "15:00-16:00");

        (await BookAsync(db, person, open)).ShouldRefuseWith<SessionNotBookable>();
        (await BookAsync(db, person, draft)).ShouldRefuseWith<SessionNotBookable>();
        (await WaitAsync(db, person, draft)).ShouldRefuseWith<SessionNotBookable>();
        (await db.Get<BookSession>().RunAsync("0000000000000000000000000A", booked.Id, false, default)).ShouldRefuseWith<NotFound>();
        db.Time.Advance(booked.EndsAt!.Value - db.Time.GetUtcNow());
        (await BookAsync(db, person, booked)).ShouldRefuseWith<SessionNotBookable>();
    }

    [DatabaseFact]
    public async Task Refuses_who_has_no_ticket_yet_and_staff_without_the_right(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 30, RequiresApproval = true });
        var session = await db.NewWorkshopAsync(e, 5);
        var pending = await db.RegisterAsync(e, Registering.SomebodyNew());

        (await BookAsync(db, pending, session)).ShouldRefuseWith<NoTicketYet>();
        (await db.Get<BookSession>().RunAsync(Staffing.Actor(EventRole.Viewer, e.Id), pending.Id, session.Id, false, default)).ShouldRefuseWith<NotAllowed>();
        (await db.Get<ApproveRegistration>().RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), pending.Id, default)).ShouldBeOk();
        (await db.Get<BookSession>().RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), pending.Id, session.Id, false, default)).ShouldBeOk();
    }

    [DatabaseFact]
    public async Task A_clash_is_named_and_may_be_passed_over(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await EventAsync(db);
        var first = await db.NewSessionAsync(e, "ขยะเป็นศูนย์", 5, "13:00-14:30");
        var touching = await db.NewSessionAsync(e, "น้ำประปาหมู่บ้าน", 5, "14:30-15:30");
        var overlapping = await db.NewSessionAsync(e, "ผู้สูงอายุ", 5, "14:00-15:00");
        await db.PublishAgendaAsync(e);
        var person = await db.RegisterAsync(e, Registering.SomebodyNew());
        (await BookAsync(db, person, first)).ShouldBeOk();

        (await BookAsync(db, person, touching)).ShouldBeOk();
        var clash = (await BookAsync(db, person, overlapping)).ShouldRefuseWith<SeatClash>();

        Assert.Equal(("ขยะเป็นศูนย์", first.Id), (clash.Other.Thai, clash.SessionId));
        Assert.Empty((await db.SeatsInStepAsync(overlapping.Id)).Seated);
        (await WaitAsync(db, person, overlapping)).ShouldRefuseWith<SeatClash>();
        (await BookAsync(db, person, overlapping, despiteClash: true)).ShouldBeOk();
    }

    /// <summary>Number 401 waits; a cancellation gives them the seat within five seconds, and the mail goes out.</summary>
    [DatabaseFact]
    public async Task A_breakout_full_at_400_puts_the_next_on_the_waiting_list_and_a_cancellation_calls_them_in(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await EventAsync(db);
        var session = await db.NewWorkshopAsync(e, 400);
        var people = new List<Registration>();
        for (var i = 0; i < 402; i++)
            people.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
        foreach (var person in people.Take(400))
            (await BookAsync(db, person, session)).ShouldBeOk();
        var (next, later) = (people[400], people[401]);

        Assert.True((await BookAsync(db, next, session)).ShouldRefuseWith<SessionFull>().MayWait);
        Assert.Equal(new SeatStanding(false, 0), (await WaitAsync(db, next, session)).ShouldBeOk());
        db.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new SeatStanding(false, 1), (await WaitAsync(db, later, session)).ShouldBeOk());
        Assert.Equal(new SeatStanding(false, 0), (await WaitAsync(db, next, session)).ShouldBeOk());

        var watch = Stopwatch.StartNew();
        (await db.Get<CancelRegistration>().RunAsync(people[7].LinkCode, default)).ShouldBeOk();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));

        var (seated, waiting) = await db.SeatsInStepAsync(session.Id);
        Assert.Contains(next.Id, seated);
        Assert.DoesNotContain(people[7].Id, seated);
        Assert.Equal([later.Id], waiting);
        await using var context = db.Open();
        var mail = await context.OutboxMessages.SingleAsync(m => m.SubjectId == next.Id && m.DedupKey.StartsWith("seat:"));
        Assert.Contains("ประชุมเชิงปฏิบัติการ ห้องย่อย 3", mail.Subject, StringComparison.Ordinal);
        Assert.Contains($"/t/{next.LinkCode}/agenda", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("13.00", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(OutboxState.Pending, mail.State);
    }

    [DatabaseFact]
    public async Task Handing_the_place_on_frees_its_seats_and_ends_its_waits(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await EventAsync(db);
        var sits = await db.NewSessionAsync(e, "ที่นั่ง", 1, "09:00-10:00");
        var waits = await db.NewSessionAsync(e, "รายชื่อสำรอง", 1, "10:00-11:00");
        await db.PublishAgendaAsync(e);
        var (leaving, other) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        (await BookAsync(db, leaving, sits)).ShouldBeOk();
        (await BookAsync(db, other, waits)).ShouldBeOk();
        (await WaitAsync(db, leaving, waits)).ShouldBeOk();
        (await WaitAsync(db, other, sits)).ShouldBeOk();

        (await db.Get<TransferRegistration>().RunAsync(leaving.LinkCode, new TransferRequest(Registering.Form(Registering.SomebodyNew()), []), default)).ShouldBeOk();

        var (seated, waiting) = await db.SeatsInStepAsync(sits.Id);
        Assert.Equal([other.Id], seated);
        Assert.Empty(waiting);
        Assert.Empty((await db.SeatsInStepAsync(waits.Id)).Waiting);
    }

    [DatabaseFact]
    public async Task A_raised_limit_is_for_those_who_wait_and_one_may_leave_the_line(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await EventAsync(db);
        var session = await db.NewWorkshopAsync(e, 1);
        var people = new List<Registration>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
            Assert.Equal(i == 0, (await WaitAsync(db, people[i], session)).ShouldBeOk().HasSeat);
            db.Time.Advance(TimeSpan.FromSeconds(1));
        }
        (await db.Get<LeaveSessionWait>().RunAsync(people[1].LinkCode, session.Id, default)).ShouldBeOk();

        var form = SessionForm.Of(session, EventTime.In(e.Event.TimeZone));
        form.Seats = "3";
        (await db.Get<SaveSession>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, form, default)).ShouldBeOk();

        var (seated, waiting) = await db.SeatsInStepAsync(session.Id);
        Assert.Equal([people[0].Id, people[2].Id, people[3].Id], seated.Order());
        Assert.Equal([people[4].Id], waiting);
    }

    [DatabaseFact]
    public async Task Nobody_is_called_in_once_it_has_begun(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await EventAsync(db);
        var session = await db.NewWorkshopAsync(e, 1);
        var (sits, waits) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        (await BookAsync(db, sits, session)).ShouldBeOk();
        (await WaitAsync(db, waits, session)).ShouldBeOk();

        db.Time.Advance(session.StartsAt!.Value - db.Time.GetUtcNow());
        (await db.Get<CancelSeat>().RunAsync(sits.LinkCode, session.Id, default)).ShouldBeOk();

        Assert.Empty((await db.SeatsInStepAsync(session.Id)).Seated);
        (await BookAsync(db, waits, session)).ShouldBeOk();
        Assert.Empty((await db.SeatsInStepAsync(session.Id)).Waiting);
    }

    [DatabaseFact]
    public async Task A_coordinator_books_for_all_or_nobody_unless_who_fits_will_do(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await EventAsync(db);
        var session = await db.NewSessionAsync(e, "ห้องย่อย", 2);
        var same = await db.NewSessionAsync(e, "เวลาเดียวกัน", 5);
        await db.PublishAgendaAsync(e);
        var delegation = await db.NewDelegationAsync(e);
        var members = new List<Registration>();
        for (var i = 0; i < 3; i++)
            members.Add((await db.Get<RegisterByStaff>().RunAsync(Actor.System, new StaffRegisterRequest { EventId = e.Id, TypeId = e.Type.Id, RequestId = Registering.NewId(), DelegationId = delegation.Id, Form = Registering.Form(Registering.SomebodyNew()) }, default)).ShouldBeOk());
        var stranger = await db.RegisterAsync(e, Registering.SomebodyNew());
        var ids = members.ConvertAll(m => m.Id);
        Task<Result<DelegationSeats>> ForAsync(DelegationSeatsRequest request) => db.Get<BookForDelegation>().RunAsync(delegation.LinkCode, request, default);

        (await ForAsync(new(session.Id, []))).ShouldFindBad("Members", "Choose");
        (await ForAsync(new(session.Id, [ids[0], stranger.Id]))).ShouldRefuseWith<NotFound>();
        Assert.Equal(new SeatsTooFew(2, 3, true), (await ForAsync(new(session.Id, ids))).ShouldRefuseWith<SeatsTooFew>());
        Assert.Empty((await db.SeatsInStepAsync(session.Id)).Seated);
        Assert.Equal(new DelegationSeats(2, 1), (await ForAsync(new(session.Id, ids, WhoFits: true))).ShouldBeOk());
        // Sent again, nothing more happens.
        Assert.Equal(new DelegationSeats(0, 1), (await ForAsync(new(session.Id, ids, WhoFits: true))).ShouldBeOk());
        var (seated, waiting) = await db.SeatsInStepAsync(session.Id);
        Assert.Equal(ids.Order(), seated.Concat(waiting).Order());

        Assert.Equal(2, (await ForAsync(new(same.Id, ids))).ShouldRefuseWith<MembersClash>().People);
        Assert.Equal(new DelegationSeats(3, 0), (await ForAsync(new(same.Id, ids, DespiteClash: true))).ShouldBeOk());
        (await db.Get<CancelSeat>().RunAsync(delegation.LinkCode, seated[0], session.Id, default)).ShouldBeOk();
        Assert.Empty((await db.SeatsInStepAsync(session.Id)).Waiting);
        (await db.Get<CancelSeat>().RunAsync(delegation.LinkCode, stranger.Id, session.Id, default)).ShouldRefuseWith<NotFound>();
    }

    /// <summary>The agenda still says so, but the organiser lets nobody book there any more: nobody waits for nothing.</summary>
    [DatabaseFact]
    public async Task A_session_that_lost_its_seats_takes_no_delegation_into_its_line_and_keeps_nobody_waiting(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await EventAsync(db);
        var session = await db.NewWorkshopAsync(e, 1);
        var delegation = await db.NewDelegationAsync(e);
        var (seated, member) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        await db.Get<AddToDelegation>().RunAsync(Actor.System, delegation.Id, [member.Id], default);
        (await BookAsync(db, seated, session)).ShouldBeOk();
        (await WaitAsync(db, member, session)).ShouldBeOk();
        (await db.Get<LeaveSessionWait>().RunAsync(member.LinkCode, session.Id, default)).ShouldBeOk();
        (await db.Get<CancelSeat>().RunAsync(seated.LinkCode, session.Id, default)).ShouldBeOk();
        var form = SessionForm.Of(session, EventTime.In(e.Event.TimeZone));
        form.Seats = null;
        await db.PlanAsync(e, form);

        (await db.Get<BookForDelegation>().RunAsync(delegation.LinkCode, new DelegationSeatsRequest(session.Id, [member.Id], WhoFits: true), default)).ShouldRefuseWith<SessionNotBookable>();
        await using var read = db.Open();
        Assert.False(await read.SessionWaits.AnyAsync(w => w.SessionId == session.Id));
    }

    [DatabaseFact]
    public async Task The_programme_of_a_person_and_of_a_desk_asks_as_often_for_three_sessions_as_for_one(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var e = await EventAsync(db);
        var delegation = await db.NewDelegationAsync(e);
        var person = (await db.Get<RegisterByStaff>().RunAsync(Actor.System, new StaffRegisterRequest { EventId = e.Id, TypeId = e.Type.Id, RequestId = Registering.NewId(), DelegationId = delegation.Id, Form = Registering.Form(Registering.SomebodyNew()) }, default)).ShouldBeOk();
        await AddAsync("09:00-10:00");
        var one = await CountAsync();
        await AddAsync("10:00-11:00");
        await AddAsync("11:00-12:00");

        Assert.Equal(one, await CountAsync());

        async Task AddAsync(string times)
        {
            db.Time.Advance(TimeSpan.FromMinutes(1));
            var session = await db.NewSessionAsync(e, $"รายการ {times}", 1, times);
            await db.PublishAgendaAsync(e);
            (await BookAsync(db, person, session)).ShouldBeOk();
        }

        async Task<(int, int)> CountAsync()
        {
            await db.Get<SeatQueries>().MineAsync(person.LinkCode, default);
            db.Time.Advance(TimeSpan.FromMinutes(1));
            var mine = await db.Commands.DuringAsync(async () => Assert.NotEmpty((await db.Get<SeatQueries>().MineAsync(person.LinkCode, default))!.Mine));
            db.Time.Advance(TimeSpan.FromMinutes(1));
            return (mine, await db.Commands.DuringAsync(async () => Assert.NotEmpty((await db.Get<SeatQueries>().DeskAsync(delegation.LinkCode, default))!.Sessions)));
        }
    }
}
