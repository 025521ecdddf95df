using SummitManager.Registrations;

namespace SummitManager.Web.Hosting;

/// <summary>Does once, after the start and in the background, what would keep the first who asks waiting. Not while developing: there every start counts.</summary>
internal sealed partial class WarmUp(IHostApplicationLifetime life, IHostEnvironment environment, PrepareExport export, ILogger<WarmUp> log) : BackgroundService
{
    /// <summary>Who came while it was starting comes first.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (environment.IsDevelopment())
            return;
        try
        {
            var started = new TaskCompletionSource();
            await using var listening = life.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(stoppingToken);
            await Task.Delay(Patience, stoppingToken);
            await export.RunAsync(Pause, stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // Whoever asks first finds out properly.
            LogFailed(e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Warming up failed: {Kind}")]
    private partial void LogFailed(string kind);
}
