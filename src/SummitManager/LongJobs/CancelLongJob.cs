using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.LongJobs;

/// <summary>Calls work off. What runs sees it within two seconds and drops what it has written.</summary>
public sealed class CancelLongJob(IDbContextFactory<SummitDb> dbs, TimeProvider clock, LongJobKinds kinds)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="LongJobHasEnded"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid jobId, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(actor, jobId, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid jobId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LongJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == jobId, ct) is not { } job)
            return new NotFound();
        if (!kinds.MaySee(actor, job))
            return new NotAllowed();

        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var cancelled = await db.LongJobs.Where(j => j.Id == jobId && (j.State == LongJobState.Waiting || j.State == LongJobState.Running))
            .ExecuteUpdateAsync(s => s.SetProperty(j => j.State, LongJobState.Cancelled).SetProperty(j => j.EndedAt, now)
                .SetProperty(j => j.LeasedBy, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null), ct);
        if (cancelled == 0)
            return new LongJobHasEnded();
        db.Add(AuditEntry.Of(actor, job.EventId, nameof(CancelLongJob), jobId, job.Kind, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
