using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Showcase;

/// <summary>Deletes a pledge as it was read.</summary>
public sealed class RemovePledge(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid id, int version, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Pledges.SingleOrDefaultAsync(p => p.Id == id && p.EventId == eventId, ct) is not { } pledge)
            return new NotFound();
        if (pledge.Version != version)
            return new ChangedMeanwhile();
        db.Remove(pledge);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemovePledge), id, $"Province: {pledge.Province.Name.Thai}", clock.GetUtcNow()));
        return await db.TrySaveEditAsync(ct) ? Done.Instance : new ChangedMeanwhile();
    }
}
