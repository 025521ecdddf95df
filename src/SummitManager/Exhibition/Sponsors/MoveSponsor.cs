using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Moves a sponsor one place up or down within its level.</summary>
public sealed class MoveSponsor(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>At the end of the level it stays where it is. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid sponsorId, bool up, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, sponsorId, up, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid sponsorId, bool up, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        await SponsorOrder.LockAsync(db, eventId, ct);
        if (await db.Sponsors.Where(s => s.Id == sponsorId && s.EventId == eventId).Select(s => (Guid?)s.TierId).SingleOrDefaultAsync(ct) is not { } tier)
            return new NotFound();
        var order = await SponsorOrder.ReadAsync(db, tier, ct);
        var at = order.IndexOf(sponsorId);
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.Count)
            return Done.Instance;
        (order[at], order[to]) = (order[to], order[at]);
        await SponsorOrder.WriteAsync(db, order, ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(MoveSponsor), sponsorId, new Changes().Of("Order", at + 1, to + 1).ToString(), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
