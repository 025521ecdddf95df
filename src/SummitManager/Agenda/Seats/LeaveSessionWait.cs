using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>Takes a person off the waiting list of a session. A seat that is offered to them is declined by it, and offered to the next in the same transaction.</summary>
public sealed class LeaveSessionWait(IDbContextFactory<SummitDb> dbs, TimeProvider clock, SeatLine line)
{
    /// <summary>By the holder of a ticket. Who does not wait has nothing to leave, and is told yes. Refusals: <see cref="NotFound"/>.</summary>
    public Task<Result<Done>> RunAsync(string linkCode, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByLink(linkCode), sessionId, ct));

    /// <summary>By the coordinator of the delegation, from its desk. Refusals as for the holder.</summary>
    public Task<Result<Done>> RunAsync(string desk, Guid registrationId, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByDesk(desk, registrationId), sessionId, ct));

    /// <summary>By staff. Also refuses with <see cref="NotAllowed"/>.</summary>
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
        // Whoever gives a seat to the first in line holds this lock: they see this person either waiting or gone.
        await db.SessionSeats.LockAsync([sessionId], ct);
        if (!await line.LeaveWaitAsync(db, found.Value.EventId, sessionId, found.Value.Id, now, ct))
            return Done.Instance;
        db.Add(AuditEntry.Of(access.Actor, found.Value.EventId, nameof(LeaveSessionWait), found.Value.Id, $"Session: {await db.TitleOfAsync(sessionId, ct)}", now));
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
