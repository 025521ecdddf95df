using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>Takes a person off the waiting list of a session.</summary>
public sealed class LeaveSessionWait(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>By the holder of a ticket. Who does not wait has nothing to leave, and is told yes. Refusals: <see cref="NotFound"/>.</summary>
    public Task<Result<Done>> RunAsync(string linkCode, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByLink(linkCode), sessionId, ct));

    /// <summary>By staff. Also refuses with <see cref="NotAllowed"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid registrationId, Guid sessionId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), sessionId, ct));

    private async Task<Result<Done>> TryAsync(Access access, Guid sessionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        // Whoever gives a seat to the first in line holds this lock: they see this person either waiting or gone.
        await db.SessionSeats.LockAsync([sessionId], ct);
        if (await db.SessionWaits.Where(w => w.SessionId == sessionId && w.RegistrationId == found.Value.Id).ExecuteDeleteAsync(ct) == 0)
            return Done.Instance;
        db.Add(AuditEntry.Of(access.Actor, found.Value.EventId, nameof(LeaveSessionWait), found.Value.Id, $"Session: {await db.TitleOfAsync(sessionId, ct)}", clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
