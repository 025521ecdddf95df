using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.CheckIns;

/// <summary>Without a checkpoint nobody can be admitted: due while preparing, wrong in the last week.</summary>
internal sealed class CheckpointReadiness : IEventReadiness
{
    private static readonly TimeSpan LastWeek = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<ChecklistItem>> LookAsync(SummitDb db, Event e, DateTimeOffset now, CancellationToken ct)
    {
        var count = await db.Checkpoints.CountAsync(c => c.EventId == e.Id, ct);
        var late = count == 0 && EventTimes.FirstDoors(e) - now < LastWeek;
        return [late ? new ChecklistItem("Checkpoints", ChecklistState.Wrong, "checkpoints") : ChecklistItem.Of("Checkpoints", count > 0, "checkpoints", count)];
    }
}
