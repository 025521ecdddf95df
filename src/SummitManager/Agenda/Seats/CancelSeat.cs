using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>Gives a seat back, or on to the first who waits, in the same transaction.</summary>
public sealed class CancelSeat(IDbContextFactory<SummitDb> dbs, TimeProvider clock, PublishedAgendas agendas, SeatLine line, SeatMail mail)
{
    /// <summary>By the holder of a ticket. Without a seat there is nothing to do, and the answer is yes. Refusals: <see cref="NotFound"/>.</summary>
    public Task<Result<Done>> RunAsync(string linkCode, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByLink(linkCode), sessionId, ct));

    /// <summary>By the coordinator of the delegation, from its desk. Refusals as for the holder.</summary>
    public Task<Result<Done>> RunAsync(string desk, Guid registrationId, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByDesk(desk, registrationId), sessionId, ct));

    /// <summary>By staff; the person is told, unless the session is over. Also refuses with <see cref="NotAllowed"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid registrationId, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), sessionId, ct));

    private async Task<Result<Done>> TryAsync(Access access, Guid sessionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var person = found.Value;
        await db.SessionSeats.LockAsync([sessionId], ct);
        if (!await line.LeaveSeatAsync(db, person.EventId, sessionId, person.Id, now, ct))
            return Done.Instance; // The second click of the same button.
        db.Add(AuditEntry.Of(access.Actor, person.EventId, nameof(CancelSeat), person.Id, $"Session: {await db.TitleOfAsync(sessionId, ct)}", now));
        if (!access.IsHolder && (await agendas.OfAsync(db, person.EventId, ct)).Find(sessionId) is { } session && now < session.EndsAt
            && mail.EndedByStaff(await db.Events.AsNoTracking().SingleAsync(e => e.Id == person.EventId, ct), session, person, now) is { } letter)
            db.Add(letter);
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
