using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.CheckIns.Devices;

/// <summary>
/// The manifest of a device: what it must know to decide alone, each person locked with the code of their own ticket. Forty phones
/// paired from one sheet ask for the same bytes within a minute, so a full body is kept for a while: an older one is still right,
/// for the changes since it are asked for by its cursor.
/// </summary>
public sealed class ManifestQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock, IEnumerable<IBookedDoors> features) : IDisposable
{
    /// <summary>Less than what the device asks for next anyway.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);

    private sealed record Full(ManifestBody Body, DateTimeOffset ReadAt, string Shape);

    private readonly ConcurrentDictionary<string, Full> _full = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1);

    /// <param name="actor">Gets nothing of an event where they may not scan.</param>
    /// <param name="scope">The checkpoints of the device.</param>
    /// <param name="since">The cursor of the last one; null, too old or unreadable gives all.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<byte[]> RunAsync(Actor actor, IReadOnlyList<ScopedCheckpoint> scope, string? since, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var checkpointIds = scope.Where(c => actor.May(Permission.Scan, c.EventId)).Select(c => c.Id).Distinct().Order().ToList();
        var bookedOnly = await features.BookedOnlyAsync(db, checkpointIds, ct);
        var setup = await ManifestReads.SetupAsync(db, checkpointIds, bookedOnly, now, ct);
        // Read each time, never kept: whoever cancelled a booking a moment ago is turned away without a network too.
        var bookings = ManifestBookings.Write(setup, bookedOnly.Count == 0 ? [] : await features.BookedAsync(db, bookedOnly, ct));
        var from = ManifestCursor.Read(since, setup.Shape, now);
        var (body, readAt) = from is null ? await FullAsync(db, setup, checkpointIds, now, ct) : (await ReadAsync(db, setup, checkpointIds, from, ct), now);
        var known = from is not null && ManifestCursor.Bookings(since) == bookings.Mark;
        var header = new ManifestHeader(ManifestCursor.Of(readAt, setup.Shape, bookings.Mark), from is null, clock.GetUtcNow(), setup.Events, setup.Checkpoints, body.Tickets, body.Gone, body.CheckIns,
            known ? 0 : bookings.Lists);
        return DoorManifest.Join(header, body, known ? [] : bookings.Bytes);
    }

    public void Dispose() => _reading.Dispose();

    /// <summary>One at a time: the second phone of forty waits for the first one's and takes it.</summary>
    private async Task<(ManifestBody Body, DateTimeOffset ReadAt)> FullAsync(SummitDb db, ManifestSetup setup, List<Guid> checkpointIds, DateTimeOffset now, CancellationToken ct)
    {
        var key = string.Join(',', checkpointIds);
        await _reading.WaitAsync(ct);
        try
        {
            foreach (var old in _full.Where(f => (now - f.Value.ReadAt).Duration() > Kept))
                _full.TryRemove(old.Key, out _);
            if (!_full.TryGetValue(key, out var full) || full.Shape != setup.Shape)
                _full[key] = full = new Full(await ReadAsync(db, setup, checkpointIds, null, ct), now, setup.Shape);
            return (full.Body, full.ReadAt);
        }
        finally
        {
            _reading.Release();
        }
    }

    private static async Task<ManifestBody> ReadAsync(SummitDb db, ManifestSetup setup, List<Guid> checkpointIds, DateTimeOffset? since, CancellationToken ct) =>
        DoorManifest.Write(setup, await ManifestReads.RowsAsync(db, [.. setup.Events.Select(e => e.Id)], checkpointIds, since, ct));
}
