using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>
/// A reading that stands already: our answer was lost on the way. The same again, never "already used". What the device told in the
/// meantime is written down once, and where it differs a supervisor looks at it.
/// </summary>
internal static class ScanRepeat
{
    /// <summary>Null when it does not stand, or when a rival changed it at this moment; the caller starts over.</summary>
    public static async Task<ScanAnswer?> AnswerAsync(SummitDb db, Door door, Reading reading, DoorTicket? ticket, DateTimeOffset now, CancellationToken ct)
    {
        if (await DoorReads.ScanById.For(db)(db, reading.Id, ct) is not { } first)
            return null;
        // An id that stands for another ticket or another door says that the device repeats its ids; then nobody is let in on the old answer.
        if (first.CheckpointId != door.Id || first.RegistrationId != ScanBook.OwnId(ticket, door) || first.Direction != reading.Direction
            || (ticket is null && first.UnknownCodeHash != DoorCode.Hash(reading.Code)))
            return new ScanAnswer(reading.Id, ScanOutcome.NeedsAttention, reading.At, null, null);
        ConflictKind? conflict = null;
        if (first.Told is null && reading.Told is { } told && told != first.Outcome)
        {
            if (!await TryFlagAsync(db, door, reading with { At = first.At }, first, told, now, ct))
                return null;
        }
        if (first.Told is not null || reading.Told is not null)
            conflict = await db.ScanConflicts.AsNoTracking().Where(c => c.ScanId == first.Id).Select(c => (ConflictKind?)c.Kind).SingleOrDefaultAsync(ct);
        var since = first.Outcome == ScanOutcome.AlreadyIn ? ticket?.Priors.FirstOrDefault(p => p.Period == first.Period)?.At : null;
        return new ScanAnswer(reading.Id, first.Outcome, first.At, since, ScanBook.Shown(ticket, door), conflict);
    }

    /// <summary>We had said one thing, and the device, which never heard it, another. False when a rival was faster.</summary>
    private static async Task<bool> TryFlagAsync(SummitDb db, Door door, Reading reading, Scan first, ScanOutcome told, DateTimeOffset now, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (first.RegistrationId is { } registrationId)
            await ScanWriting.LockAsync(db, registrationId, ct);
        var (ticket, deed) = await ScanBook.DecideAsync(db, door, reading, first.At, ct);
        // Received now: the other phones ask for what came in since they last did.
        // Who came too early before and was let in then is in the half-day that was nearest.
        var period = deed.Verdict.Outcome == ScanOutcome.Admitted ? deed.Verdict.Period : first.Period;
        if (await db.Scans.Where(s => s.Id == first.Id && s.Told == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Told, told).SetProperty(x => x.Period, period).SetProperty(x => x.ReceivedAt, now), ct) == 0)
            return false;
        if (told == ScanOutcome.Admitted && first.Direction == ScanDirection.In)
        {
            // Somebody is inside whom we had turned away.
            if (!await ScanWriting.TryMoveAsync(db, door, ticket, deed, Told(first, deed.Verdict), ct))
                return false;
            db.Add(ScanWriting.ConflictOf(deed.Conflict ?? ConflictKind.AgainstRule, deed with { Ruled = new Verdict(first.Outcome, first.Period) }, first, now));
        }
        else if (first is { Outcome: ScanOutcome.Admitted, UndoneAt: null })
        {
            db.Add(ScanWriting.ConflictOf(ConflictKind.TurnedAway, deed with { Ruled = new Verdict(first.Outcome, first.Period), Standing = null }, first, now));
        }
        if (!await db.TrySaveAsync(ct))
            return false;
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>The scan as its effect sees it: told, in the half-day that counts.</summary>
    private static Scan Told(Scan first, Verdict verdict) => new()
    {
        Id = first.Id,
        EventId = first.EventId,
        CheckpointId = first.CheckpointId,
        RegistrationId = first.RegistrationId,
        Direction = first.Direction,
        Told = ScanOutcome.Admitted,
        Period = verdict.Period,
        At = first.At,
    };
}
