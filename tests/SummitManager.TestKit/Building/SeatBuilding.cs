using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Agenda;
using SummitManager.Agenda.Doors;
using SummitManager.Agenda.Seats;
using SummitManager.Data;

namespace SummitManager.TestKit.Building;

/// <summary>Small programmes with seats to book, made as an organiser makes them.</summary>
public static class SeatBuilding
{
    /// <param name="host">Where.</param>
    /// <param name="e">Whose programme.</param>
    /// <param name="title">In Thai.</param>
    /// <param name="seats">Null where nobody books.</param>
    /// <param name="times">On the first day: <c>13:00-14:00</c>.</param>
    public static async Task<Session> NewSessionAsync(this ITestHost host, TestEvent e, string title, int? seats, string times = "13:00-14:00") =>
        (await host.Services.GetRequiredService<SaveSession>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, new SessionForm
        {
            TitleTh = title,
            Seats = seats?.ToString(CultureInfo.InvariantCulture),
            Date = e.Event.StartsOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Starts = times[..5],
            Ends = times[6..],
        }, default)).ShouldBeOk();

    public static async Task PublishAgendaAsync(this ITestHost host, TestEvent e) =>
        (await host.Services.GetRequiredService<PublishAgenda>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, null, default)).ShouldBeOk();

    /// <summary>One session with seats on a published programme.</summary>
    public static async Task<Session> NewWorkshopAsync(this ITestHost host, TestEvent e, int seats)
    {
        var session = await host.NewSessionAsync(e, "ประชุมเชิงปฏิบัติการ ห้องย่อย 3", seats);
        await host.PublishAgendaAsync(e);
        return session;
    }

    /// <summary>Opens the session's door.</summary>
    /// <returns>The event, seen from that door.</returns>
    public static async Task<TestEvent> OpenSessionDoorAsync(this ITestHost host, TestEvent e, Session session, bool bookedOnly)
    {
        var id = (await host.Services.GetRequiredService<OpenSessionDoor>().RunAsync(Staffing.Actor(EventRole.Organiser, e.Id), e.Id, session.Id, bookedOnly, default)).ShouldBeOk();
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        return e with { Checkpoint = await db.Checkpoints.AsNoTracking().SingleAsync(c => c.Id == id) };
    }

    /// <summary>The counter, who sits and who waits (also those who are offered a seat), and that these agree.</summary>
    public static async Task<(IReadOnlyList<Guid> Seated, IReadOnlyList<Guid> Waiting)> SeatsInStepAsync(this ITestHost host, Guid sessionId)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<SummitDb>>().CreateDbContextAsync();
        var seats = await db.SessionSeats.AsNoTracking().SingleAsync(s => s.Id == sessionId);
        var seated = await db.SessionBookings.Where(b => b.SessionId == sessionId).OrderBy(b => b.At).Select(b => b.RegistrationId).ToListAsync();
        var waiting = await db.SessionWaits.Where(w => w.SessionId == sessionId).OrderBy(w => w.Since).ThenBy(w => w.RegistrationId).Select(w => w.RegistrationId).ToListAsync();
        var offered = await db.SessionWaits.CountAsync(w => w.SessionId == sessionId && w.OfferedUntil != null);
        if (seats.Taken != seated.Count + offered || seats.Taken > seats.Capacity || seated.Intersect(waiting).Any())
            throw new InvalidOperationException($"{seats.Taken} of {seats.Capacity} taken, {seated.Count} booked, {offered} offered, {seated.Intersect(waiting).Count()} both.");
        return (seated, waiting);
    }

    /// <summary>Freed seats are offered for so long.</summary>
    public static Task OfferSeatsAsync(this ITestHost host, TestEvent e, int hours) =>
        host.SetSeatsAsync(e, form => (form.Offers, form.OfferHours) = (true, hours.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Who has a seat is reminded so long before; null never.</summary>
    public static Task RemindBeforeAsync(this ITestHost host, TestEvent e, int? minutes) =>
        host.SetSeatsAsync(e, form => (form.Reminds, form.RemindMinutes) = (minutes is not null, minutes?.ToString(CultureInfo.InvariantCulture)));

    private static async Task SetSeatsAsync(this ITestHost host, TestEvent e, Action<SeatSettingsForm> change)
    {
        var actor = Staffing.Actor(EventRole.Organiser, e.Id);
        var form = SeatSettingsForm.Of((await host.Services.GetRequiredService<SeatListQueries>().OverviewAsync(actor, e.Id, default)).ShouldBeOk().Settings);
        change(form);
        (await host.Services.GetRequiredService<SaveSeatSettings>().RunAsync(actor, e.Id, form, default)).ShouldBeOk();
    }
}
