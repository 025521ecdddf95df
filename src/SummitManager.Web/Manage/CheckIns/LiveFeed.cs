namespace SummitManager.Web.Manage.CheckIns;

/// <summary>
/// Feeds every open page of this process from one reading per event and second. Reads only while somebody watches; a reading that
/// takes longer than a second delays the next, so a large event slows its board and not its doors.
/// </summary>
public abstract partial class LiveFeed<T>(TimeProvider clock, ILogger log) where T : class
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private readonly Dictionary<Guid, Channel> _channels = [];

    /// <param name="last">What was read before; null the first time.</param>
    protected abstract Task<T?> ReadAsync(Guid eventId, T? last, CancellationToken ct);

    /// <summary>Calls <paramref name="show"/> with each new reading, on no particular thread, until disposed. The caller has asked for the right to see it.</summary>
    public IDisposable Watch(Guid eventId, Action<T> show)
    {
        lock (_turn)
        {
            if (!_channels.TryGetValue(eventId, out var channel))
            {
                _channels[eventId] = channel = new Channel();
                _ = KeepReadingAsync(eventId, channel);
            }
            channel.Shows.Add(show);
            return new Watcher(this, eventId, channel, show);
        }
    }

    private async Task KeepReadingAsync(Guid eventId, Channel channel)
    {
        // Off the circuit that happened to be first: its thread is not ours to keep.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var ct = channel.Gone.Token;
        using var timer = new PeriodicTimer(Every, clock);
        T? last = null;
        try
        {
            do
            {
                last = await TryReadAsync(eventId, last, ct);
                if (last is not null)
                    Show(channel, last);
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The last watcher left.
        }
        finally
        {
            channel.Gone.Dispose();
        }
    }

    /// <summary>A database that is away for a moment leaves the last numbers standing, with their time.</summary>
    private async Task<T?> TryReadAsync(Guid eventId, T? last, CancellationToken ct)
    {
        try
        {
            return await ReadAsync(eventId, last, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(log, eventId, e);
            return null;
        }
    }

    private void Show(Channel channel, T numbers)
    {
        Action<T>[] shows;
        lock (_turn)
            shows = [.. channel.Shows];
        foreach (var show in shows)
            show(numbers);
    }

    private void Leave(Guid eventId, Channel channel, Action<T> show)
    {
        lock (_turn)
        {
            if (!channel.Shows.Remove(show) || channel.Shows.Count > 0)
                return;
            _channels.Remove(eventId);
            channel.Gone.Cancel();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A live page of event {EventId} could not be read; the next try is in a second.")]
    private static partial void LogFailed(ILogger log, Guid eventId, Exception exception);

    private sealed class Channel
    {
        public List<Action<T>> Shows { get; } = [];
        public CancellationTokenSource Gone { get; } = new();
    }

    private sealed class Watcher(LiveFeed<T> feed, Guid eventId, Channel channel, Action<T> show) : IDisposable
    {
        public void Dispose() => feed.Leave(eventId, channel, show);
    }
}
