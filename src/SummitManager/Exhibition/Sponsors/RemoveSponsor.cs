using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Deletes a sponsor as it was read; those behind move up.</summary>
public sealed class RemoveSponsor(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid sponsorId, int version, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        await SponsorOrder.LockAsync(db, eventId, ct);
        if (await db.Sponsors.SingleOrDefaultAsync(s => s.Id == sponsorId && s.EventId == eventId, ct) is not { } sponsor)
            return new NotFound();
        if (sponsor.Version != version)
            return new ChangedMeanwhile();
        db.Remove(sponsor);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveSponsor), sponsorId, sponsor.NameTh, clock.GetUtcNow()));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await SponsorOrder.WriteAsync(db, await SponsorOrder.ReadAsync(db, sponsor.TierId, ct), ct);
        if (sponsor.LogoFileId is { } logo)
            await files.ReleaseAsync(db, logo, ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
