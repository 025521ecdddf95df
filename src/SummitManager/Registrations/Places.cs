using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>
/// A place is one unit of every quota of a type; these take and return all of them together. The quotas of a type may be exchanged
/// meanwhile (<see cref="SaveRegistrationType"/>, which locks them before it counts): whoever has locked a set of quotas looks
/// whether it is still the type's. If not, its use case begins again from its first read: locking the new ones as well, beside
/// those it holds, would break the order that keeps rivals from locking each other out.
/// </summary>
internal static class Places
{
    /// <summary>Null when taken; otherwise the quota that is full.</summary>
    public static Task<Guid?> TryTakePlaceAsync(this SummitDb db, RegistrationType type, CancellationToken ct) => db.TryTakePlacesAsync(type, 1, ct);

    /// <summary>All of <paramref name="amount"/> places or none. Null when taken; otherwise the quota that has not so many.</summary>
    public static async Task<Guid?> TryTakePlacesAsync(this SummitDb db, RegistrationType type, int amount, CancellationToken ct)
    {
        var quotas = type.Quotas.Select(q => q.QuotaId).Order().ToList();
        if (quotas.Count == 0)
            await db.LockAsync(type.Id, quotas, ct);
        var full = await db.TryTakeEachAsync(quotas, amount, ct);
        if (!quotas.SequenceEqual(await db.QuotasOfAsync(type.Id, ct)))
            throw new ReadTooOldException();
        return full;
    }

    /// <summary>Takes a place even beyond the capacity, as staff decided.</summary>
    public static async Task TakePlaceRegardlessAsync(this SummitDb db, Guid typeId, CancellationToken ct) =>
        await db.Quotas.TakeRegardlessAsync(await db.LockedQuotasOfAsync(typeId, ct), 1, ct);

    public static async Task GiveBackPlaceAsync(this SummitDb db, Guid typeId, CancellationToken ct) =>
        await db.Quotas.GiveBackAsync(await db.LockedQuotasOfAsync(typeId, ct), 1, ct);

    private static async Task<Guid?> TryTakeEachAsync(this SummitDb db, List<Guid> quotas, int amount, CancellationToken ct)
    {
        var taken = new List<Guid>();
        foreach (var id in quotas)
        {
            if (!await db.Quotas.TryTakeAsync(id, amount, ct))
            {
                // Inside the caller's transaction, which goes on when the answer is the waiting list.
                await db.Quotas.GiveBackAsync(taken, amount, ct);
                return id;
            }
            taken.Add(id);
        }
        return null;
    }

    private static async Task<List<Guid>> LockedQuotasOfAsync(this SummitDb db, Guid typeId, CancellationToken ct)
    {
        var quotas = await db.QuotasOfAsync(typeId, ct);
        await db.LockAsync(typeId, quotas, ct);
        if (!quotas.SequenceEqual(await db.QuotasOfAsync(typeId, ct)))
            throw new ReadTooOldException();
        return quotas;
    }

    private static async Task<List<Guid>> QuotasOfAsync(this SummitDb db, Guid typeId, CancellationToken ct) =>
        [.. (await db.TypeQuotas.Where(q => q.TypeId == typeId).Select(q => q.QuotaId).ToListAsync(ct)).Order()];

    /// <summary>A type without quotas is locked itself.</summary>
    private static async Task LockAsync(this SummitDb db, Guid typeId, List<Guid> quotas, CancellationToken ct)
    {
        if (quotas.Count == 0)
            await db.RegistrationTypes.Where(t => t.Id == typeId).ExecuteUpdateAsync(s => s.SetProperty(t => t.Order, t => t.Order), ct);
        else
            await db.Quotas.LockAsync(quotas, ct);
    }
}
