using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.LongJobs;

/// <summary>
/// Does what waits, one job at a time in this process. A job is leased; while it runs its lease is renewed with its progress. When its
/// node dies the lease lapses, and whoever looks next begins the job anew. Run every second; safe on several nodes.
/// </summary>
public sealed partial class RunLongJobs(IDbContextFactory<SummitDb> dbs, TimeProvider clock, LongJobKinds kinds, FileStore files, ILogger<RunLongJobs> log)
{
    public const int MaxAttempts = 3;
    internal static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <returns>How many jobs ended here, however they ended.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var ended = 0;
        while (!ct.IsCancellationRequested && await Deadlock.RetryAsync(() => ClaimAsync(ct)) is { } job)
        {
            if (job.Attempts > MaxAttempts)
                await Deadlock.RetryAsync(() => EndAsync(job, new LongJobGivenUp(), null));
            else
                await WorkAsync(job, ct);
            ended++;
        }
        return ended;
    }

    /// <summary>The oldest that waits or whose node died; null when there is none.</summary>
    private async Task<LongJob?> ClaimAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        while (true)
        {
            var now = clock.GetUtcNow();
            var next = await Due(db, now).OrderBy(j => j.CreatedAt).ThenBy(j => j.Id).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(ct);
            if (next is null)
                return null;
            var lease = Guid.CreateVersion7(now);
            await using (var transaction = await db.BeginWriteAsync(ct))
            {
                await Due(db, now).Where(j => j.Id == next).ExecuteUpdateAsync(s => s.SetProperty(j => j.State, LongJobState.Running)
                    .SetProperty(j => j.LeasedBy, lease).SetProperty(j => j.LeasedUntil, now + Lease).SetProperty(j => j.Attempts, j => j.Attempts + 1)
                    .SetProperty(j => j.StartedAt, now).SetProperty(j => j.Done, 0).SetProperty(j => j.Total, 0).SetProperty(j => j.Phase, (string?)null), ct);
                await transaction.CommitAsync(ct);
            }
            // Null when another node was quicker: look again.
            if (await db.LongJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == next && j.LeasedBy == lease, ct) is { } job)
                return job;
        }
    }

    private static IQueryable<LongJob> Due(SummitDb db, DateTimeOffset now) =>
        db.LongJobs.Where(j => j.State == LongJobState.Waiting || (j.State == LongJobState.Running && j.LeasedUntil < now));

    private async Task WorkAsync(LongJob job, CancellationToken ct)
    {
        await using var context = new LongJobContext(job, files, clock.GetUtcNow());
        await using var pulse = new Pulse(dbs, clock, job, context, ct);
        try
        {
            var refusal = kinds.Find(job.Kind) is { } kind ? await kind.RunAsync(context, pulse.Token) : new LongJobBroke();
            var file = refusal is null && context.Result is not null ? await context.Result.FinishAsync(pulse.Token) : null;
            await pulse.StopAsync();
            var isMine = await Deadlock.RetryAsync(() => EndAsync(job, refusal, context, file));
            LogEnded(job.Id, job.Kind, refusal?.Code ?? "Done", isMine);
        }
        // Not only OperationCanceledException: SQL Server says of a command that was called off what it says of any fault.
        catch (Exception) when (pulse.Token.IsCancellationRequested)
        {
            await pulse.StopAsync();
            // Shutting down: the next node need not wait for the lease. Cancelled or taken over: nothing is ours to change any more.
            if (ct.IsCancellationRequested)
                await Deadlock.RetryAsync(() => ReturnAsync(job));
            LogStopped(job.Id, job.Kind);
        }
        catch (Exception e)
        {
            await pulse.StopAsync();
            LogBroke(job.Id, job.Kind, e);
            await Deadlock.RetryAsync(() => EndAsync(job, new LongJobBroke(), context));
        }
    }

    /// <summary>Its state and its file together: never done without the file, never twice. False when it is no longer ours.</summary>
    private async Task<bool> EndAsync(LongJob job, Refusal? refusal, LongJobContext? context, StoredFile? file = null)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        var now = clock.GetUtcNow();
        var (done, total) = (context?.Now.Done ?? 0, context?.Now.Total ?? 0);
        var (state, error, warnings, fileId) = (refusal is null ? LongJobState.Done : LongJobState.Failed, refusal?.Code, context?.WarningsAsJson, file?.Id);
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        var isMine = await Mine(db, job).ExecuteUpdateAsync(s => s.SetProperty(j => j.State, state).SetProperty(j => j.Error, error)
            .SetProperty(j => j.Warnings, warnings).SetProperty(j => j.ResultFileId, fileId).SetProperty(j => j.Done, done).SetProperty(j => j.Total, total)
            .SetProperty(j => j.EndedAt, now).SetProperty(j => j.LeasedBy, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null), CancellationToken.None) == 1;
        if (file is not null)
        {
            if (isMine)
                await FileStore.KeepAsync(db, file.Id, file.Purpose, file.EventId, CancellationToken.None);
            else
                await FileStore.DeleteAsync(db, file.Id, CancellationToken.None);
        }
        await transaction.CommitAsync(CancellationToken.None);
        return isMine;
    }

    private async Task<bool> ReturnAsync(LongJob job)
    {
        await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        var isMine = await Mine(db, job).ExecuteUpdateAsync(s => s.SetProperty(j => j.State, LongJobState.Waiting).SetProperty(j => j.Attempts, j => j.Attempts - 1)
            .SetProperty(j => j.LeasedBy, (Guid?)null).SetProperty(j => j.LeasedUntil, (DateTimeOffset?)null), CancellationToken.None) == 1;
        await transaction.CommitAsync(CancellationToken.None);
        return isMine;
    }

    internal static IQueryable<LongJob> Mine(SummitDb db, LongJob job) =>
        db.LongJobs.Where(j => j.Id == job.Id && j.LeasedBy == job.LeasedBy && j.State == LongJobState.Running);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {JobId} ({Kind}) ended: {How}; still ours: {IsMine}")]
    private partial void LogEnded(Guid jobId, string kind, string how, bool isMine);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {JobId} ({Kind}) was stopped before its end.")]
    private partial void LogStopped(Guid jobId, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {JobId} ({Kind}) broke.")]
    private partial void LogBroke(Guid jobId, string kind, Exception exception);
}
