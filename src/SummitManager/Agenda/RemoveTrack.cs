using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>Deletes a track that no session belongs to.</summary>
public sealed class RemoveTrack(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="TrackInUse"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid trackId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Tracks.SingleOrDefaultAsync(t => t.Id == trackId && t.EventId == eventId, ct) is not { } track)
            return new NotFound();
        db.Remove(track);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveTrack), trackId, track.NameTh, clock.GetUtcNow()));
        return await db.TrySaveRemovalAsync(ct) ? Done.Instance : new TrackInUse();
    }
}
