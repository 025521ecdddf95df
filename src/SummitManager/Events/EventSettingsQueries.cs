using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Events;

/// <summary>What the organiser's screens read of one event, draft or not.</summary>
public sealed class EventSettingsQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>The event with hosts, objectives, half-days and venue, each in order; null when there is none.</summary>
    public async Task<Event?> EventAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Events.AsNoTracking().AsSplitQuery()
            .Include(e => e.Venue)
            .Include(e => e.Hosts.OrderBy(h => h.Order)).ThenInclude(h => h.Logo!.File)
            .Include(e => e.Objectives.OrderBy(o => o.Order))
            .Include(e => e.HalfDays.OrderBy(h => h.DoorsOpenAt))
            .SingleOrDefaultAsync(e => e.Id == eventId, ct);
    }

    public async Task<IReadOnlyList<Programme>> ProgrammesAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Programmes.AsNoTracking().OrderBy(p => p.TitleTh).ThenBy(p => p.Id).ToListAsync(ct);
    }
}
