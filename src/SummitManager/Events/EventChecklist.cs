using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Events;

/// <summary>What is done, due and wrong at an event, each with the page where to deal with it.</summary>
public sealed class EventChecklist(IDbContextFactory<SummitDb> dbs, TimeProvider clock, IEnumerable<IEventReadiness> features)
{
    /// <summary>What is wrong first, then what is due, then what is done; empty when there is no such event.</summary>
    public async Task<IReadOnlyList<ChecklistItem>> OfAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.AsNoTracking().Include(x => x.HalfDays).SingleOrDefaultAsync(x => x.Id == eventId, ct);
        if (e is null)
            return [];
        var now = clock.GetUtcNow();
        var items = new List<ChecklistItem>();
        foreach (var feature in features)
            items.AddRange(await feature.LookAsync(db, e, now, ct));
        return [.. items.OrderByDescending(item => item.State)];
    }
}
