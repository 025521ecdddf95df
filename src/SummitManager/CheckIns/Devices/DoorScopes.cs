using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>A checkpoint that somebody's device is for.</summary>
public sealed record ScopedCheckpoint(Guid Id, Guid EventId);

/// <summary>At which checkpoints a member of staff scans: what their phone becomes a device of, and what a page without one may read.</summary>
public sealed class DoorScopes(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Nobody needs the names of a meeting that is over; a week of grace is for who tries things out.</summary>
    private static readonly TimeSpan Over = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<ScopedCheckpoint>> OfStaffAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var events = actor.Roles.Where(r => r.Role.Allows(Permission.Scan)).Select(r => r.EventId).Distinct().ToList();
        var rows = await (
            from c in db.Checkpoints.AsNoTracking()
            join e in db.Events on c.EventId equals e.Id
            where e.State != EventState.Archived && (actor.IsSystemOwner || events.Contains(e.Id))
            orderby e.StartsOn, e.Id, c.Order, c.Id
            select new { c.Id, c.EventId, e.EndsOn, e.TimeZone }).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return [.. rows.Where(r => r.EndsOn >= EventTime.In(r.TimeZone).Date(now - Over)).Select(r => new ScopedCheckpoint(r.Id, r.EventId))];
    }
}
