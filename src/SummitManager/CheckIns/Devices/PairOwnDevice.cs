using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>
/// Makes the phone of a signed-in member of staff a device of the door, at every checkpoint where they may scan, so that it works
/// without network too. It may what its owner may, and loses it with them.
/// </summary>
public sealed class PairOwnDevice(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, DoorScopes scopes)
{
    /// <summary>A long day; the next morning they sign in again.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(16);

    /// <summary>Refusals: <see cref="NotAllowed"/> for who may scan nowhere.</summary>
    public async Task<Result<Paired>> RunAsync(Actor actor, string? name, CancellationToken ct)
    {
        var checkpoints = await scopes.OfStaffAsync(actor, ct);
        if (checkpoints.Count == 0)
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var kind = checkpoints.Any(c => actor.May(Permission.SuperviseDoor, c.EventId)) ? DeviceKind.Supervisor : DeviceKind.Scanner;
        var stamp = await db.Users.Where(u => u.Id == actor.UserId).Select(u => u.SecurityStamp).SingleOrDefaultAsync(ct);
        var (device, key) = NewDevice.Make(codes, kind, name, now + Lasts, checkpoints.Select(c => (c.Id, c.EventId)), now, userId: actor.UserId, ownerStamp: stamp);

        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(device);
        db.Add(AuditEntry.Of(actor, checkpoints[0].EventId, nameof(PairOwnDevice), device.Id, $"Kind: {kind}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new Paired(device.Id, key, kind, device.Name, device.ExpiresAt, now);
    }
}
