using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;

namespace SummitManager.Files;

/// <summary>
/// Deletes files whose time is over: never finished, uploaded and not used, or released. What something still refers to the foreign key
/// keeps, and it is not asked again. Run every hour; safe on several nodes.
/// </summary>
public sealed partial class SweepFiles(IDbContextFactory<SummitDb> dbs, TimeProvider clock, ILogger<SweepFiles> log)
{
    private const int Most = 200;

    /// <returns>How many files were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var due = await db.StoredFiles.AsNoTracking().Where(f => f.LapsesAt < now).OrderBy(f => f.LapsesAt).ThenBy(f => f.Id).Select(f => f.Id).Take(Most).ToListAsync(ct);

        var swept = 0;
        foreach (var id in due)
        {
            try
            {
                if (await Deadlock.RetryAsync(() => DeleteAsync(id, now, ct)))
                    swept++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be deleted must not keep the others; it is due again in an hour.
                LogNotSwept(id, e.GetType().Name);
            }
        }
        return swept;
    }

    private async Task<bool> DeleteAsync(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using (var db = await dbs.CreateDbContextAsync(ct))
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            // Claimed by a write: who keeps the file meanwhile either came before and is seen here, or waits for us and finds it gone.
            if (await Due(db, id, now).ExecuteUpdateAsync(s => s.SetProperty(f => f.LapsesAt, f => f.LapsesAt), ct) == 0)
                return false;
            if (await FileStore.DeleteAsync(db, id, ct))
            {
                await transaction.CommitAsync(ct);
                return true;
            }
        }
        await using var again = await dbs.CreateDbContextAsync(ct);
        await using var keeping = await again.BeginWriteAsync(ct);
        await Due(again, id, now).ExecuteUpdateAsync(s => s.SetProperty(f => f.LapsesAt, (DateTimeOffset?)null), ct);
        await keeping.CommitAsync(ct);
        return false;
    }

    private static IQueryable<StoredFile> Due(SummitDb db, Guid id, DateTimeOffset now) => db.StoredFiles.Where(f => f.Id == id && f.LapsesAt < now);

    [LoggerMessage(Level = LogLevel.Error, Message = "File {FileId} could not be swept away: {Kind}")]
    private partial void LogNotSwept(Guid fileId, string kind);
}
