using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.CheckIns;

/// <summary>The next edition gets the same checkpoints, open, for the copies of the same types.</summary>
internal sealed class CopyCheckpoints : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        var types = await db.RegistrationTypes.Where(t => t.EventId == copy.From.Id).Select(t => t.Id).ToListAsync(ct);
        foreach (var c in await db.Checkpoints.AsNoTracking().Where(c => c.EventId == copy.From.Id).ToListAsync(ct))
        {
            // Where none is left they stay, as keys of nobody: an empty list would let everybody through.
            var left = c.AllowedTypeIds.Where(types.Contains).ToList();
            db.Add(new Checkpoint
            {
                Id = copy.NewId(c.Id),
                EventId = copy.To.Id,
                NameTh = c.NameTh,
                NameEn = c.NameEn,
                RoomId = c.RoomId,
                AllowedTypeIds = [.. (left.Count > 0 ? left : c.AllowedTypeIds).Select(copy.NewId)],
                TracksExits = c.TracksExits,
                RequiresPayment = c.RequiresPayment,
                Capacity = c.Capacity,
                RelayCheckpointId = c.RelayCheckpointId is { } relay ? copy.NewId(relay) : null,
                SelfCheckIn = c.SelfCheckIn,
                Order = c.Order,
            });
        }
    }
}
