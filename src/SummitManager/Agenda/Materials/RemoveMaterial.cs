using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Staff take a file away from its session. Its bytes are swept a day later.</summary>
public sealed class RemoveMaterial(IDbContextFactory<SummitDb> dbs, TimeProvider clock, FileStore files)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid materialId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.RemoveAsync(files, db.SessionMaterials.Where(m => m.Id == materialId && m.EventId == eventId), actor, clock.GetUtcNow(), ct);
    }
}
