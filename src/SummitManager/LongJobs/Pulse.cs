using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.LongJobs;

/// <summary>
/// Beats while a job runs: writes its progress when there is any, at most four times a second, and renews its lease every second or two.
/// A beat that finds the row no longer ours (cancelled, or taken over after a long sleep) stops the work.
/// </summary>
internal sealed class Pulse : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private const int BeatsPerRenewal = 6;

    private readonly IDbContextFactory<SummitDb> _dbs;
    private readonly TimeProvider _clock;
    private readonly LongJob _job;
    private readonly LongJobContext _context;
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;

    /// <param name="dbs">A context a beat.</param>
    /// <param name="clock">Of the lease.</param>
    /// <param name="job">As claimed.</param>
    /// <param name="context">Where its progress stands.</param>
    /// <param name="ct">Stops the work from outside.</param>
    public Pulse(IDbContextFactory<SummitDb> dbs, TimeProvider clock, LongJob job, LongJobContext context, CancellationToken ct)
    {
        (_dbs, _clock, _job, _context) = (dbs, clock, job, context);
        _work = CancellationTokenSource.CreateLinkedTokenSource(ct);
        Token = _work.Token;
        _beating = KeepBeatingAsync();
    }

    /// <summary>For the work.</summary>
    public CancellationToken Token { get; }

    /// <summary>After this no beat is under way or comes.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _beating;
    }

    private async Task KeepBeatingAsync()
    {
        using var timer = new PeriodicTimer(Beat);
        var told = _context.Now;
        try
        {
            for (var since = 1; await timer.WaitForNextTickAsync(_stop.Token); since++)
            {
                var now = _context.Now;
                if (now == told && since < BeatsPerRenewal)
                    continue;
                if (!await TryBeatAsync(now))
                    await _work.CancelAsync();
                (told, since) = (now, 0);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The work has ended.
        }
    }

    /// <summary>A database that is away for a moment is asked again at the next beat, as long as the lease may stand.</summary>
    private async Task<bool> TryBeatAsync(LongJobContext.Progress now)
    {
        try
        {
            await using var db = await _dbs.CreateDbContextAsync(_stop.Token);
            await using var transaction = await db.BeginWriteAsync(_stop.Token);
            var until = _clock.GetUtcNow() + RunLongJobs.Lease;
            var isOurs = await RunLongJobs.Mine(db, _job).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeasedUntil, until).SetProperty(j => j.Done, now.Done)
                .SetProperty(j => j.Total, now.Total).SetProperty(j => j.Phase, now.Phase), _stop.Token) == 1;
            await transaction.CommitAsync(_stop.Token);
            return isOurs;
        }
        catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _work.Dispose();
        _stop.Dispose();
    }
}
