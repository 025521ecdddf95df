using Microsoft.EntityFrameworkCore;
using SummitManager.Agenda;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Registrations;
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
}
