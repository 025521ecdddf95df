using Microsoft.EntityFrameworkCore;
using SummitManager.Agenda;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.TestKit;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Races;

[Collection(RacesCollection.Name)]
public sealed class SeatsRaceTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Seats = 10;
    private const int People = 96;

    private static async Task<(TestEvent Event, Session Session, List<Registration> People)> FullHouseAsync(TestDatabase db, int people)
    {
        var e = await db.NewEventAsync(new EventOptions { Capacity = 1000, StartsInDays = 30 });
        var session = await db.NewWorkshopAsync(e, Seats);
        var all = new List<Registration>();
        for (var i = 0; i < people; i++)
            all.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
        return (e, session, all);
    }

    [DatabaseFact]
    public async Task Of_96_who_book_10_seats_10_get_one_and_the_others_are_told(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (_, session, people) = await FullHouseAsync(db, People);

        var answers = await Race.RunAsync(People, number => db.Get<BookSession>().RunAsync(people[number].LinkCode, session.Id, false, default));

        Assert.Equal(Seats, answers.Count(a => a.IsOk));
        Assert.All(answers.Where(a => !a.IsOk), a => Assert.IsType<SessionFull>(a.Refusal));
        Assert.Equal(Seats, (await db.SeatsInStepAsync(session.Id)).Seated.Count);
    }

    /// <summary>The same booking with a question asked before and a write afterwards.</summary>
    [DatabaseFact]
    public async Task Oversells_without_the_guard(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, _, people) = await FullHouseAsync(db, People);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var session = await db.NewSessionAsync(e, "ไม่มีใครเฝ้า", Seats);
            var booked = await Race.RunAsync(People, async number =>
            {
                await using var context = db.Open();
                if (await context.SessionSeats.AnyAsync(s => s.Id == session.Id && s.Taken >= s.Capacity))
                    return false;
                await using var transaction = await context.BeginWriteAsync(default);
                await context.SessionSeats.TakeRegardlessAsync([session.Id], 1, default);
                context.Add(new SessionBooking { SessionId = session.Id, RegistrationId = people[number].Id, At = db.Time.GetUtcNow() });
                await context.SaveChangesAsync();
                await transaction.CommitAsync(default);
                return true;
            });
            return booked.Count(b => b) > Seats;
        });
    }

    [DatabaseFact]
    public async Task Many_clicks_of_one_person_are_one_seat(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (_, session, people) = await FullHouseAsync(db, 1);

        var answers = await Race.RunAsync(64, _ => db.Get<BookSession>().RunAsync(people[0].LinkCode, session.Id, false, default));

        Assert.All(answers, a => a.ShouldBeOk());
        Assert.Single((await db.SeatsInStepAsync(session.Id)).Seated);
    }

    /// <summary>Thirty people book, wait, give back, leave the line, and some of them cancel altogether, all at once.</summary>
    [DatabaseFact]
    public async Task No_seat_is_lost_or_given_twice_while_people_come_and_go(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (_, session, people) = await FullHouseAsync(db, 30);

        await Race.RunAsync(300, async number =>
        {
            var link = people[number % 30].LinkCode;
            switch (number * 7 % 11)
            {
                case 0 or 1 or 2:
                    await db.Get<BookSession>().RunAsync(link, session.Id, false, default);
                    break;
                case 3 or 4 or 5 or 6:
                    await db.Get<JoinSessionWait>().RunAsync(link, session.Id, false, default);
                    break;
                case 7 or 8:
                    await db.Get<CancelSeat>().RunAsync(link, session.Id, default);
                    break;
                case 9:
                    await db.Get<LeaveSessionWait>().RunAsync(link, session.Id, default);
                    break;
                default:
                    if (number % 30 < 8)
                        await db.Get<CancelRegistration>().RunAsync(link, default);
                    break;
            }
            await using var look = db.Open();
            Assert.InRange(await look.SessionSeats.Where(s => s.Id == session.Id).Select(s => s.Taken).SingleAsync(), 0, Seats);
            return true;
        });

        var (seated, waiting) = await db.SeatsInStepAsync(session.Id);
        Assert.True(waiting.Count == 0 || seated.Count == Seats, $"{waiting.Count} wait though only {seated.Count} of {Seats} sit.");
        await using var context = db.Open();
        var ended = await context.Registrations.Where(r => r.State == RegistrationState.Cancelled).Select(r => r.Id).ToListAsync();
        Assert.Empty(seated.Concat(waiting).Intersect(ended));
    }

    /// <summary>Thirty people come, go, accept and decline while seats are offered for a time and offers lapse.</summary>
    [DatabaseFact]
    public async Task No_offered_seat_is_lost_or_given_twice_while_offers_are_taken_declined_and_lapse(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, session, people) = await FullHouseAsync(db, 30);
        await db.OfferSeatsAsync(e, 1);
        foreach (var person in people)
            (await db.Get<JoinSessionWait>().RunAsync(person.LinkCode, session.Id, false, default)).ShouldBeOk();

        for (var round = 0; round < 3; round++)
        {
            await Race.RunAsync(150, async number =>
            {
                var link = people[number % 30].LinkCode;
                switch (number * 7 % 11)
                {
                    case 0 or 1 or 2 or 3:
                        await db.Get<CancelSeat>().RunAsync(link, session.Id, default);
                        break;
                    case 4 or 5:
                        await db.Get<BookSession>().RunAsync(link, session.Id, false, default);
                        break;
                    case 6 or 7:
                        await db.Get<JoinSessionWait>().RunAsync(link, session.Id, false, default);
                        break;
                    case 8:
                        await db.Get<LeaveSessionWait>().RunAsync(link, session.Id, default);
                        break;
                    case 9:
                        await db.Get<LapseSeatOffers>().RunAsync(default);
                        break;
                    default:
                        if (number % 30 < 4)
                            await db.Get<CancelRegistration>().RunAsync(link, default);
                        break;
                }
                await using var look = db.Open();
                Assert.InRange(await look.SessionSeats.Where(s => s.Id == session.Id).Select(s => s.Taken).SingleAsync(), 0, Seats);
                return true;
            });
            await db.SeatsInStepAsync(session.Id);
            db.Time.Advance(TimeSpan.FromHours(2));
            await Race.RunAsync(Race.Workers, _ => db.Get<LapseSeatOffers>().RunAsync(default));
            await db.SeatsInStepAsync(session.Id);
            await using var after = db.Open();
            var waiting = await after.SessionWaits.CountAsync(w => w.SessionId == session.Id && w.OfferedUntil == null);
            Assert.True(waiting == 0 || await TakenAsync(db, session) == Seats, $"{waiting} wait though seats are free.");
        }
    }

    [DatabaseFact]
    public async Task One_offer_taken_and_taken_back_by_many_at_its_last_moment_is_one_seat(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { Capacity = 100, StartsInDays = 30 });
        await db.OfferSeatsAsync(e, 1);
        var session = await db.NewWorkshopAsync(e, 1);
        var (sits, first, second) = (await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()), await db.RegisterAsync(e, Registering.SomebodyNew()));
        (await db.Get<BookSession>().RunAsync(sits.LinkCode, session.Id, false, default)).ShouldBeOk();
        (await db.Get<JoinSessionWait>().RunAsync(first.LinkCode, session.Id, false, default)).ShouldBeOk();
        db.Time.Advance(TimeSpan.FromSeconds(1));
        (await db.Get<JoinSessionWait>().RunAsync(second.LinkCode, session.Id, false, default)).ShouldBeOk();
        (await db.Get<CancelSeat>().RunAsync(sits.LinkCode, session.Id, default)).ShouldBeOk();
        db.Time.Advance(TimeSpan.FromHours(1));

        await Race.RunAsync(96, async number =>
        {
            if (number % 3 == 0)
                await db.Get<LapseSeatOffers>().RunAsync(default);
            else
                await db.Get<BookSession>().RunAsync((number % 3 == 1 ? first : second).LinkCode, session.Id, false, default);
            if (number == 48)
                db.Time.Advance(TimeSpan.FromMilliseconds(1));
            return true;
        });

        var (seated, waiting) = await db.SeatsInStepAsync(session.Id);
        Assert.Equal(1, await TakenAsync(db, session));
        Assert.True(seated.Count == 1 || waiting.Count == 1);
    }

    [DatabaseFact]
    public async Task Jobs_that_overlap_remind_everybody_once(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        var (e, session, people) = await SeatedAsync(db, 60);

        await Race.RunAsync(Race.Workers, _ => db.Get<RemindOfSessions>().RunAsync(default));

        await using var context = db.Open();
        var told = await context.OutboxMessages.Where(m => m.EventId == e.Id && m.DedupKey.StartsWith("reminder:")).Select(m => m.SubjectId!.Value).ToListAsync();
        Assert.Equal(people.Select(p => p.Id).Order(), told.Order());
        Assert.Equal(60, await context.SessionBookings.CountAsync(b => b.SessionId == session.Id && b.RemindedAt != null));
    }

    /// <summary>The same reminder with a question asked before, a key that says nothing, and the mark afterwards.</summary>
    [DatabaseFact]
    public async Task Reminds_twice_without_the_mark_and_the_key(DatabaseProvider provider)
    {
        var db = await databases.OpenAsync(provider);
        await Race.ShouldGoWrongAsync(async () =>
        {
            var (e, session, people) = await SeatedAsync(db, 4);
            await Race.RunAsync(Race.Workers, async _ =>
            {
                await using var context = db.Open();
                var due = await context.SessionBookings.Where(b => b.SessionId == session.Id && b.RemindedAt == null).Select(b => b.RegistrationId).ToListAsync();
                await using var transaction = await context.BeginWriteAsync(default);
                context.AddRange(due.Select(id => OutboxMessage.Of(new Letter { EventId = e.Id, SubjectId = id, To = "x@local.example", Language = Language.Thai, Subject = "x", TextBody = "x", HtmlBody = "x", DedupKey = Registering.NewId().ToString() }, db.Time.GetUtcNow())));
                await context.SaveChangesAsync();
                var now = db.Time.GetUtcNow();
                await context.SessionBookings.Where(b => b.SessionId == session.Id).ExecuteUpdateAsync(s => s.SetProperty(b => b.RemindedAt, now));
                await transaction.CommitAsync(default);
                return true;
            });
            await using var look = db.Open();
            return await look.OutboxMessages.CountAsync(m => m.EventId == e.Id && m.To == "x@local.example") > people.Count;
        });
    }

    /// <summary>People with seats, at the time of the reminder.</summary>
    private static async Task<(TestEvent Event, Session Session, List<Registration> People)> SeatedAsync(TestDatabase db, int people)
    {
        var e = await db.NewEventAsync(new EventOptions { Capacity = 1000, StartsInDays = 1 });
        var session = await db.NewWorkshopAsync(e, people);
        var all = new List<Registration>();
        for (var i = 0; i < people; i++)
        {
            all.Add(await db.RegisterAsync(e, Registering.SomebodyNew()));
            (await db.Get<BookSession>().RunAsync(all[i].LinkCode, session.Id, false, default)).ShouldBeOk();
        }
        db.Time.Advance(session.StartsAt!.Value.AddMinutes(-30) - db.Time.GetUtcNow());
        return (e, session, all);
    }

    private static async Task<int> TakenAsync(TestDatabase db, Session session)
    {
        await using var context = db.Open();
        return await context.SessionSeats.Where(s => s.Id == session.Id).Select(s => s.Taken).SingleAsync();
    }
}
