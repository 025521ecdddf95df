using SummitManager.Accounts;
using SummitManager.Data;

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

    /// <param name="db">Serves any number of readings, one after the other.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="door">Where.</param>
    /// <param name="reading">What.</param>
    /// <param name="now">By the server's clock.</param>
    /// <param name="mayStand">It comes from a queue that may have been sent before: then it is looked for first.</param>
    /// <param name="ct">Cancels the deed.</param>
    public static Task<ScanAnswer> WriteAsync(SummitDb db, Actor actor, Door door, Reading reading, DateTimeOffset now, bool mayStand, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(db, actor, door, reading, now, mayStand, ct));

    /// <summary>When a reading was made, by a clock we believe.</summary>
    public static DateTimeOffset When(Reading reading, DateTimeOffset now) => reading.At > now + Ahead || reading.At < now - Oldest ? now : reading.At;

    private static async Task<ScanAnswer> TryAsync(SummitDb db, Actor actor, Door door, Reading reading, DateTimeOffset now, bool mayStand, CancellationToken ct)
    {
        var at = When(reading, now);
        // A lost race rolls the whole transaction back, so a savepoint before each save would be two round trips for nothing.
        db.Database.AutoSavepointsEnabled = false;
        for (var round = 1; ; round++)
        {
            db.ChangeTracker.Clear(); // One context serves a whole batch; nothing of the reading before may be saved again.
            var (ticket, deed) = await DecideAsync(db, door, reading, at, ct);
            // Without an id of its own a reading could not be told from the next; it is answered, never kept.
            if (reading.Id == Guid.Empty)
                return new ScanAnswer(reading.Id, ScanOutcome.NeedsAttention, at, null, Shown(ticket, door));

            if (mayStand && await ScanRepeat.AnswerAsync(db, door, reading, ticket, now, ct) is { } same)
                return same;

            await using (var transaction = await db.BeginWriteAsync(ct))
            {
                if (reading.Told is not null && OwnId(ticket, door) is { } registrationId)
                {
                    // What devices bring late is put in order of time, so what another device brings meanwhile must be seen.
                    await ScanWriting.LockAsync(db, registrationId, ct);
                    (ticket, deed) = await DecideAsync(db, door, reading, at, ct);
                }
                var scan = ScanOf(actor, door, reading, ticket, deed.Verdict, at, now);
                if (await ScanWriting.TryMoveAsync(db, door, ticket, deed, scan, ct))
                {
                    ScanWriting.Add(db, actor, door, deed, scan);
                    if (await db.TrySaveAsync(ct))
                    {
                        await transaction.CommitAsync(ct);
                        return new ScanAnswer(reading.Id, deed.Verdict.Outcome, at, deed.Verdict.Since, Shown(ticket, door), deed.Conflict);
                    }
                }
            }
            db.ChangeTracker.Clear();
            if (await ScanRepeat.AnswerAsync(db, door, reading, ticket, now, ct) is { } first)
                return first;
            if (round == Rounds)
                throw new InvalidOperationException($"Scan {reading.Id} lost {Rounds} races.");
        }
    }

    public static async Task<(DoorTicket? Ticket, ScanDeed Deed)> DecideAsync(SummitDb db, Door door, Reading reading, DateTimeOffset at, CancellationToken ct)
    {
        var ticket = await door.WithBookingAsync(db, await FindAsync(db, door, reading, ct), ct);
        var later = reading.Told is not null && OwnId(ticket, door) is { } id ? await DoorReads.Later.For(db)(db, door.Id, id, at, ct) : null;
        var checkpoint = await RoomPlaces.FactsAsync(db, door, at, ct);
        return (ticket, ScanDeed.Of(reading, ticket?.Facts, checkpoint, ticket?.Priors ?? [], door.Periods, at, later));
    }

    private static async Task<DoorTicket?> FindAsync(SummitDb db, Door door, Reading reading, CancellationToken ct)
    {
        if (reading.RegistrationId is { } id)
            return await DoorReads.TicketAsync(db, door.Id, id, ct);
        return DoorCode.Read(reading.Code) is { } code ? await DoorReads.TicketAsync(db, door.Id, code, ct) : null;
    }

    public static Scan ScanOf(Actor actor, Door door, Reading reading, DoorTicket? ticket, Verdict verdict, DateTimeOffset at, DateTimeOffset now) => new()
    {
        Id = reading.Id,
        EventId = door.EventId,
        CheckpointId = door.Id,
        RegistrationId = OwnId(ticket, door),
        UnknownCodeHash = ticket is null ? DoorCode.Hash(reading.Code) : null,
        Direction = reading.Direction,
        Means = reading.Means,
        Outcome = verdict.Outcome,
        Told = reading.Told,
        Period = verdict.Period,
        At = at,
        ReceivedAt = now,
        ByUserId = actor.UserId,
        DeviceId = reading.DeviceId,
        Note = reading.OverruledBecause,
    };

    /// <summary>A ticket of another event leaves no name, here or in the book: this door has no business with that person.</summary>
    private static DoorTicket? Own(DoorTicket? ticket, Door door) => ticket?.Facts.EventId == door.EventId ? ticket : null;

    public static Guid? OwnId(DoorTicket? ticket, Door door) => Own(ticket, door)?.Facts.RegistrationId;

    public static DoorPerson? Shown(DoorTicket? ticket, Door door) => Own(ticket, door)?.Person;
}
