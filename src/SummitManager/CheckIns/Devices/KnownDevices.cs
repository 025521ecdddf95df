using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>A device that has proved itself, with what it may do now.</summary>
/// <param name="Actor">Its owner held to the device's rights, or the device itself.</param>
public sealed record KnownDevice(Guid Id, string Name, DeviceKind Kind, DateTimeOffset ExpiresAt, Actor Actor, IReadOnlyList<ScopedCheckpoint> Checkpoints);

/// <summary>
/// From a key to its device. A lane asks at every call, so an answer is kept for <see cref="Freshness"/>; withdrawing a device forgets
/// all answers of this process at once, and on other nodes it is refused within that time. The same holds for the owner's rights.
/// </summary>
public sealed class KnownDevices(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(3);

    /// <summary>So long after its time a device may bring what it told people in it: an outage may last beyond the closing of the doors.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromHours(24);

    /// <summary>A device is seen to the minute: writing it at every call would cost what the call does.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>A clock that differs this much from what was noted is noted anew.</summary>
    private const int ClockStepMs = 1000;

    private sealed record Answer(KnownDevice Device, DateTimeOffset ReadAt);

    private ConcurrentDictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset At, int? ClockAheadMs)> _seen = new();

    /// <summary>Refusals: <see cref="DeviceRevoked"/>, <see cref="DeviceExpired"/>, <see cref="SignedOut"/> for a key that we do not know: not ours to wipe.</summary>
    /// <param name="key">As it was sent.</param>
    /// <param name="ct">Cancels the question.</param>
    /// <param name="late">Also within <see cref="Late"/> after its time; the caller looks at <see cref="KnownDevice.ExpiresAt"/>.</param>
    public async Task<Result<KnownDevice>> FindAsync(string? key, CancellationToken ct, bool late = false)
    {
        if (DeviceKeys.HashOfSent(key) is not { } hash)
            return new SignedOut();
        var now = clock.GetUtcNow();
        // A reading that began before a withdrawal goes into the old dictionary, which nobody asks any more.
        var answers = _answers;
        if (answers.TryGetValue(hash, out var known) && (now - known.ReadAt).Duration() < Freshness)
            return InTime(known.Device, now, late);

        await using var db = await dbs.CreateDbContextAsync(ct);
        var device = await ReadAsync(db, hash, now, ct);
        // Refused keys are not kept: anybody could make them up until the memory is full.
        if (device.IsOk)
            answers[hash] = new Answer(device.Value, now);
        else
            answers.TryRemove(hash, out _);
        return device.IsOk ? InTime(device.Value, now, late) : device;
    }

    private static Result<KnownDevice> InTime(KnownDevice device, DateTimeOffset now, bool late) =>
        device.ExpiresAt + (late ? Late : TimeSpan.Zero) > now ? device : new DeviceExpired();

    /// <summary>After a withdrawal: the next call of every device asks the database.</summary>
    public void ForgetAll() => _answers = new(StringComparer.Ordinal);

    /// <summary>Notes that a device called, and how far its clock is ahead when it said so; written at most once a minute or when the clock has jumped.</summary>
    public async Task SeeAsync(KnownDevice device, TimeSpan? clockAhead, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        int? ahead = clockAhead is { } span ? (int)Math.Clamp(span.TotalMilliseconds, int.MinValue, int.MaxValue) : null;
        var last = _seen.GetValueOrDefault(device.Id);
        var jumped = ahead is not null && (last.ClockAheadMs is null || Math.Abs((long)ahead - last.ClockAheadMs.Value) > ClockStepMs);
        if (!jumped && now - last.At < SeenEvery)
            return;
        _seen[device.Id] = (now, ahead ?? last.ClockAheadMs);
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.DoorDevices.Where(d => d.Id == device.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.LastSeenAt, now).SetProperty(d => d.ClockAheadMs, d => ahead ?? d.ClockAheadMs), ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<Result<KnownDevice>> ReadAsync(SummitDb db, string hash, DateTimeOffset now, CancellationToken ct)
    {
        var device = await db.DoorDevices.AsNoTracking().Include(d => d.Checkpoints).SingleOrDefaultAsync(d => d.KeyHash == hash, ct);
        if (device is null)
            return new SignedOut();
        if (device.RevokedAt is not null)
            return new DeviceRevoked();
        if (device.ExpiresAt + Late <= now)
            return new DeviceExpired();
        var events = device.Checkpoints.Select(c => c.EventId).Distinct().ToList();
        var own = events.ConvertAll(e => (e, DeviceRights.Role(device.Kind)));
        var owner = device.UserId is { } userId ? await db.ActorAsync(userId, ct) : new Actor(device.Id, device.Name, false, own);
        // The owner's account is gone, or has signed out everywhere: so is the right to the phone.
        if (owner is null || device.OwnerStamp is { } stamp && !await db.Users.AnyAsync(u => u.Id == device.UserId && u.SecurityStamp == stamp, ct))
            return new DeviceRevoked();
        var actor = owner with { Within = new Bounds(events, DeviceRights.Of(device.Kind)) };
        return new KnownDevice(device.Id, device.Name, device.Kind, device.ExpiresAt, actor,
            [.. device.Checkpoints.Where(c => actor.May(Permission.Scan, c.EventId)).Select(c => new ScopedCheckpoint(c.CheckpointId, c.EventId)).OrderBy(c => c.EventId).ThenBy(c => c.Id)]);
    }
}
