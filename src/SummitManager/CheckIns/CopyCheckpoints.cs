using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.CheckIns;

/// <summary>The next edition gets the same checkpoints, open, for the copies of the same types.</summary>
internal sealed class CopyCheckpoints : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        foreach (var c in await db.Checkpoints.AsNoTracking().Where(c => c.EventId == copy.From.Id).ToListAsync(ct))
        {
            db.Add(new Checkpoint
            {
                Id = copy.NewId(c.Id),
                EventId = copy.To.Id,
                NameTh = c.NameTh,
                NameEn = c.NameEn,
                RoomId = c.RoomId,
                AllowedTypeIds = [.. c.AllowedTypeIds.Select(copy.NewId)],
                TracksExits = c.TracksExits,
                RequiresPayment = c.RequiresPayment,
                Order = c.Order,
            });
        }
    }
}
