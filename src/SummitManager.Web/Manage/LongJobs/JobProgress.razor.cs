using Microsoft.AspNetCore.Components;
using SummitManager.Accounts;
using SummitManager.LongJobs;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.LongJobs;

public sealed partial class JobProgress
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _gone = new();
    private LongJob _job = default!;
    private Refusal? _refused;
    private Task? _watching;
    private Guid? _again;

    /// <summary>As it was read last; the component reads on from here.</summary>
    [Parameter, EditorRequired] public LongJob Job { get; set; } = default!;
    [Parameter, EditorRequired] public Actor Actor { get; set; } = default!;
    [Parameter, EditorRequired] public EventTime Time { get; set; } = default!;

    /// <summary>It was ordered again: there is another job to show.</summary>
    [Parameter] public EventCallback StartedAgain { get; set; }

    /// <summary>It ended while it was looked at.</summary>
    [Parameter] public EventCallback Ended { get; set; }

    private string Kind => Texts.TryFind($"LongJobs.Kind{_job.Kind}", T.Language) ?? _job.Kind;
    private bool IsCounted => _job.Total > 0;
    private int Most => Math.Max(1, _job.Total);
    private int Now => Math.Min(_job.Done, Most);
    private int Width => _job.State == LongJobState.Done ? 100 : IsCounted ? (int)(100L * Now / Most) : 0;

    private string Counted => IsCounted ? T["LongJobs.Of", _job.Done, _job.Total]
        : _job.State is LongJobState.Running ? T["LongJobs.NotCounted"] : T[$"LongJobs.State{_job.State}"];

    private string Tone => _job.State switch
    {
        LongJobState.Done => "badge-success",
        LongJobState.Failed => "badge-danger",
        LongJobState.Cancelled => "badge-warning",
        _ => "badge-info",
    };

    private string Symbol => _job.State switch
    {
        LongJobState.Done => "check",
        LongJobState.Failed => "cross",
        LongJobState.Cancelled => "close",
        _ => "hourglass",
    };

    protected override void OnParametersSet()
    {
        if (_job is null || _job.Id != Job.Id || !_job.HasEnded)
            _job = Job;
        if (!_job.HasEnded)
            _watching ??= KeepWatchingAsync(_gone.Token);
    }

    private async Task KeepWatchingAsync(CancellationToken gone)
    {
        using var timer = new PeriodicTimer(Every, Clock);
        try
        {
            while (!_job.HasEnded && await timer.WaitForNextTickAsync(gone))
                await InvokeAsync(() => TryReadAsync(gone));
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
        _watching = null;
    }

    private async Task TryReadAsync(CancellationToken gone)
    {
        try
        {
            await ReadAsync(gone);
        }
        catch (Exception e) when (!gone.IsCancellationRequested && e is not OperationCanceledException)
        {
            // A database that is away for a moment leaves the last numbers standing.
            LogNotRead(Log, _job.Id, e);
        }
    }

    private async Task ReadAsync(CancellationToken gone)
    {
        var read = await Queries.FindAsync(Actor, _job.Id, gone);
        if (!read.IsOk)
        {
            _refused = read.Refusal;
            return;
        }
        (_job, _refused) = (read.Value, null);
        StateHasChanged();
        if (_job.HasEnded)
            await Ended.InvokeAsync();
    }

    private async Task CancelAsync()
    {
        var cancelled = await Cancel.RunAsync(Actor, _job.Id, _gone.Token);
        await ReadAsync(_gone.Token);
        _refused = cancelled.Refusal is LongJobHasEnded ? null : cancelled.Refusal;
    }

    private async Task AgainAsync()
    {
        // One id however often it is pressed.
        _again ??= Guid.CreateVersion7(Clock.GetUtcNow());
        _refused = (await Start.RunAsync(Actor, _job.Id, _again.Value, _gone.Token)).Refusal;
        await StartedAgain.InvokeAsync();
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {JobId} could not be read for its page; it is asked again.")]
    private static partial void LogNotRead(ILogger log, Guid jobId, Exception exception);
}
