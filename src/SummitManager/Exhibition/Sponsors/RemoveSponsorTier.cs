using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Deletes a level in which nobody stands.</summary>
public sealed class RemoveSponsorTier(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="TierInUse"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid tierId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.SponsorTiers.SingleOrDefaultAsync(t => t.Id == tierId && t.EventId == eventId, ct) is not { } tier)
            return new NotFound();
        db.Remove(tier);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveSponsorTier), tierId, tier.NameTh, clock.GetUtcNow()));
        return await db.TrySaveRemovalAsync(ct) ? Done.Instance : new TierInUse();
    }
}
