using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Files;

namespace SummitManager.LongJobs;

/// <summary>Results hold personal data and are made again in seconds: a week after a job ended it goes, with its file. Run every hour; safe on several nodes.</summary>
public sealed class SweepLongJobs(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private const int Most = 200;

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var before = clock.GetUtcNow() - Kept;
        var old = await db.LongJobs.AsNoTracking().Where(j => j.EndedAt < before).OrderBy(j => j.EndedAt).ThenBy(j => j.Id).Select(j => new { j.Id, j.ResultFileId }).Take(Most).ToListAsync(ct);
        var swept = 0;
        foreach (var job in old)
            swept += await Deadlock.RetryAsync(() => DeleteAsync(job.Id, job.ResultFileId, ct));
        return swept;
    }

    private async Task<int> DeleteAsync(Guid id, Guid? fileId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var deleted = await db.LongJobs.Where(j => j.Id == id).ExecuteDeleteAsync(ct);
        if (deleted == 1 && fileId is { } file)
            await FileStore.DeleteAsync(db, file, ct);
        await transaction.CommitAsync(ct);
        return deleted;
    }
}
