using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>The organiser's order within each level: dense, from 1. Whoever changes it does so alone.</summary>
internal static class SponsorOrder
{
    /// <summary>In the caller's transaction, first of all: who comes meanwhile reads what this one leaves.</summary>
    public static Task LockAsync(SummitDb db, Guid eventId, CancellationToken ct) => db.NextNumbersAsync($"sponsors:{eventId}", 0, ct);

    public static Task<List<Guid>> ReadAsync(SummitDb db, Guid tierId, CancellationToken ct) =>
        db.Sponsors.Where(s => s.TierId == tierId).OrderBy(s => s.Order).ThenBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);

    /// <summary>Not through the rows: an order is not an edit, and nobody's open form is to be refused for it.</summary>
    public static async Task WriteAsync(SummitDb db, IReadOnlyList<Guid> order, CancellationToken ct)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var (id, number) = (order[i], i + 1);
            await db.Sponsors.Where(s => s.Id == id && s.Order != number).ExecuteUpdateAsync(s => s.SetProperty(x => x.Order, number), ct);
        }
    }
}
