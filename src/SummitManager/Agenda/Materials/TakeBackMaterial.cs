using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Whoever has a speaker's secret link takes back what was sent by it. With its bytes.</summary>
public sealed class TakeBackMaterial(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotFound"/> (nobody's link, or not theirs).</returns>
    public Task<Result<Done>> RunAsync(string linkCode, Guid materialId, CancellationToken ct) => Deadlock.RetryAsync<Result<Done>>(async () =>
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await SpeakerQueries.BehindAsync(db, linkCode, ct) is { } speaker
            ? await db.RemoveAsync(db.SessionMaterials.Where(m => m.Id == materialId && m.SpeakerId == speaker.Id), Actor.Holder, clock.GetUtcNow(), ct)
            : new NotFound();
    });
}
