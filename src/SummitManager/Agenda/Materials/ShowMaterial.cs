using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Shows a file on its session's public page, or hides it again. The same once more changes nothing.</summary>
public sealed class ShowMaterial(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid materialId, bool shown, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var it = db.SessionMaterials.Where(m => m.Id == materialId && m.EventId == eventId);
        if (await it.Select(m => (Guid?)m.SessionId).SingleOrDefaultAsync(ct) is not { } session)
            return new NotFound();
        if (await it.Where(m => m.IsShown != shown).ExecuteUpdateAsync(s => s.SetProperty(m => m.IsShown, shown), ct) == 0)
            return Done.Instance;
        db.Add(AuditEntry.Of(actor, eventId, nameof(ShowMaterial), session, $"File: {materialId}, {new Changes().Of("Shown", !shown, shown)}", clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
