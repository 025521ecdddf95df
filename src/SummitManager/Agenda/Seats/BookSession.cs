using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>Takes one seat in a session for one person: a free one, or the one that is offered to them.</summary>
public sealed class BookSession(IDbContextFactory<SummitDb> dbs, TimeProvider clock, PublishedAgendas agendas, SeatLine line, SeatMail mail)
{
    /// <summary>By the holder of a ticket. Sent twice it is one seat, and both are told yes.</summary>
    /// <param name="linkCode">Secret of the ticket.</param>
    /// <param name="sessionId">Of the published agenda.</param>
    /// <param name="despiteClash">Whether a seat at the same time elsewhere is known and does not matter.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The seat. Refusals: <see cref="NotFound"/>, <see cref="RegistrationEnded"/>, <see cref="NoTicketYet"/>, <see cref="SessionNotBookable"/>,
    /// <see cref="SeatClash"/>, <see cref="SessionFull"/>.
    /// </returns>
    public Task<Result<SessionBooking>> RunAsync(string linkCode, Guid sessionId, bool despiteClash, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByLink(linkCode), sessionId, despiteClash, ct));

    /// <summary>By the coordinator of the delegation, from its desk. Refusals as for the holder.</summary>
    public Task<Result<SessionBooking>> RunAsync(string desk, Guid registrationId, Guid sessionId, bool despiteClash, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByDesk(desk, registrationId), sessionId, despiteClash, ct));

    /// <summary>By staff, within the limit as everybody; the person is told. Also refuses with <see cref="NotAllowed"/>.</summary>
    public Task<Result<SessionBooking>> RunAsync(Actor actor, Guid registrationId, Guid sessionId, bool despiteClash, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), sessionId, despiteClash, ct));

    private async Task<Result<SessionBooking>> TryAsync(Access access, Guid sessionId, bool despiteClash, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await db.LockWithTicketAsync(access, ct);
        if (found.Refusal is { } missing)
            return missing;
        var person = found.Value;
        if (await db.SeatOfAsync(sessionId, person.Id, ct) is { } already)
            return already; // The second click of the same button.
        var agenda = await agendas.OfAsync(db, person.EventId, ct);
        var session = agenda.Find(sessionId);
        if (SeatRules.WhyNot(session, now) is { } no)
            return no;
        if (!despiteClash && await db.ClashAsync(agenda, session!, person.Id, ct) is { } clash)
            return clash;

        // Nobody gives them a seat, or offers them one, until this is done.
        await db.SessionSeats.LockAsync([sessionId], ct);
        if (await db.SeatOfAsync(sessionId, person.Id, ct) is { } given)
            return given; // It became theirs in this very moment, from the waiting list.
        if (!await line.TakeOfferedAsync(db, person.EventId, sessionId, person.Id, now, ct) && !await db.SessionSeats.TryTakeAsync(sessionId, 1, ct))
            return new SessionFull(SeatRules.MayWait(session!, now)); // Undoes that they left the line.
        var seat = new SessionBooking { SessionId = sessionId, RegistrationId = person.Id, At = now };
        db.Add(seat);
        db.Add(AuditEntry.Of(access.Actor, person.EventId, nameof(BookSession), person.Id, $"Session: {session!.Title.Thai}", now));
        if (!access.IsHolder && mail.BookedByStaff(await db.Events.AsNoTracking().SingleAsync(e => e.Id == person.EventId, ct), session!, person, now) is { } letter)
            db.Add(letter);
        if (!await db.TrySaveAsync(ct))
            return (await db.SeatOfAsync(sessionId, person.Id, ct))!; // As above; the seat taken here goes back undone.

        await transaction.CommitAsync(ct);
        return seat;
    }
}
