using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>What the organiser's screens read of checkpoints.</summary>
public sealed class CheckpointSetupQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>All checkpoints in their order, each with whether it was ever used.</summary>
    public async Task<IReadOnlyList<CheckpointSetup>> AllAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Checkpoints.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.Order).ThenBy(c => c.Id)
            .Select(c => new CheckpointSetup(c, db.Scans.Any(s => s.CheckpointId == c.Id))).ToListAsync(ct);
    }
}

/// <param name="WasUsed">Whether anything was ever scanned there; then it cannot be removed.</param>
public sealed record CheckpointSetup(Checkpoint Checkpoint, bool WasUsed);
