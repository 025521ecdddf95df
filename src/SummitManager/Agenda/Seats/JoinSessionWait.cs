using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>Puts a person on the waiting list of a session, or into the seat that came free meanwhile.</summary>
public sealed class JoinSessionWait(IDbContextFactory<SummitDb> dbs, TimeProvider clock, PublishedAgendas agendas, SeatLine line, SeatMail mail)
{
    /// <summary>By the holder of a ticket. Sent twice, they keep their place in the line.</summary>
    /// <returns>
    /// Where they stand. Refusals: <see cref="NotFound"/>, <see cref="RegistrationEnded"/>, <see cref="NoTicketYet"/>, <see cref="SessionNotBookable"/>
    /// (also once it has begun), <see cref="SeatClash"/>: whoever waits is given the seat without being asked again.
    /// </returns>
    public Task<Result<SeatStanding>> RunAsync(string linkCode, Guid sessionId, bool despiteClash, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByLink(linkCode), sessionId, despiteClash, null, ct));

    /// <summary>By staff; who gets a seat so is told. Also refuses with <see cref="NotAllowed"/>.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="registrationId">For whom.</param>
    /// <param name="sessionId">Of the published agenda.</param>
    /// <param name="despiteClash">Whether seats at the same time elsewhere are known and do not matter.</param>
    /// <param name="since">Their place in the line until staff took them off, to undo that; null begins at its end.</param>
    /// <param name="ct">Cancels the deed.</param>
    public Task<Result<SeatStanding>> RunAsync(Actor actor, Guid registrationId, Guid sessionId, bool despiteClash, DateTimeOffset? since, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), sessionId, despiteClash, since, ct));

    private async Task<Result<SeatStanding>> TryAsync(Access access, Guid sessionId, bool despiteClash, DateTimeOffset? since, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await db.LockWithTicketAsync(access, ct);
        if (found.Refusal is { } missing)
            return missing;
        var person = found.Value;
        var agenda = await agendas.OfAsync(db, person.EventId, ct);
        if (agenda.Find(sessionId) is not { } session || !SeatRules.MayWait(session, now))
            return new SessionNotBookable();
        // From here on nobody's seat there comes free: what is full now stays full until we stand in the line.
        await db.SessionSeats.LockAsync([sessionId], ct);
        if (await db.SeatOfAsync(sessionId, person.Id, ct) is not null)
            return SeatStanding.Seated;
        if (await db.SessionWaits.AsNoTracking().SingleOrDefaultAsync(w => w.SessionId == sessionId && w.RegistrationId == person.Id, ct) is { } already)
        {
            if (already.OfferedUntil is not { } until || until >= now)
                return new SeatStanding(false, await db.AheadAsync(already, ct), already.OfferedUntil);
            await line.LeaveWaitAsync(db, person.EventId, sessionId, person.Id, now, ct); // Their turn is over: they begin anew.
        }
        if (!despiteClash && await db.ClashAsync(agenda, session, person.Id, ct) is { } clash)
            return clash;
        var standing = SeatStanding.Seated;
        if (await db.SessionSeats.TryTakeAsync(sessionId, 1, ct))
        {
            db.Add(new SessionBooking { SessionId = sessionId, RegistrationId = person.Id, At = now });
            if (!access.IsHolder && mail.BookedByStaff(await db.Events.AsNoTracking().SingleAsync(e => e.Id == person.EventId, ct), session, person, now) is { } letter)
                db.Add(letter);
        }
        else
        {
            if (!await db.SessionSeats.AnyAsync(s => s.Id == sessionId, ct))
                return new SessionNotBookable(); // The organiser lets nobody book there any more; the agenda does not say so yet.
            var wait = new SessionWait { SessionId = sessionId, RegistrationId = person.Id, Since = since ?? now };
            standing = new SeatStanding(false, await db.AheadAsync(wait, ct));
            db.Add(wait);
        }
        db.Add(AuditEntry.Of(access.Actor, person.EventId, nameof(JoinSessionWait), person.Id, $"Session: {session.Title.Thai}", now));
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return standing;
    }
}

/// <param name="HasSeat">Otherwise they wait.</param>
/// <param name="Ahead">How many wait before them.</param>
/// <param name="OfferedUntil">A seat is kept for them until then; null while none is.</param>
public sealed record SeatStanding(bool HasSeat, int Ahead, DateTimeOffset? OfferedUntil = null)
{
    public static readonly SeatStanding Seated = new(true, 0);
}
