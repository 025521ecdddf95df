using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Showcase;

/// <summary>Shows all pledges of an event to the public, or takes them off its page. The same again changes nothing.</summary>
public sealed class ShowPledges(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, bool isPublic, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        await using var transaction = await db.BeginWriteAsync(ct);
        // The row is there from the first switch on; whoever loses the insert finds it.
        if (!await db.ShowcaseSettings.AnyAsync(s => s.EventId == eventId, ct))
        {
            db.Add(new ShowcaseSettings { EventId = eventId });
            await db.TrySaveAsync(ct);
        }
        if (await db.ShowcaseSettings.Where(s => s.EventId == eventId && s.PledgesPublic != isPublic).ExecuteUpdateAsync(s => s.SetProperty(x => x.PledgesPublic, isPublic), ct) == 0)
            return Done.Instance;
        db.Add(AuditEntry.Of(actor, eventId, nameof(ShowPledges), eventId, new Changes().Of("Public", !isPublic, isPublic).ToString(), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
