using System.Collections.Concurrent;

namespace SummitManager.Data;

/// <summary>
/// Answers that may be a moment old, so that a country can look at one page: each is read again when it is older than <paramref name="freshness"/>.
/// Shared by all who ask: nobody changes them. What is not there is not kept, because anybody could make keys up until the memory is full.
/// </summary>
public sealed class KeptAMoment<TKey, TAnswer>(TimeProvider clock, TimeSpan freshness) where TKey : notnull where TAnswer : class
{
    private readonly ConcurrentDictionary<TKey, (TAnswer Answer, DateTimeOffset ReadAt)> _known = new();

    /// <param name="key">Of what.</param>
    /// <param name="read">Reads it anew; null when it is not there.</param>
    public async Task<TAnswer?> OfAsync(TKey key, Func<Task<TAnswer?>> read)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(key, out var known) && (now - known.ReadAt).Duration() < freshness)
            return known.Answer;
        var answer = await read();
        if (answer is null)
            _known.TryRemove(key, out _);
        else
            _known[key] = (answer, now);
        return answer;
    }

    /// <summary>The next who asks reads anew.</summary>
    public void Forget(TKey key) => _known.TryRemove(key, out _);
}
