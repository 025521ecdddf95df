using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SummitManager.Data;

/// <summary>
/// SQLite has one writer. Letting writers queue here, in order, instead of polling the file's lock costs nothing and removes
/// the long tail of waits. On the other databases it is a plain transaction.
/// </summary>
public static class WriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    /// <summary>Begins a transaction that will write. Disposed without <see cref="WriteTransaction.CommitAsync"/>, it undoes everything.</summary>
    public static async Task<WriteTransaction> BeginWriteAsync(this SummitDb db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite())
            return new WriteTransaction(await db.Database.BeginTransactionAsync(ct), null);

        var gate = Gates.GetOrAdd(db.Database.GetConnectionString()!, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(ct);
        try
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(ct), gate);
        }
        catch
        {
            gate.Release();
            throw;
        }
    }
}

/// <summary>A transaction together with the turn to write.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, SemaphoreSlim? gate) : IAsyncDisposable
{
    private SemaphoreSlim? _gate = gate;

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            Interlocked.Exchange(ref _gate, null)?.Release();
        }
    }
}
