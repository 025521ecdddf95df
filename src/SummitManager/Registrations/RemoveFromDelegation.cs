using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Takes a registration out of its delegation; it stays registered.</summary>
public sealed class RemoveFromDelegation(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotFound"/> (also when it belongs to none), <see cref="NotAllowed"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), ct));

    private async Task<Result<Registration>> TryAsync(Access access, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        if (registration.DelegationId is not { } delegationId)
            return new NotFound();

        var number = await db.Delegations.Where(d => d.Id == delegationId).Select(d => d.Number).SingleAsync(ct);
        await db.TouchDelegationAsync(delegationId, now, ct);
        registration.LeaveDelegation(now);
        db.Add(AuditEntry.Of(access.Actor, registration.EventId, nameof(RemoveFromDelegation), registration.Id, $"Delegation: {number} → none", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
