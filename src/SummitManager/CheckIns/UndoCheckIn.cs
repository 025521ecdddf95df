using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns;

/// <summary>
/// Takes an admission back, with a reason: a wrong person was tapped, a friend's ticket was shown. The scan is kept and marked; the
/// ticket admits again. Undoing a return only puts the person outside again; undoing an admission before a return, or one of two on the
/// same ticket, only marks it.
/// </summary>
public sealed class UndoCheckIn(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="ReasonNeeded"/>, <see cref="BadField"/>, <see cref="NotCheckedIn"/> (undone already, or never admitted).</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid scanId, string? reason, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, scanId, ThaiText.Normalize(reason), ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid scanId, string reason, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        // Load and decide.
        var scan = await DoorReads.ScanById.For(db)(db, scanId, ct);
        if (scan is null)
            return new NotFound();
        if (actor.WhyNot(Permission.SuperviseDoor, scan.EventId) is { } no)
            return no;
        if (AdmitAnyway.WhyNotReason(reason) is { } unsaid)
            return unsaid;
        if (scan is not { LetIn: true, UndoneAt: null, RegistrationId: { } registrationId })
            return new NotCheckedIn();

        // Claim the scan, take its effect back, record: of two who undo at once, one does. The check-in is locked first, as at the
        // door, so that nobody returns, leaves or undoes another scan of it meanwhile.
        await using var transaction = await db.BeginWriteAsync(ct);
        var key = db.CheckIns.Where(c => c.CheckpointId == scan.CheckpointId && c.RegistrationId == registrationId && c.Period == scan.Period);
        await key.ExecuteUpdateAsync(s => s.SetProperty(c => c.Inside, c => c.Inside), ct);
        var claimed = await db.Scans.Where(s => s.Id == scanId && s.UndoneAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.UndoneAt, now).SetProperty(x => x.UndoneBy, actor.UserId).SetProperty(x => x.UndoReason, reason), ct);
        if (claimed == 0 || !await TakeBackAsync(db, key, scan, ct))
            return new NotCheckedIn();

        db.Add(AuditEntry.Of(actor, scan.EventId, nameof(UndoCheckIn), registrationId, $"Scan {scanId} at {scan.CheckpointId}, {scan.Period}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    /// <summary>
    /// Without any other admission that stands, nobody was ever let in; with a later one, the person is where that one says. False
    /// when there is no check-in.
    /// </summary>
    private static async Task<bool> TakeBackAsync(SummitDb db, IQueryable<CheckIn> key, Scan scan, CancellationToken ct)
    {
        if (await key.AsNoTracking().SingleOrDefaultAsync(ct) is not { } checkIn)
            return false;
        var others = await db.Scans.AsNoTracking()
            .Where(s => s.RegistrationId == scan.RegistrationId && s.CheckpointId == scan.CheckpointId && s.Period == scan.Period && s.Id != scan.Id)
            .Where(s => s.Direction == ScanDirection.In && (s.Outcome == ScanOutcome.Admitted || s.Told == ScanOutcome.Admitted) && s.UndoneAt == null).Select(s => new { s.Id, s.At }).ToListAsync(ct);
        var alone = others.Count == 0;
        // Of several at one instant the check-in tells which was first.
        var last = scan is { Outcome: ScanOutcome.Admitted } && scan.Id != checkIn.ScanId && !others.Exists(o => o.At > scan.At && o.Id != checkIn.ScanId);
        if (checkIn.Inside && (alone || last))
            await RoomPlaces.GiveBackAsync(db, scan.CheckpointId, checkIn.Period, ct);
        if (alone)
            return await key.ExecuteDeleteAsync(ct) == 1;
        if (last)
            await key.ExecuteUpdateAsync(s => s.SetProperty(c => c.Inside, false), ct);
        return true;
    }
}
