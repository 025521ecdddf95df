using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>Takes a closure back.</summary>
public sealed class OpenRoom(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid closureId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var room = await db.RoomClosures.Where(c => c.Id == closureId && c.EventId == eventId).Select(c => (Guid?)c.RoomId).SingleOrDefaultAsync(ct);
        if (room is null || await db.RoomClosures.Where(c => c.Id == closureId).ExecuteDeleteAsync(ct) == 0)
            return new NotFound();
        db.Add(AuditEntry.Of(actor, eventId, nameof(OpenRoom), room.Value, "", clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
