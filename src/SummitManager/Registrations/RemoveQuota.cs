using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Removes a quota that no type uses.</summary>
public sealed class RemoveQuota(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="QuotaInUse"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid quotaId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var quota = await db.Quotas.SingleOrDefaultAsync(q => q.Id == quotaId && q.EventId == eventId, ct);
        if (quota is null)
            return new NotFound();
        db.Remove(quota);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveQuota), quotaId, $"NameTh: {quota.NameTh} → –", clock.GetUtcNow()));
        try
        {
            if (!await db.TrySaveRemovalAsync(ct))
                return new QuotaInUse();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
