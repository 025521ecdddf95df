using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Marks or unmarks a guest of honour, whom the door greets by name (FR-32).</summary>
public sealed class SetVip(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="RegistrationEnded"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public Task<Result<Registration>> RunAsync(Actor actor, Guid registrationId, bool isVip, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), isVip, ct));

    private async Task<Result<Registration>> TryAsync(Access access, bool isVip, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadLivingAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        var registration = found.Value;
        if (registration.IsVip == isVip)
            return registration;

        registration.MarkVip(isVip, now);
        db.Add(AuditEntry.Of(access.Actor, registration.EventId, nameof(SetVip), registration.Id, $"Vip: {!isVip} → {isVip}", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        await transaction.CommitAsync(ct);
        return registration;
    }
}
