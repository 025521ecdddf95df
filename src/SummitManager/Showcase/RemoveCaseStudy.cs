using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Showcase;

/// <summary>Deletes a case study as it was read.</summary>
public sealed class RemoveCaseStudy(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid id, int version, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.CaseStudies.SingleOrDefaultAsync(c => c.Id == id && c.EventId == eventId, ct) is not { } study)
            return new NotFound();
        if (study.Version != version)
            return new ChangedMeanwhile();
        db.Remove(study);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveCaseStudy), id, study.TitleTh, clock.GetUtcNow()));
        return await db.TrySaveEditAsync(ct) ? Done.Instance : new ChangedMeanwhile();
    }
}
