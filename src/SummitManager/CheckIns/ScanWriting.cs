using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;

namespace SummitManager.CheckIns;

/// <summary>
/// What a scan's transaction writes: the guarded turn of the person's check-in, the place in the room, then the rows that are added.
/// Locks are taken in that order by everybody: the registration, the check-in, the room.
/// </summary>
internal static class ScanWriting
{
    /// <summary>False when a rival was faster; the caller rolls back and starts over.</summary>
    public static async Task<bool> TryMoveAsync(SummitDb db, Door door, DoorTicket? ticket, ScanDeed deed, Scan scan, CancellationToken ct)
    {
        if (!await TryTurnAsync(db, door, ticket, deed, scan, ct))
            return false;
        // What a device told is true already, and a supervisor's word stands above the rule.
        if (deed.NeedsPlace && !await RoomPlaces.TryTakeAsync(db, door.Checkpoint, deed.Verdict.Period, 1, regardless: deed.Ruled.Outcome != ScanOutcome.Admitted, ct))
            return false;
        if (deed.Effect == ScanEffect.Leave && door.Checkpoint.Capacity is not null)
            await RoomPlaces.GiveBackAsync(db, door.Id, deed.Verdict.Period, ct);
        if (deed.Effect is ScanEffect.Enter or ScanEffect.Pass)
            db.Add(CheckInOf(door, scan, inside: deed.Effect == ScanEffect.Enter));
        return true;
    }

    /// <summary>The turn of the rows that are there, without the room and without what is added.</summary>
    public static async Task<bool> TryTurnAsync(SummitDb db, Door door, DoorTicket? ticket, ScanDeed deed, Scan scan, CancellationToken ct)
    {
        if (scan.Told is null && deed.Verdict.Outcome == ScanOutcome.Admitted && !await StillStandsAsync(db, ticket!, ct))
            return false;
        return deed.Effect switch
        {
            ScanEffect.Return => await TurnAsync(db, door, scan.RegistrationId!.Value, deed.Verdict.Period, inside: true, ct),
            ScanEffect.Leave => await TurnAsync(db, door, scan.RegistrationId!.Value, deed.Verdict.Period, inside: false, ct),
            ScanEffect.Double => await OwnByEarlierAsync(db, door, scan, deed.Standing!, ct),
            _ => true,
        };
    }

    public static CheckIn CheckInOf(Door door, Scan scan, bool inside) => new()
    {
        CheckpointId = door.Id,
        RegistrationId = scan.RegistrationId!.Value,
        Period = scan.Period,
        EventId = door.EventId,
        ScanId = scan.Id,
        At = scan.At,
        Inside = inside,
    };

    /// <summary>Until the caller's transaction ends, nobody else brings anything about this person.</summary>
    public static Task LockAsync(SummitDb db, Guid registrationId, CancellationToken ct) =>
        db.Registrations.Where(r => r.Id == registrationId).ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version), ct);

    /// <summary>
    /// The ticket was read before the transaction; it may have gone to another person or been cancelled since. Writing the version
    /// over itself locks the row on the servers, so that a transfer waits and then finds the check-in.
    /// </summary>
    private static async Task<bool> StillStandsAsync(SummitDb db, DoorTicket ticket, CancellationToken ct) =>
        await db.Registrations.Where(r => r.Id == ticket.Facts.RegistrationId && r.Version == ticket.Version && r.State == RegistrationState.Confirmed)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.Version, r => r.Version), ct) == 1;

    /// <summary>Leaving and returning are guarded turns of the one row.</summary>
    private static async Task<bool> TurnAsync(SummitDb db, Door door, Guid registrationId, string period, bool inside, CancellationToken ct) =>
        await db.CheckIns.Where(c => c.CheckpointId == door.Id && c.RegistrationId == registrationId && c.Period == period && c.Inside == !inside)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Inside, inside), ct) == 1;

    /// <summary>Of two scans that let in on one ticket the earlier owns the check-in, in whatever order they are uploaded.</summary>
    private static async Task<bool> OwnByEarlierAsync(SummitDb db, Door door, Scan scan, PriorCheckIn standing, CancellationToken ct)
    {
        var (owner, at) = scan.At < standing.At ? (scan.Id, scan.At) : (standing.ScanId, standing.At);
        return await db.CheckIns.Where(c => c.CheckpointId == door.Id && c.RegistrationId == scan.RegistrationId && c.Period == standing.Period && c.ScanId == standing.ScanId)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.ScanId, owner).SetProperty(c => c.At, at), ct) == 1;
    }

    /// <summary>The scan, what a supervisor should look at, and a supervisor's own word. Saved by the caller.</summary>
    public static void Add(SummitDb db, Actor actor, Door door, ScanDeed deed, Scan scan)
    {
        if (scan.Told is null && deed.Verdict.Outcome != deed.Ruled.Outcome)
            db.Add(AuditEntry.Of(actor, door.EventId, nameof(AdmitAnyway), scan.RegistrationId!.Value, $"{deed.Ruled.Outcome} → {deed.Verdict.Outcome} at {door.Id}", scan.ReceivedAt));
        if (deed.Conflict is { } kind)
            db.Add(ConflictOf(kind, deed, scan, scan.ReceivedAt));
        db.Add(scan);
    }

    public static ScanConflict ConflictOf(ConflictKind kind, ScanDeed deed, Scan scan, DateTimeOffset now) => new()
    {
        ScanId = scan.Id,
        EventId = scan.EventId,
        CheckpointId = scan.CheckpointId,
        RegistrationId = scan.RegistrationId,
        OtherScanId = deed.Standing?.ScanId,
        Kind = kind,
        Ruled = deed.Ruled.Outcome,
        Period = scan.Period,
        At = scan.At,
        FoundAt = now,
    };
}
