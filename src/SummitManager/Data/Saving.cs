using Microsoft.EntityFrameworkCore;

namespace SummitManager.Data;

public static class Saving
{
    /// <summary>
    /// Once: saves, and answers false when a unique key says that it stands already. What was added by this call is forgotten,
    /// so the context can go on; inside a transaction EF's savepoint keeps what was done before.
    /// </summary>
    public static async Task<bool> TrySaveAsync(this SummitDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(x => x.State == EntityState.Added).ToList())
                entry.State = EntityState.Detached;
            return false;
        }
    }

    /// <summary>
    /// Saves an edit. False when <c>Version</c> shows that somebody else saved the same row since it was read.
    /// </summary>
    public static async Task<bool> TrySaveEditAsync(this SummitDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException e) when (UniqueViolation.Is(e))
        {
            // The winner's letter has the same key as ours, and the letter may be written before the row that has the version.
            if (await SomebodyWasFasterAsync(db, ct))
                return false;
            throw;
        }
    }

    private static async Task<bool> SomebodyWasFasterAsync(SummitDb db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>().Where(x => x.State is EntityState.Modified or EntityState.Deleted).ToList())
        {
            var stored = await entry.GetDatabaseValuesAsync(ct);
            if (stored is null || stored.GetValue<int>(nameof(IVersioned.Version)) != entry.Property<int>(nameof(IVersioned.Version)).OriginalValue)
                return true;
        }
        return false;
    }
}
