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

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>Reminders of booked sessions: whom, when, once.</summary>
public sealed class RemindersTests
{
    private static async Task<(TestDatabase Db, TestEvent Event, Session Session)> OpenAsync(DatabaseProvider provider, int seats = 5)
    {
        var db = await TestDatabase.CreateAsync(provider);
        var e = await db.NewEventAsync(new EventOptions { StartsInDays = 1, Capacity = 1000 });
        return (db, e, await db.NewWorkshopAsync(e, seats));
    }

    private static async Task<Registration> SeatedAsync(TestDatabase db, TestEvent e, Session session)
    {
        var person = await db.RegisterAsync(e, Registering.SomebodyNew());
        (await db.Get<BookSession>().RunAsync(person.LinkCode, session.Id, true, default)).ShouldBeOk();
        return person;
    }

    /// <summary>To so many minutes before the session as it is planned.</summary>
    private static void Before(TestDatabase db, Session session, double minutes) => db.Time.Advance(session.StartsAt!.Value.AddMinutes(-minutes) - db.Time.GetUtcNow());

    private static Task<int> RunAsync(TestDatabase db) => db.Get<RemindOfSessions>().RunAsync(default);

    private static async Task<List<OutboxMessage>> LettersAsync(TestDatabase db)
    {
        await using var context = db.Open();
        return await context.OutboxMessages.AsNoTracking().Where(m => m.DedupKey.StartsWith("reminder:")).ToListAsync();
    }

    private static async Task MoveAsync(TestDatabase db, TestEvent e, Session session, double hours)
    {
        var plan = (await db.Get<AgendaQueries>().PlanAsync(e.Organiser(), e.Id, default)).ShouldBeOk().Plan.Find(session.Id)!;
        (await db.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, session.Id, plan.Version, new SessionSlot(plan.StartsAt!.Value.AddHours(hours), 60, null), default)).ShouldBeOk();
        await db.PublishAgendaAsync(e);
        db.Time.Advance(PublishedAgendas.Freshness);
    }

    [DatabaseFact]
    public async Task Who_has_a_seat_is_reminded_once_at_the_time_in_their_language(DatabaseProvider provider)
    {
        var (db, e, session) = await OpenAsync(provider);
        await using var owned = db;
        var (thai, english) = (await SeatedAsync(db, e, session), await SeatedAsync(db, e, session));
        await using (var context = db.Open())
            await context.Registrations.Where(r => r.Id == english.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Language, Language.English));

        Before(db, session, 61);
        Assert.Equal(0, await RunAsync(db));
        Before(db, session, 60);
        Assert.Equal(2, await RunAsync(db));
        Assert.Equal(0, await RunAsync(db));

        var letters = await LettersAsync(db);
        var letter = letters.Single(l => l.SubjectId == thai.Id);
        Assert.StartsWith("เตือนความจำ: ประชุมเชิงปฏิบัติการ", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("13.00", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains((e.Event.StartsOn.Year + 543).ToString(System.Globalization.CultureInfo.InvariantCulture), letter.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/t/{thai.LinkCode}/agenda#s-{session.Id}", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal(session.StartsAt, letter.UselessAfter);
        var other = letters.Single(l => l.SubjectId == english.Id);
        Assert.StartsWith("Reminder: ", other.Subject, StringComparison.Ordinal);
        Assert.Contains("13:00", other.TextBody, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Nobody_else_is_written_to(DatabaseProvider provider)
    {
        var (db, e, session) = await OpenAsync(provider, seats: 6);
        await using var owned = db;
        var silent = await db.NewSessionAsync(e, "ไม่เตือน", 5, "13:00-14:00");
        var draft = await db.NewSessionAsync(e, "ถอดออกก่อน", 5, "13:00-14:00");
        await db.PublishAgendaAsync(e);
        db.Time.Advance(PublishedAgendas.Freshness);
        var form = SessionForm.Of(silent, EventTime.In(e.Event.TimeZone));
        form.WithoutReminder = true;
        (await db.Get<SaveSession>().RunAsync(e.Organiser(), e.Id, form, default)).ShouldBeOk();
        var reminded = await SeatedAsync(db, e, session);
        await SeatedAsync(db, e, silent);
        await SeatedAsync(db, e, draft);
        var (cancelled, returned, nameless, full) = (await SeatedAsync(db, e, session), await SeatedAsync(db, e, session), await SeatedAsync(db, e, session), await SeatedAsync(db, e, session));
        (await db.Get<CancelRegistration>().RunAsync(cancelled.LinkCode, default)).ShouldBeOk();
        (await db.Get<CancelSeat>().RunAsync(returned.LinkCode, session.Id, default)).ShouldBeOk();
        await using (var context = db.Open())
            await context.Registrations.Where(r => r.Id == nameless.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Email, (string?)null));
        (await db.Get<ScheduleSession>().RunAsync(e.Organiser(), e.Id, draft.Id, draft.Version, null, default)).ShouldBeOk();
        await db.PublishAgendaAsync(e);

        Before(db, session, 59);
        // Who books now knows when it begins.
        await SeatedAsync(db, e, session);
        Assert.Equal(2, await RunAsync(db));
        Assert.Equal(new[] { reminded.Id, full.Id }.Order(), (await LettersAsync(db)).Select(l => l.SubjectId!.Value).Order());

        // Given back and taken again is no second person.
        (await db.Get<CancelSeat>().RunAsync(reminded.LinkCode, session.Id, default)).ShouldBeOk();
        (await db.Get<BookSession>().RunAsync(reminded.LinkCode, session.Id, true, default)).ShouldBeOk();
        await using (var context = db.Open())
            await context.SessionBookings.ExecuteUpdateAsync(s => s.SetProperty(b => b.At, session.StartsAt!.Value.AddDays(-1)));
        Assert.Equal(1, await RunAsync(db));
        Assert.Equal(3, (await LettersAsync(db)).Select(l => l.SubjectId).Distinct().Count());
    }

    [DatabaseFact]
    public async Task A_session_that_is_moved_is_reminded_of_at_its_new_time_but_never_twice(DatabaseProvider provider)
    {
        var (db, e, session) = await OpenAsync(provider);
        await using var owned = db;
        var person = await SeatedAsync(db, e, session);
        await MoveAsync(db, e, session, 2);
        Before(db, session, 30);
        Assert.Equal(0, await RunAsync(db));
        Before(db, session, -60);
        Assert.Equal(1, await RunAsync(db));
        Assert.Contains("15.00", Assert.Single(await LettersAsync(db)).TextBody, StringComparison.Ordinal);

        await MoveAsync(db, e, session, 3);
        Before(db, session, -4.5 * 60);
        Assert.Equal(0, await RunAsync(db));
        // The change itself was told.
        await using var context = db.Open();
        Assert.Equal(2, await context.OutboxMessages.CountAsync(m => m.SubjectId == person.Id && m.DedupKey.StartsWith("agenda:")));
    }

    [DatabaseFact]
    public async Task After_a_downtime_only_what_has_not_begun_is_told_also_by_the_post(DatabaseProvider provider)
    {
        var (db, e, session) = await OpenAsync(provider);
        await using var owned = db;
        var later = await db.NewSessionAsync(e, "ช่วงถัดไป", 5, "13:30-14:30");
        await db.PublishAgendaAsync(e);
        db.Time.Advance(PublishedAgendas.Freshness);
        await SeatedAsync(db, e, session);
        await SeatedAsync(db, e, later);
        await using (var context = db.Open())
            await context.OutboxMessages.ExecuteDeleteAsync();

        Before(db, session, 0);
        Assert.Equal(1, await RunAsync(db));
        Assert.Contains("ช่วงถัดไป", Assert.Single(await LettersAsync(db)).Subject, StringComparison.Ordinal);
        // The post was down longer still.
        Before(db, later, -1);
        Assert.Equal(0, await db.Get<SendOutbox>().RunAsync(default));
        var letter = Assert.Single(await LettersAsync(db));
        Assert.Equal((OutboxState.Failed, PostErrorKind.TooLate), (letter.State, PostError.Read(letter.Error!).Kind));
    }

    [DatabaseFact]
    public async Task The_organiser_sets_the_time_or_none(DatabaseProvider provider)
    {
        var (db, e, session) = await OpenAsync(provider);
        await using var owned = db;
        await SeatedAsync(db, e, session);
        await db.RemindBeforeAsync(e, null);
        Before(db, session, 50);
        Assert.Equal(0, await RunAsync(db));
        await db.RemindBeforeAsync(e, 15);
        Assert.Equal(0, await RunAsync(db));
        Before(db, session, 15);
        Assert.Equal(1, await RunAsync(db));
    }

    /// <summary>Marked and written together: what fails between leaves nothing behind, and is done when it can be.</summary>
    [DatabaseFact]
    public async Task A_run_that_fails_between_mark_and_letter_leaves_neither(DatabaseProvider provider)
    {
        var (db, e, session) = await OpenAsync(provider);
        await using var owned = db;
        var person = await SeatedAsync(db, e, session);
        Before(db, session, 30);
        Letter Blocker() => new() { EventId = e.Id, To = "x@local.example", Language = Language.Thai, Subject = "x", TextBody = "x", HtmlBody = "x", DedupKey = SeatMail.ReminderKey(session.Id, person.Id) };
        await using (var context = db.Open())
        {
            context.Add(OutboxMessage.Of(Blocker(), db.Time.GetUtcNow()));
            await context.SaveChangesAsync();
        }

        Assert.Equal(0, await RunAsync(db));
        await using (var context = db.Open())
        {
            Assert.Null((await context.SessionBookings.SingleAsync(b => b.RegistrationId == person.Id)).RemindedAt);
            await context.OutboxMessages.Where(m => m.To == "x@local.example").ExecuteDeleteAsync();
        }
        Assert.Equal(1, await RunAsync(db));
    }

    [DatabaseFact]
    public async Task Many_are_told_in_parts(DatabaseProvider provider)
    {
        var (db, e, session) = await OpenAsync(provider, seats: 1000);
        await using var owned = db;
        for (var i = 0; i < 2 * RemindOfSessions.Batch + 1; i++)
            await SeatedAsync(db, e, session);
        Before(db, session, 30);

        Assert.Equal(2 * RemindOfSessions.Batch + 1, await RunAsync(db));

        Assert.Equal(2 * RemindOfSessions.Batch + 1, (await LettersAsync(db)).Select(l => l.SubjectId).Distinct().Count());
    }
}
