using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>Removes a checkpoint where nothing was ever scanned.</summary>
public sealed class RemoveCheckpoint(IDbContextFactory<SummitDb> dbs, Doors doors, TimeProvider clock, IEnumerable<IBookedDoors> bookings)
{
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="CheckpointInUse"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid checkpointId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var checkpoint = await db.Checkpoints.SingleOrDefaultAsync(c => c.Id == checkpointId && c.EventId == eventId, ct);
        if (checkpoint is null)
            return new NotFound();
        await db.DeviceCheckpoints.Where(c => c.CheckpointId == checkpointId).ExecuteDeleteAsync(ct);
        foreach (var feature in bookings)
            await feature.ForgetAsync(db, checkpointId, ct);
        db.Remove(checkpoint);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveCheckpoint), checkpointId, $"NameTh: {checkpoint.NameTh} → –", clock.GetUtcNow()));
        try
        {
            if (!await db.TrySaveRemovalAsync(ct))
                return new CheckpointInUse();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new NotFound(); // Somebody else removed it first.
        }
        await transaction.CommitAsync(ct);
        doors.Forget(checkpointId);
        return Done.Instance;
    }
}

/// <summary>Tickets were scanned here; the checkpoint can be shut but not removed.</summary>
public sealed record CheckpointInUse : Refusal;
