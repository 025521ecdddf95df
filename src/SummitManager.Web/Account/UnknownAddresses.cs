using Microsoft.Extensions.Caching.Memory;

namespace SummitManager.Web.Account;

/// <summary>
/// Counts tries with addresses that have no account, so that such an address answers as a real one does, "locked" included, and
/// nobody learns who works here by asking. Forgets by itself; holds at most 10,000 addresses.
/// </summary>
public sealed class UnknownAddresses : IDisposable
{
    private readonly MemoryCache _tries = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <returns>True when the address would be locked by now, were it one of ours.</returns>
    public bool IsLockedAfterTry(string email, int limit, TimeSpan span)
    {
        var key = email.Trim().ToUpperInvariant();
        var tries = _tries.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = span;
            return new Counter();
        })!;
        return tries.Up() >= limit;
    }

    public void Dispose() => _tries.Dispose();

    private sealed class Counter
    {
        private int _count;

        public int Up() => Interlocked.Increment(ref _count);
    }
}
