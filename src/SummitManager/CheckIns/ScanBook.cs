using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;

namespace SummitManager.CheckIns;

/// <summary>
/// Where every reading is written, whoever asks: the scan stands once by its id, the person is admitted once by the key of the
/// check-in. Who loses either race starts over and reads what the winner wrote, so all of them tell the same story.
/// </summary>
internal static class ScanBook
{
    /// <summary>A device's clock may run ahead this far, and a queue may be this old; beyond it the device does not know the time, and ours counts.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    /// <summary>Each round is lost to a rival who changed this very row; nobody has that many.</summary>
    private const int Rounds = 100;

    public static Task<ScanAnswer> WriteAsync(SummitDb db, Actor actor, Door door, Reading reading, DateTimeOffset now, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(db, actor, door, reading, now, ct));

    private static async Task<ScanAnswer> TryAsync(SummitDb db, Actor actor, Door door, Reading reading, DateTimeOffset now, CancellationToken ct)
    {
        var at = reading.At > now + Ahead || reading.At < now - Oldest ? now : reading.At;
        // A lost race rolls the whole transaction back, so a savepoint before each save would be two round trips for nothing.
        db.Database.AutoSavepointsEnabled = false;
        for (var round = 1; ; round++)
        {
            db.ChangeTracker.Clear(); // One context serves a whole batch; nothing of the reading before may be saved again.
            var ticket = await FindAsync(db, door, reading, ct);
            // Without an id of its own a reading could not be told from the next; it is answered, never kept.
            if (reading.Id == Guid.Empty)
                return new ScanAnswer(reading.Id, ScanOutcome.NeedsAttention, at, null, Shown(ticket, door));

            var ruled = CheckInRules.Decide(ticket?.Facts, door.Checkpoint, ticket?.Priors ?? [], door.Periods, reading.Direction, at);
            var verdict = reading.OverruledBecause is null ? ruled : CheckInRules.Overrule(ruled, ticket?.Priors ?? [], door.Periods, at);

            await using (var transaction = await db.BeginWriteAsync(ct))
            {
                var scan = ScanOf(actor, door, reading, ticket, verdict, at, now);
                if (await TryWriteAsync(db, actor, door, ticket, ruled, verdict, scan, ct))
                {
                    await transaction.CommitAsync(ct);
                    return new ScanAnswer(reading.Id, verdict.Outcome, at, verdict.Since, Shown(ticket, door));
                }
            }
            if (await RepeatAsync(db, door, reading, ticket, ct) is { } first)
                return first;
            if (round == Rounds)
                throw new InvalidOperationException($"Scan {reading.Id} lost {Rounds} races.");
        }
    }

    private static async Task<DoorTicket?> FindAsync(SummitDb db, Door door, Reading reading, CancellationToken ct)
    {
        if (reading.RegistrationId is { } id)
            return await DoorReads.TicketAsync(db, door.Id, id, ct);
        return DoorCode.Read(reading.Code) is { } code ? await DoorReads.TicketAsync(db, door.Id, code, ct) : null;
    }

    /// <summary>False when a rival was faster, or when this reading stands already; the caller rolls back.</summary>
    private static async Task<bool> TryWriteAsync(SummitDb db, Actor actor, Door door, DoorTicket? ticket, Verdict ruled, Verdict verdict, Scan scan, CancellationToken ct)
    {
        if (verdict.Outcome == ScanOutcome.Admitted && !await StillStandsAsync(db, ticket!, ct))
            return false;
        if (verdict.Outcome == ScanOutcome.Admitted && ticket!.Priors.All(p => p.Period != verdict.Period))
            db.Add(new CheckIn { CheckpointId = door.Id, RegistrationId = ticket.Facts.RegistrationId, Period = verdict.Period, EventId = door.EventId, ScanId = scan.Id, At = scan.At });
        else if (verdict.Outcome is ScanOutcome.Admitted or ScanOutcome.Left
            && !await TurnAsync(db, door, ticket!.Facts.RegistrationId, verdict.Period, inside: verdict.Outcome == ScanOutcome.Admitted, ct))
            return false;

        if (verdict.Outcome != ruled.Outcome)
            db.Add(AuditEntry.Of(actor, door.EventId, nameof(AdmitAnyway), ticket!.Facts.RegistrationId, $"{ruled.Outcome} → {verdict.Outcome} at {door.Id}", scan.ReceivedAt));
        db.Add(scan);
        return await db.TrySaveAsync(ct);
    }

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

    /// <summary>
    /// When this very reading stands already, our answer was lost on the way: the same again, never "already used". An id that stands
    /// for another ticket or another door says that the device repeats its ids; then nobody is let in on the old answer.
    /// </summary>
    private static async Task<ScanAnswer?> RepeatAsync(SummitDb db, Door door, Reading reading, DoorTicket? ticket, CancellationToken ct)
    {
        if (await DoorReads.ScanById.For(db)(db, reading.Id, ct) is not { } first)
            return null;
        var same = first.CheckpointId == door.Id && first.RegistrationId == OwnId(ticket, door) && first.Direction == reading.Direction
            && (ticket is not null || first.UnknownCodeHash == DoorCode.Hash(reading.Code));
        var since = first.Outcome == ScanOutcome.AlreadyIn ? ticket?.Priors.FirstOrDefault(p => p.Period == first.Period)?.At : null;
        return same
            ? new ScanAnswer(reading.Id, first.Outcome, first.At, since, Shown(ticket, door))
            : new ScanAnswer(reading.Id, ScanOutcome.NeedsAttention, reading.At, null, null);
    }

    private static Scan ScanOf(Actor actor, Door door, Reading reading, DoorTicket? ticket, Verdict verdict, DateTimeOffset at, DateTimeOffset now) => new()
    {
        Id = reading.Id,
        EventId = door.EventId,
        CheckpointId = door.Id,
        RegistrationId = OwnId(ticket, door),
        UnknownCodeHash = ticket is null ? DoorCode.Hash(reading.Code) : null,
        Direction = reading.Direction,
        Means = reading.Means,
        Outcome = verdict.Outcome,
        Period = verdict.Period,
        At = at,
        ReceivedAt = now,
        ByUserId = actor.UserId,
        Note = reading.OverruledBecause,
    };

    /// <summary>A ticket of another event leaves no name, here or in the book: this door has no business with that person.</summary>
    private static DoorTicket? Own(DoorTicket? ticket, Door door) => ticket?.Facts.EventId == door.EventId ? ticket : null;

    private static Guid? OwnId(DoorTicket? ticket, Door door) => Own(ticket, door)?.Facts.RegistrationId;

    private static DoorPerson? Shown(DoorTicket? ticket, Door door) => Own(ticket, door)?.Person;
}
