using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>Seats that are offered for a time instead of given, and the line as staff move it.</summary>
public sealed class SeatOffersTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static async Task<(TestEvent Event, Session Session, List<Registration> People)> LineAsync(TestDatabase db, int people, int? hours = 12, int startsInDays = 30)
    {
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = startsInDays, Capacity = 1000 });
        if (hours is { } offered)
            await db.OfferSeatsAsync(e, offered);
        var session = await db.NewWorkshopAsync(e, 1);
        var all = new List<Registration>();
        for (var i = 0; i < people; i++)
        {
            all.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
            (await db.Get<JoinSessionWait>().RunAsync(all[i].LinkCode, session.Id, false, default)).ShouldBeOk();
            db.Time.Advance(TimeSpan.FromSeconds(1));
        }
        return (e, session, all);
    }

    private static async Task<Dictionary<Guid, DateTimeOffset?>> WaitsAsync(TestDatabase db, Session session)
    {
        await using var context = db.Open();
        return await context.SessionWaits.AsNoTracking().Where(w => w.SessionId == session.Id).ToDictionaryAsync(w => w.RegistrationId, w => w.OfferedUntil);
    }

    private static async Task ReturnAsync(TestDatabase db, Registration who, Session session) =>
        (await db.Get<CancelSeat>().RunAsync(who.LinkCode, session.Id, default)).ShouldBeOk();

    private static Task<Result<SessionBooking>> BookAsync(TestDatabase db, Registration who, Session session) =>
        db.Get<BookSession>().RunAsync(who.LinkCode, session.Id, false, default);

    /// <summary>As after a delay: what came free while the session had begun by the published agenda was passed on by no deed.</summary>
    [DatabaseFact]
    public async Task Seats_that_no_deed_passed_on_are_given_by_the_clock_and_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (_, session, people) = await LineAsync(db, 3, hours: null);
        var give = db.Get<GiveFreeSeats>();
        await give.RunAsync(default);
        Assert.Equal([people[0].Id], (await db.SeatsInStepAsync(session.Id)).Seated);

        await using (var context = db.Open())
            await context.SessionSeats.Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Capacity, 2));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => give.RunAsync(default))));

        var (seated, waiting) = await db.SeatsInStepAsync(session.Id);
        Assert.Equal(new[] { people[0].Id, people[1].Id }.Order(), seated.Order());
        Assert.Equal([people[2].Id], waiting);
    }

    [DatabaseFact]
    public async Task Staff_who_took_somebody_off_the_line_by_mistake_put_them_back_where_they_were_and_a_seat_got_so_is_told(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, session, people) = await LineAsync(db, 3, hours: null);
        var (staff, join) = (Staffing.Actor(EventRole.Registrar, e.Id), db.Get<JoinSessionWait>());
        DateTimeOffset since;
        await using (var context = db.Open())
            since = (await context.SessionWaits.SingleAsync(w => w.SessionId == session.Id && w.RegistrationId == people[1].Id)).Since;
        (await db.Get<LeaveSessionWait>().RunAsync(staff, people[1].Id, session.Id, default)).ShouldBeOk();
        Assert.Equal(new SeatStanding(false, 0), (await join.RunAsync(staff, people[1].Id, session.Id, false, since, default)).ShouldBeOk());

        foreach (var waits in people.Skip(1))
            (await db.Get<LeaveSessionWait>().RunAsync(staff, waits.Id, session.Id, default)).ShouldBeOk();
        await ReturnAsync(db, people[0], session);
        Assert.True((await join.RunAsync(staff, people[2].Id, session.Id, false, null, default)).ShouldBeOk().HasSeat);
        await using var read = db.Open();
        Assert.True(await read.OutboxMessages.AnyAsync(m => m.SubjectId == people[2].Id));
    }

    [DatabaseFact]
    public async Task A_freed_seat_is_kept_for_the_first_in_line_who_is_told_and_takes_it(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (_, session, people) = await LineAsync(db, 4);
        var now = db.Time.GetUtcNow();
        await ReturnAsync(db, people[0], session);

        var until = now.AddHours(12);
        Assert.Equal(until, (await WaitsAsync(db, session))[people[1].Id]);
        Assert.Empty((await db.SeatsInStepAsync(session.Id)).Seated);
        await using (var context = db.Open())
        {
            var mail = await context.OutboxMessages.SingleAsync(m => m.SubjectId == people[1].Id && m.DedupKey.StartsWith("seat-offer:"));
            Assert.Contains($"/t/{people[1].LinkCode}/agenda#s-{session.Id}", mail.TextBody, StringComparison.Ordinal);
            Assert.Equal(until, mail.UselessAfter);
        }
        // Nobody else gets past the offer, and the line says truly who is next.
        Assert.True((await BookAsync(db, people[2], session)).ShouldRefuseWith<SessionFull>().MayWait);
        var mine = (await db.Get<SeatQueries>().MineAsync(people[2].LinkCode, default))!;
        Assert.Equal((0, 0, true), (mine.Waiting[session.Id], mine.Offers.Count, mine.Asks));
        Assert.Equal(until, (await db.Get<SeatQueries>().MineAsync(people[1].LinkCode, default))!.Offers[session.Id]);
        Assert.Equal(until, (await db.Get<JoinSessionWait>().RunAsync(people[1].LinkCode, session.Id, false, default)).ShouldBeOk().OfferedUntil);

        (await BookAsync(db, people[1], session)).ShouldBeOk();
        (await BookAsync(db, people[1], session)).ShouldBeOk();
        var (seated, waiting) = await db.SeatsInStepAsync(session.Id);
        Assert.Equal([people[1].Id], seated);
        Assert.Equal([people[2].Id, people[3].Id], waiting);
    }

    [DatabaseFact]
    public async Task A_declined_or_lapsed_offer_goes_to_the_next_and_then_the_seat_is_free(DatabaseProvider provider)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (_, session, people) = await LineAsync(db, 4);
        await ReturnAsync(db, people[0], session);

        (await db.Get<LeaveSessionWait>().RunAsync(people[1].LinkCode, session.Id, default)).ShouldBeOk();
        Assert.Equal([null, db.Time.GetUtcNow().AddHours(12)], (await WaitsAsync(db, session)).OrderBy(w => w.Value).Select(w => w.Value));
        Assert.NotNull((await WaitsAsync(db, session))[people[2].Id]);
        Assert.Equal(0, await db.Get<LapseSeatOffers>().RunAsync(default));
        db.Time.Advance(TimeSpan.FromHours(13));
        // Its time is over though the job has not run: not theirs any more.
        Assert.IsType<SessionFull>((await BookAsync(db, people[2], session)).Refusal);
        Assert.Empty((await db.Get<SeatQueries>().MineAsync(people[2].LinkCode, default))!.Waiting);
        Assert.Equal(1, await db.Get<LapseSeatOffers>().RunAsync(default));
        Assert.Equal([people[3].Id], (await WaitsAsync(db, session)).Keys);
        await db.SeatsInStepAsync(session.Id);

        db.Time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(1, await db.Get<LapseSeatOffers>().RunAsync(default));
        Assert.Equal(0, await db.Get<LapseSeatOffers>().RunAsync(default));
        (await BookAsync(db, people[2], session)).ShouldBeOk();
        await db.SeatsInStepAsync(session.Id);
    }

    [DatabaseFact]
    public async Task Losing_the_place_at_the_event_passes_an_offer_on(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (_, session, people) = await LineAsync(db, 3);
        await ReturnAsync(db, people[0], session);

        (await db.Get<CancelRegistration>().RunAsync(people[1].LinkCode, default)).ShouldBeOk();

        Assert.NotNull(Assert.Single(await WaitsAsync(db, session), w => w.Key == people[2].Id).Value);
        await db.SeatsInStepAsync(session.Id);
    }

    /// <summary>As offers of places at the event: half of the time left, at least ten minutes, and never beyond the beginning.</summary>
    [DatabaseTheory]
    [DatabaseData(40, 20)]
    [DatabaseData(15, 10)]
    [DatabaseData(6, 6)]
    public async Task An_offer_becomes_shorter_as_the_session_comes_near(DatabaseProvider provider, int minutesLeft, int expected)
    {
        await using var db = await TestDatabase.CreateAsync(provider);
        var (_, session, people) = await LineAsync(db, 2);
        db.Time.Advance(session.StartsAt!.Value - db.Time.GetUtcNow() - TimeSpan.FromMinutes(minutesLeft));

        await ReturnAsync(db, people[0], session);

        Assert.Equal(db.Time.GetUtcNow().AddMinutes(expected), (await WaitsAsync(db, session))[people[1].Id]);
        db.Time.Advance(session.StartsAt.Value.AddSeconds(1) - db.Time.GetUtcNow());
        Assert.Equal(1, await db.Get<LapseSeatOffers>().RunAsync(default));
        Assert.Empty(await WaitsAsync(db, session));
        await db.SeatsInStepAsync(session.Id);
    }

    [DatabaseFact]
    public async Task A_coordinator_takes_what_is_offered_to_members_with_the_rest(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, session, people) = await LineAsync(db, 1);
        var delegation = await db.NewDelegationAsync(e);
        var members = new List<Guid>();
        for (var i = 0; i < 2; i++)
            members.Add((await db.Get<RegisterByStaff>().RunAsync(Actor.System, new StaffRegisterRequest { EventId = e.Id, TypeId = e.Type.Id, RequestId = Registering.NewId(), DelegationId = delegation.Id, Form = Registering.Form(Registering.SomebodyNew()) }, default)).ShouldBeOk().Id);
        (await db.Get<JoinSessionWait>().RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), members[1], session.Id, false, null, default)).ShouldBeOk();
        await ReturnAsync(db, people[0], session);

        var request = new DelegationSeatsRequest(session.Id, members);
        Assert.Equal(new SeatsTooFew(1, 2, true), (await db.Get<BookForDelegation>().RunAsync(delegation.LinkCode, request, default)).ShouldRefuseWith<SeatsTooFew>());
        Assert.Equal(new DelegationSeats(1, 1), (await db.Get<BookForDelegation>().RunAsync(delegation.LinkCode, request with { WhoFits = true }, default)).ShouldBeOk());

        Assert.Equal([members[1]], (await db.SeatsInStepAsync(session.Id)).Seated);
        (await db.Get<CancelSeat>().RunAsync(delegation.LinkCode, members[1], session.Id, default)).ShouldBeOk();
        (await db.Get<LeaveSessionWait>().RunAsync(delegation.LinkCode, members[0], session.Id, default)).ShouldBeOk();
        (await db.Get<BookSession>().RunAsync(delegation.LinkCode, members[1], session.Id, true, default)).ShouldBeOk();
        Assert.Equal([members[1]], (await db.SeatsInStepAsync(session.Id)).Seated);
        (await db.Get<BookSession>().RunAsync(delegation.LinkCode, people[0].Id, session.Id, true, default)).ShouldRefuseWith<NotFound>();
    }

    [DatabaseFact]
    public async Task Staff_move_somebody_up_by_one_or_before_all_also_of_those_who_came_in_the_same_moment(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, session, people) = await LineAsync(db, 6, hours: null);
        await using (var context = db.Open())
        {
            var since = await context.SessionWaits.Where(w => w.RegistrationId == people[2].Id).Select(w => w.Since).SingleAsync();
            await context.SessionWaits.Where(w => w.RegistrationId == people[3].Id).ExecuteUpdateAsync(s => s.SetProperty(w => w.Since, since));
        }
        var registrar = Staffing.Actor(EventRole.Registrar, e.Id);
        Task<Result<Done>> UpAsync(int who, bool first, Actor? by = null) => db.Get<MoveUpInSessionWait>().RunAsync(by ?? registrar, people[who].Id, session.Id, first, default);

        (await UpAsync(5, false, Staffing.Actor(EventRole.Viewer, e.Id))).ShouldRefuseWith<NotAllowed>();
        (await UpAsync(0, false)).ShouldRefuseWith<NotFound>();
        (await UpAsync(5, first: false)).ShouldBeOk();
        var line = await OrderNowAsync();
        Assert.Equal((3, 4), (line.IndexOf(5), line.IndexOf(4)));
        (await UpAsync(4, first: true)).ShouldBeOk();
        (await UpAsync(4, first: true)).ShouldBeOk();
        line = await OrderNowAsync();
        Assert.Equal((0, 1, 4), (line.IndexOf(4), line.IndexOf(1), line.IndexOf(5)));
        for (var i = 0; i < 4; i++)
            (await UpAsync(5, first: false)).ShouldBeOk();
        Assert.Equal(0, (await OrderNowAsync()).IndexOf(5));

        await ReturnAsync(db, people[0], session);
        Assert.Equal([people[5].Id], (await db.SeatsInStepAsync(session.Id)).Seated);

        async Task<List<int>> OrderNowAsync() => [.. (await db.SeatsInStepAsync(session.Id)).Waiting.Select(id => people.FindIndex(p => p.Id == id))];
    }

    [DatabaseFact]
    public async Task Settings_need_the_right_readable_numbers_and_the_version_that_was_shown(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync();
        var organiser = Staffing.Actor(EventRole.Organiser, e.Id);
        async Task<SeatSettings> ReadAsync() => (await db.Get<SeatListQueries>().OverviewAsync(organiser, e.Id, default)).ShouldBeOk().Settings;
        Assert.Equal((60, null, 0), ((await ReadAsync()).RemindMinutes, (await ReadAsync()).OfferHours, (await ReadAsync()).Version));

        var form = SeatSettingsForm.Of(await ReadAsync());
        (await db.Get<SaveSeatSettings>().RunAsync(Staffing.Actor(EventRole.Registrar, e.Id), e.Id, form, default)).ShouldRefuseWith<NotAllowed>();
        form.RemindMinutes = "สี่";
        (await db.Get<SaveSeatSettings>().RunAsync(organiser, e.Id, form, default)).ShouldFindBad("RemindMinutes", "NotANumber");
        form.RemindMinutes = "2";
        (await db.Get<SaveSeatSettings>().RunAsync(organiser, e.Id, form, default)).ShouldFindBad("RemindMinutes", "OutOfRange");
        (form.RemindMinutes, form.Offers, form.OfferHours) = ("๓๐", true, "");
        (await db.Get<SaveSeatSettings>().RunAsync(organiser, e.Id, form, default)).ShouldFindBad("OfferHours", "Required");
        form.OfferHours = "6";
        (await db.Get<SaveSeatSettings>().RunAsync(organiser, e.Id, form, default)).ShouldBeOk();
        (await db.Get<SaveSeatSettings>().RunAsync(organiser, e.Id, form, default)).ShouldRefuseWith<ChangedMeanwhile>();
        form = SeatSettingsForm.Of(await ReadAsync());
        Assert.Equal(("30", "6"), (form.RemindMinutes, form.OfferHours));
        (form.Reminds, form.Offers) = (false, false);
        (await db.Get<SaveSeatSettings>().RunAsync(organiser, e.Id, form, default)).ShouldBeOk();
        Assert.Equal((null, null, 2), ((await ReadAsync()).RemindMinutes, (await ReadAsync()).OfferHours, (await ReadAsync()).Version));
    }
}
