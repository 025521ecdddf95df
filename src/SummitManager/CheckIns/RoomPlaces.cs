using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>
/// The places of a checkpoint with a capacity, counted in one row for each half-day. Taking is one guarded write; who takes none
/// starts over and hears of the rule that the room is full. In a transaction the row comes after the person's own rows and before
/// whatever is added, so that two cannot lock each other out.
/// </summary>
internal static class RoomPlaces
{
    /// <summary>Who is inside. Before the first admission there is no row; then the check-ins are counted.</summary>
    public static async Task<int> InsideAsync(SummitDb db, Guid checkpointId, string period, CancellationToken ct) =>
        await db.Occupancies.AsNoTracking().Where(o => o.CheckpointId == checkpointId && o.Period == period).Select(o => (int?)o.Inside).SingleOrDefaultAsync(ct)
        ?? await CountAsync(db, checkpointId, period, ct);

    /// <summary>The checkpoint as the rule asks for it: with who is inside, where that matters.</summary>
    public static async Task<CheckpointFacts> FactsAsync(SummitDb db, Door door, DateTimeOffset at, CancellationToken ct) =>
        door.Checkpoint.Capacity is null || CheckInRules.PeriodNearest(door.Periods, at)?.Period is not { } period
            ? door.Checkpoint
            : door.Checkpoint with { Inside = await InsideAsync(db, door.Id, period, ct) };

    /// <summary>False when that many are not left, or when a rival opened the half-day's row at this moment.</summary>
    /// <param name="db">Inside the caller's transaction.</param>
    /// <param name="checkpoint">With its capacity.</param>
    /// <param name="period">Which half-day.</param>
    /// <param name="amount">How many people come in.</param>
    /// <param name="regardless">They are inside already, or a supervisor said so.</param>
    /// <param name="ct">Cancels the deed.</param>
    public static async Task<bool> TryTakeAsync(SummitDb db, CheckpointFacts checkpoint, string period, int amount, bool regardless, CancellationToken ct)
    {
        if (checkpoint.Capacity is not { } capacity)
            return true;
        var row = db.Occupancies.Where(o => o.CheckpointId == checkpoint.Id && o.Period == period);
        if (await row.Where(o => regardless || o.Inside + amount <= capacity).ExecuteUpdateAsync(s => s.SetProperty(o => o.Inside, o => o.Inside + amount), ct) == 1)
            return true;
        if (await row.AnyAsync(ct))
            return false;
        var inside = await CountAsync(db, checkpoint.Id, period, ct) + amount;
        if (inside > capacity && !regardless)
            return false;
        db.Add(new Occupancy { CheckpointId = checkpoint.Id, Period = period, Inside = inside });
        return await db.TrySaveAsync(ct);
    }

    /// <summary>Where nothing is counted, nothing happens.</summary>
    public static Task GiveBackAsync(SummitDb db, Guid checkpointId, string period, CancellationToken ct) =>
        db.Occupancies.Where(o => o.CheckpointId == checkpointId && o.Period == period && o.Inside > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.Inside, o => o.Inside - 1), ct);

    /// <summary>Nobody counted while there was no limit: the next admission counts the check-ins anew.</summary>
    public static Task CountAnewAsync(SummitDb db, Guid checkpointId, CancellationToken ct) =>
        db.Occupancies.Where(o => o.CheckpointId == checkpointId).ExecuteDeleteAsync(ct);

    private static Task<int> CountAsync(SummitDb db, Guid checkpointId, string period, CancellationToken ct) =>
        db.CheckIns.CountAsync(c => c.CheckpointId == checkpointId && c.Period == period && c.Inside, ct);
}
