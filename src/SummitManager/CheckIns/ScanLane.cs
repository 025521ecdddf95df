using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>
/// Many readings, one commit. SQLite has one writer, and each commit waits for the disk: what comes meanwhile waits here and is
/// read, decided in order and written together. The lane knows the ordinary cases only; whatever is not is handed back, and
/// <see cref="ScanBook"/> writes it by itself, with every guard. Nothing is answered before its commit.
/// <para>Not for the servers: they commit parallel transactions together themselves, and here all doors would wait for one locked row.</para>
/// </summary>
public sealed class ScanLane(DatabaseSettings settings, IDbContextFactory<SummitDb> dbs)
{
    /// <summary>Single readings of one commit.</summary>
    private const int Singles = 64;

    /// <summary>
    /// Readings of a device's queue that enter together, and of all queues that join one commit (the last part may go beyond): so
    /// nobody at a door waits for a queue.
    /// </summary>
    public const int Part = 16;

    private readonly ConcurrentQueue<Waiting> _singles = new();
    private readonly ConcurrentQueue<Waiting> _parts = new();
    private int _running;

    /// <summary>Whether this database gains by it.</summary>
    public bool IsOpen => settings.Provider == DatabaseProvider.Sqlite;

    /// <returns>Answers in the order of the readings; null for each that is not an ordinary case.</returns>
    internal Task<ScanAnswer?[]> WriteAsync(Actor actor, Door door, IReadOnlyList<Reading> readings, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = new Waiting(actor, door, readings, now);
        (readings.Count == 1 ? _singles : _parts).Enqueue(waiting);
        if (Interlocked.CompareExchange(ref _running, 1, 0) == 0)
            _ = Task.Run(DrainAsync, CancellationToken.None);
        return waiting.Answered.Task.WaitAsync(ct);
    }

    private async Task DrainAsync()
    {
        do
        {
            while (Next() is { Count: > 0 } batch)
                await WriteAsync(batch);
            Interlocked.Exchange(ref _running, 0); // With a full fence: else the look below could come before it.
            // Whoever came between the last look and this line found us running.
        }
        while ((!_singles.IsEmpty || !_parts.IsEmpty) && Interlocked.CompareExchange(ref _running, 1, 0) == 0);
    }

    private List<Waiting> Next()
    {
        var batch = new List<Waiting>();
        while (batch.Count < Singles && _singles.TryDequeue(out var single))
            batch.Add(single);
        for (var taken = 0; taken < Part && _parts.TryDequeue(out var part); taken += part.Readings.Count)
            batch.Add(part);
        return batch;
    }

    private async Task WriteAsync(List<Waiting> batch)
    {
        try
        {
            await using var db = await dbs.CreateDbContextAsync(CancellationToken.None);
            var written = await ScanBatch.WriteAsync(db, batch);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Answered.SetResult(written[i]);
        }
        catch (DbUpdateException)
        {
            // One of them stands already, or cannot be stored: each is tried by itself then and says what is wrong with it.
            foreach (var waiting in batch)
                waiting.Answered.SetResult(new ScanAnswer?[waiting.Readings.Count]);
        }
        catch (Exception e)
        {
            foreach (var waiting in batch)
                waiting.Answered.TrySetException(e);
        }
    }

    internal sealed record Waiting(Actor Actor, Door Door, IReadOnlyList<Reading> Readings, DateTimeOffset Now)
    {
        public TaskCompletionSource<ScanAnswer?[]> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
