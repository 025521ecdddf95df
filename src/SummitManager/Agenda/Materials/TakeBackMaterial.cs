using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Speakers;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Whoever has a speaker's secret link takes back what was sent by it. Its bytes are swept a day later.</summary>
public sealed class TakeBackMaterial(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <returns>Refusals: <see cref="NotFound"/> (nobody's link, or not theirs).</returns>
    public async Task<Result<Done>> RunAsync(string linkCode, Guid materialId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await SpeakerQueries.BehindAsync(db, linkCode, ct) is { } speaker
            ? await db.RemoveAsync(files, db.SessionMaterials.Where(m => m.Id == materialId && m.SpeakerId == speaker.Id), Actor.Holder, clock.GetUtcNow(), ct)
            : new NotFound();
    }
}
