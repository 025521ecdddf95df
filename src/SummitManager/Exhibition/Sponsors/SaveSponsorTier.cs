using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Adds or changes a level of sponsoring (FR-49).</summary>
public sealed class SaveSponsorTier(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<SponsorTier>> RunAsync(Actor actor, Guid eventId, SponsorTierForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var tier = form.Id is null ? new SponsorTier { Id = Guid.CreateVersion7(now), EventId = eventId, Order = 1 + await db.SponsorTiers.CountAsync(t => t.EventId == eventId, ct) }
            : await db.SponsorTiers.SingleOrDefaultAsync(t => t.Id == form.Id && t.EventId == eventId, ct);
        if (tier is null)
            return new NotFound();
        if (form.Id is not null && tier.Version != form.Version)
            return new ChangedMeanwhile();
        if (form.WriteTo(tier) is { } unreadable)
            return unreadable;
        if (form.Id is null)
            db.Add(tier);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveSponsorTier), tier.Id, tier.NameTh, now));
        return await db.TrySaveEditAsync(ct) ? tier : new ChangedMeanwhile();
    }
}
