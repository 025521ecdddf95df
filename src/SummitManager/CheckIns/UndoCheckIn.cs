using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns;

/// <summary>
/// Takes an admission back, with a reason: a wrong person was tapped, a friend's ticket was shown. The scan is kept and marked; the
/// ticket admits again. Undoing a return only puts the person outside again.
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
        if (scan is not { Outcome: ScanOutcome.Admitted, UndoneAt: null, RegistrationId: { } registrationId })
            return new NotCheckedIn();

        // Claim the scan, take its effect back, record: of two who undo at once, one does.
        await using var transaction = await db.BeginWriteAsync(ct);
        var claimed = await db.Scans.Where(s => s.Id == scanId && s.UndoneAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.UndoneAt, now).SetProperty(x => x.UndoneBy, actor.UserId).SetProperty(x => x.UndoReason, reason), ct);
        var key = db.CheckIns.Where(c => c.CheckpointId == scan.CheckpointId && c.RegistrationId == registrationId && c.Period == scan.Period);
        if (claimed == 0 || await key.Where(c => c.ScanId == scanId).ExecuteDeleteAsync(ct) + await key.Where(c => c.Inside).ExecuteUpdateAsync(s => s.SetProperty(c => c.Inside, false), ct) == 0)
            return new NotCheckedIn();

        db.Add(AuditEntry.Of(actor, scan.EventId, nameof(UndoCheckIn), registrationId, $"Scan {scanId} at {scan.CheckpointId}, {scan.Period}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
