using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.LongJobs;

/// <summary>Hands out what came of a job, and writes down who had it.</summary>
public sealed class FetchLongJobResult(IDbContextFactory<SummitDb> dbs, TimeProvider clock, LongJobKinds kinds)
{
    /// <summary>The file, to be copied from <see cref="FileStore"/>. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="NoResultYet"/>.</summary>
    public async Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, Guid jobId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LongJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == jobId && j.EventId == eventId, ct) is not { } job)
            return new NotFound();
        if (!kinds.MaySee(actor, job))
            return new NotAllowed();
        if (job is not { State: LongJobState.Done, ResultFileId: { } fileId })
            return new NoResultYet();
        if (await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId && f.FinishedAt != null, ct) is not { } file)
            return new NoResultYet();

        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(FetchLongJobResult), jobId, $"{job.Kind} Rows: {job.Done}", clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file;
    }
}
