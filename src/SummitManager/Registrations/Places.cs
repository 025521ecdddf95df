using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>A place is one unit of every quota of a type; these take and return all of them together.</summary>
internal static class Places
{
    /// <summary>Null when taken; otherwise the quota that is full.</summary>
    public static async Task<Guid?> TryTakePlaceAsync(this SummitDb db, RegistrationType type, CancellationToken ct)
    {
        if (type.Quotas.Count == 0)
            return null;
        var taken = new List<Guid>();
        foreach (var id in type.Quotas.Select(q => q.QuotaId).Order())
        {
            if (!await db.Quotas.TryTakeAsync(id, 1, ct))
            {
                // Inside the caller's transaction, which goes on when the answer is the waiting list.
                await db.Quotas.GiveBackAsync(taken, 1, ct);
                return id;
            }
            taken.Add(id);
        }
        return null;
    }

    public static async Task GiveBackPlaceAsync(this SummitDb db, Guid typeId, CancellationToken ct)
    {
        var quotas = await db.TypeQuotas.Where(q => q.TypeId == typeId).Select(q => q.QuotaId).ToListAsync(ct);
        await db.Quotas.GiveBackAsync(quotas, 1, ct);
    }
}
