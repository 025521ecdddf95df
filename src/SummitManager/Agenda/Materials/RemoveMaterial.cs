using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Staff take a file away from its session. With its bytes.</summary>
public sealed class RemoveMaterial(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid materialId, CancellationToken ct) => Deadlock.RetryAsync(async () =>
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.RemoveAsync(db.SessionMaterials.Where(m => m.Id == materialId && m.EventId == eventId), actor, clock.GetUtcNow(), ct);
    });
}
