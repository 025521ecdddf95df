using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns.Devices;

/// <summary>Calls a device what staff call it: "Gate 2, left".</summary>
public sealed class RenameDevice(IDbContextFactory<SummitDb> dbs, KnownDevices known)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="BadField"/> on Name.</summary>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid deviceId, string? name, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await DeviceAccess.WhyNotAsync(db, actor, deviceId, ct) is { } no)
            return no;
        if (ThaiText.Normalize(name).Length == 0)
            return new BadField("Name", "Required");
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            var kept = DeviceKeys.Name(name, DeviceKind.Scanner);
            await db.DoorDevices.Where(d => d.Id == deviceId).ExecuteUpdateAsync(s => s.SetProperty(d => d.Name, kept), ct);
            await transaction.CommitAsync(ct);
        }
        known.ForgetAll();
        return Done.Instance;
    }
}
