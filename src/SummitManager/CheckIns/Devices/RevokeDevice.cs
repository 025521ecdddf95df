using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>Withdraws one device: lost, stolen, handed back. It is refused at its next call and wipes itself then.</summary>
public sealed class RevokeDevice(IDbContextFactory<SummitDb> dbs, TimeProvider clock, KnownDevices known)
{
    /// <summary>Whoever supervises any of its doors may, and its owner. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid deviceId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (await DeviceAccess.WhyNotAsync(db, actor, deviceId, ct) is { } no)
            return no;

        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            var revoked = await db.DoorDevices.Where(d => d.Id == deviceId && d.RevokedAt == null)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.RevokedAt, now).SetProperty(d => d.RevokedBy, actor.UserId), ct);
            if (revoked == 1)
            {
                var eventId = await db.DeviceCheckpoints.Where(c => c.DeviceId == deviceId).Select(c => (Guid?)c.EventId).FirstOrDefaultAsync(ct);
                db.Add(AuditEntry.Of(actor, eventId, nameof(RevokeDevice), deviceId, "", now));
                await db.SaveChangesAsync(ct);
            }
            await transaction.CommitAsync(ct);
        }
        known.ForgetAll();
        return Done.Instance;
    }
}

internal static class DeviceAccess
{
    public static async Task<Refusal?> WhyNotAsync(SummitDb db, Actor actor, Guid deviceId, CancellationToken ct)
    {
        var device = await db.DoorDevices.AsNoTracking().Where(d => d.Id == deviceId)
            .Select(d => new { d.UserId, Events = d.Checkpoints.Select(c => c.EventId).ToList() }).SingleOrDefaultAsync(ct);
        if (device is null)
            return new NotFound();
        return device.UserId == actor.UserId || actor.IsSystemOwner || device.Events.Any(e => actor.May(Permission.SuperviseDoor, e)) ? null : new NotAllowed();
    }
}
