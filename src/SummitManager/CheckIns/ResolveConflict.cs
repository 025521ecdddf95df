using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns;

/// <summary>
/// A supervisor says what a conflict was. It changes no check-in: who should not be inside is taken out with
/// <see cref="UndoCheckIn"/>, which asks for its own reason.
/// </summary>
public sealed class ResolveConflict(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.SuperviseDoor"/>.</param>
    /// <param name="scanId">The conflict's key.</param>
    /// <param name="resolution">What it was.</param>
    /// <param name="note">Needed for <see cref="ConflictResolution.Other"/>; at most <see cref="AdmitAnyway.LongestReason"/> characters.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="ReasonNeeded"/>, <see cref="BadField"/>, <see cref="ConflictResolved"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid scanId, ConflictResolution resolution, string? note, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (await db.ScanConflicts.AsNoTracking().SingleOrDefaultAsync(c => c.ScanId == scanId, ct) is not { } conflict)
            return new NotFound();
        if (actor.WhyNot(Permission.SuperviseDoor, conflict.EventId) is { } no)
            return no;
        var said = ThaiText.Normalize(note);
        if ((resolution == ConflictResolution.Other || said.Length > 0) && AdmitAnyway.WhyNotReason(said) is { } unsaid)
            return unsaid;

        await using var transaction = await db.BeginWriteAsync(ct);
        var claimed = await db.ScanConflicts.Where(c => c.ScanId == scanId && c.ResolvedAt == null).ExecuteUpdateAsync(s => s
            .SetProperty(c => c.ResolvedAt, now).SetProperty(c => c.ResolvedBy, actor.UserId)
            .SetProperty(c => c.Resolution, resolution).SetProperty(c => c.Note, said.Length == 0 ? null : said), ct);
        if (claimed == 0)
            return new ConflictResolved();
        db.Add(AuditEntry.Of(actor, conflict.EventId, nameof(ResolveConflict), scanId, $"{conflict.Kind} at {conflict.CheckpointId} → {resolution}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}

/// <summary>Somebody else said what it was already.</summary>
public sealed record ConflictResolved : Refusal;
