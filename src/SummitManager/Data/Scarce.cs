using Microsoft.EntityFrameworkCore;

namespace SummitManager.Data;

/// <summary>
/// The only code that spends something scarce. In each primitive the test and the write are one statement, so it is right
/// at the default isolation level of every database and needs no lock hints, no serializable retries and no dialect.
/// The fourth primitive, <i>once</i>, is a unique key plus <see cref="Saving.TrySaveAsync"/>.
/// </summary>
public static class Scarce
{
    /// <summary>
    /// Counted: takes <paramref name="amount"/> of one row, inside the caller's transaction. False when that many are not left.
    /// Who takes several rows takes them in key order, so that two takers cannot lock each other out.
    /// </summary>
    public static async Task<bool> TryTakeAsync<T>(this DbSet<T> set, Guid id, int amount, CancellationToken ct) where T : Counted =>
        await set.Where(c => c.Id == id && c.Taken + amount <= c.Capacity)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Taken, c => c.Taken + amount), ct) == 1;

    /// <summary>Counted: returns places, never below zero. A row that holds fewer than that is a bug and throws.</summary>
    public static async Task GiveBackAsync<T>(this DbSet<T> set, IEnumerable<Guid> ids, int amount, CancellationToken ct) where T : Counted
    {
        foreach (var id in ids.Order())
        {
            var returned = await set.Where(c => c.Id == id && c.Taken >= amount)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Taken, c => c.Taken - amount), ct);
            if (returned == 0)
                throw new InvalidOperationException($"{typeof(T).Name} {id} has fewer than {amount} taken.");
        }
    }

    /// <summary>
    /// Counted: takes places even beyond the capacity, for a deed that a person with the right to it has decided (a walk-in).
    /// </summary>
    public static async Task TakeRegardlessAsync<T>(this DbSet<T> set, IEnumerable<Guid> ids, int amount, CancellationToken ct) where T : Counted
    {
        foreach (var id in ids.Order())
            await set.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Taken, c => c.Taken + amount), ct);
    }

    /// <summary>Counted: locks rows until the caller's transaction ends, by writing what stands there. Nobody takes or returns meanwhile.</summary>
    public static async Task LockAsync<T>(this DbSet<T> set, IEnumerable<Guid> ids, CancellationToken ct) where T : Counted
    {
        foreach (var id in ids.Order())
            await set.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Taken, c => c.Taken), ct);
    }

    /// <summary>
    /// Exclusive: takes over the lapsed hold on a thing, renews the holder's own, or makes the first one. False when somebody else has it.
    /// </summary>
    public static async Task<bool> TryHoldAsync<T>(this SummitDb db, Guid thing, Guid holder, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
        where T : Hold, new()
    {
        var won = await db.Set<T>()
            .Where(h => h.ThingId == thing && h.ConfirmedAt == null && (h.Until < now || h.HeldBy == holder))
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.HeldBy, holder).SetProperty(h => h.Until, until), ct);
        if (won == 1)
            return true;

        db.Add(new T { ThingId = thing, HeldBy = holder, Until = until });
        return await db.TrySaveAsync(ct);
    }

    /// <summary>Exclusive: makes a running hold permanent. False when it lapsed meanwhile or is another's.</summary>
    public static async Task<bool> TryConfirmHoldAsync<T>(this SummitDb db, Guid thing, Guid holder, DateTimeOffset now, CancellationToken ct) where T : Hold =>
        await db.Set<T>().Where(h => h.ThingId == thing && h.HeldBy == holder && h.ConfirmedAt == null && h.Until >= now)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.ConfirmedAt, now), ct) == 1;

    /// <summary>Exclusive: lets go of a hold. False when it was not the holder's.</summary>
    public static async Task<bool> ReleaseHoldAsync<T>(this SummitDb db, Guid thing, Guid holder, CancellationToken ct) where T : Hold =>
        await db.Set<T>().Where(h => h.ThingId == thing && h.HeldBy == holder).ExecuteDeleteAsync(ct) == 1;

    /// <summary>
    /// Gap-free: the next number of a series, from 1. Must run in the transaction that writes the numbered thing, so that a
    /// rollback gives the number back; the series' row stays locked until then. Call it before adding anything else.
    /// </summary>
    public static Task<int> NextNumberAsync(this SummitDb db, string series, CancellationToken ct) => db.NextNumbersAsync(series, 1, ct);

    /// <summary>Gap-free: as <see cref="NextNumberAsync"/>, several in a row. The last of them; the first is that less <paramref name="count"/> plus one.</summary>
    public static async Task<int> NextNumbersAsync(this SummitDb db, string series, int count, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A gap-free number belongs in the transaction of the thing it numbers.");

        while (true)
        {
            var raised = await db.NumberSeries.Where(s => s.Name == series)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Last, x => x.Last + count), ct);
            if (raised == 1)
                return await db.NumberSeries.Where(s => s.Name == series).Select(s => s.Last).SingleAsync(ct);

            // The first of its series. Losing this insert to a rival means that the row is there now.
            var first = new NumberSeries { Name = series, Last = 0 };
            db.Add(first);
            await db.TrySaveAsync(ct);
            db.Entry(first).State = EntityState.Detached;
        }
    }
}
