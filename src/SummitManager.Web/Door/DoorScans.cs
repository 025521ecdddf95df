using SummitManager.Accounts;
using SummitManager.CheckIns;
using SummitManager.CheckIns.Devices;
using SummitManager.Shared;

namespace SummitManager.Web.Door;

/// <summary>A batch of readings as it came over the wire: whether this caller may send it, and what it tells of the device's clock.</summary>
internal sealed class DoorScans(RecordScans record, AdmitGroup group, KnownDevices devices, Doors doors, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<ScanAnswer>>> RecordAsync(DoorCaller caller, ScansBody body, CancellationToken ct)
    {
        var received = clock.GetUtcNow();
        if (body.Scans is not { } sent || sent.Any(s => s is null))
            return new BadField(nameof(body.Scans), "Required");
        if (caller.WhyNotAt(body.CheckpointId) is { } elsewhere)
            return elsewhere;
        var scans = (IReadOnlyList<ScanRequest>)sent!;
        // A phone whose time is over may still say what it told people; it asks nothing more.
        var isOver = caller.Device?.ExpiresAt <= received;
        if (isOver && scans.Any(s => s.Told is null))
            return new DeviceExpired();
        if (scans.Any(s => s.RegistrationId is not null) && await WhyNotByNameAsync(caller, body.CheckpointId, scans, ct) is { } no)
            return no;
        if (caller.Device is { } device && body.SentAt is { } sentAt)
            await devices.SeeAsync(device, sentAt - received, ct);
        if (body.Whole && !isOver)
            return await group.RunAsync(caller.Actor, body.CheckpointId, new GroupRequest(scans), caller.Device?.Id, ct);
        return await record.RunAsync(caller.Actor, body.CheckpointId, scans, body.SentAt, caller.Device?.Id, ct, caller.Device?.ExpiresAt);
    }

    /// <summary>
    /// Without a ticket's code only who may find people, or a supervisor's device that has let them in already: that is a fact, not a
    /// question. A scan-only device holds the keys of who is in, and must not be told their names for them.
    /// </summary>
    private async Task<Refusal?> WhyNotByNameAsync(DoorCaller caller, Guid checkpointId, IReadOnlyList<ScanRequest> scans, CancellationToken ct)
    {
        if (caller.Device is { Kind: DeviceKind.Supervisor } && scans.All(s => s.RegistrationId is null || s.Told is not null))
            return null;
        return await doors.FindAsync(checkpointId, ct) is { } door ? caller.Actor.WhyNot(Permission.FindAtDoor, door.EventId) : new NotFound();
    }
}
