using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Puts registrations of the same event into a delegation; one that belongs to another delegation moves.</summary>
public sealed class AddToDelegation(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Each is answered for itself. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="RegistrationEnded"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<IReadOnlyList<DeedOutcome>> RunAsync(Actor actor, Guid delegationId, IReadOnlyCollection<Guid> registrationIds, CancellationToken ct) =>
        DeedOutcome.OfEachAsync(registrationIds, id => Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, id), delegationId, ct)));

    private async Task<Result<Registration>> TryAsync(Access access, Guid delegationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadLivingAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        var number = await db.Delegations.Where(d => d.Id == delegationId && d.EventId == registration.EventId).Select(d => (int?)d.Number).SingleOrDefaultAsync(ct);
        if (number is null)
            return new NotFound();
        if (registration.DelegationId == delegationId)
            return registration;

        if (registration.DelegationId is { } left)
            await db.TouchDelegationAsync(left, now, ct);
        registration.JoinDelegation(delegationId, now);
        db.Add(AuditEntry.Of(access.Actor, registration.EventId, nameof(AddToDelegation), registration.Id, $"Delegation: {number}", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
