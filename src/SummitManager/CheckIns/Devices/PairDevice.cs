using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <param name="Key">Shown to the device once; we keep its hash.</param>
public sealed record Paired(Guid DeviceId, string Key, DeviceKind Kind, string Name, DateTimeOffset ExpiresAt, DateTimeOffset ServerTime);

/// <summary>Turns a phone that shows a pass's code into a device of the door. Asks for no sign-in: the code is the right.</summary>
public sealed class PairDevice(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>Refusals: <see cref="PassUnknown"/>, <see cref="PassExpired"/>, <see cref="PassUsed"/>.</summary>
    public async Task<Result<Paired>> RunAsync(string? code, string? name, CancellationToken ct)
    {
        if (DeviceKeys.HashOfSent(code) is not { } hash)
            return new PassUnknown();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        // Claim a use, make the device, commit both or neither.
        await using var transaction = await db.BeginWriteAsync(ct);
        var claimed = await db.DoorPasses
            .Where(p => p.CodeHash == hash && p.RevokedAt == null && p.ExpiresAt >= now && (p.MaxUses == null || p.Uses < p.MaxUses))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Uses, p => p.Uses + 1), ct);
        var pass = await db.DoorPasses.AsNoTracking().SingleOrDefaultAsync(p => p.CodeHash == hash, ct);
        if (pass is null)
            return new PassUnknown();
        if (claimed == 0)
            return pass.RevokedAt is not null || pass.ExpiresAt < now ? new PassExpired() : new PassUsed();

        var ids = pass.CheckpointIds;
        var checkpoints = await db.Checkpoints.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.EventId }).ToListAsync(ct);
        var (device, key) = NewDevice.Make(codes, pass.Kind, name, pass.DevicesUntil, checkpoints.Select(c => (c.Id, c.EventId)), now, passId: pass.Id);
        db.Add(device);
        db.Add(AuditEntry.Of(new Actor(device.Id, device.Name, false, []), pass.EventId, nameof(PairDevice), device.Id, $"Kind: {device.Kind}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Paired(device.Id, key, device.Kind, device.Name, device.ExpiresAt, now);
    }
}

internal static class NewDevice
{
    public static (DoorDevice Device, string Key) Make(Codes codes, DeviceKind kind, string? name, DateTimeOffset until, IEnumerable<(Guid Id, Guid EventId)> checkpoints, DateTimeOffset now, Guid? passId = null, Guid? userId = null, string? ownerStamp = null)
    {
        var key = codes.NewLinkCode();
        var id = Guid.CreateVersion7(now);
        var device = new DoorDevice
        {
            Id = id,
            Name = DeviceKeys.Name(name, kind),
            Kind = kind,
            KeyHash = DeviceKeys.Hash(key),
            PassId = passId,
            UserId = userId,
            OwnerStamp = ownerStamp,
            PairedAt = now,
            LastSeenAt = now,
            ExpiresAt = until,
            Checkpoints = [.. checkpoints.Select(c => new DeviceCheckpoint { DeviceId = id, CheckpointId = c.Id, EventId = c.EventId })],
        };
        return (device, key);
    }
}
