using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>
/// The readings of one commit. The transaction has the turn to write before it reads, so that what is decided here is still true
/// when it is written; later readings see what earlier ones of the same batch did.
/// </summary>
internal static class ScanBatch
{
    /// <returns>For each who waits, one answer a reading; null for what is not ordinary.</returns>
    public static async Task<ScanAnswer?[][]> WriteAsync(SummitDb db, List<ScanLane.Waiting> batch)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
        var facts = await ReadAsync(db, batch);
        var answers = batch.ConvertAll(waiting => waiting.Readings.Select(reading => Decide(db, facts, waiting, reading)).ToArray()).ToArray();
        await db.SaveChangesAsync();
        await transaction.CommitAsync(CancellationToken.None);
        return answers;
    }

    private static async Task<Facts> ReadAsync(SummitDb db, List<ScanLane.Waiting> batch)
    {
        var facts = new Facts();
        foreach (var reading in batch.SelectMany(w => w.Readings))
        {
            if (DoorCode.Read(reading.Code) is { } code)
                facts.Codes[reading] = code;
        }
        facts.Tickets = await BatchReads.TicketsAsync(db, [.. facts.Codes.Values.Distinct()]);
        // A reading that is alone finds out by its key; among many one that stands already would undo the others' commit.
        if (facts.Codes.Count > 1)
            facts.Known = await BatchReads.KnownAsync(db, [.. facts.Codes.Keys.Select(r => r.Id)]);
        if (facts.Codes.Keys.Any(r => r.Told is not null))
        {
            var left = await BatchReads.HaveLeftAsync(db, [.. facts.Tickets.Values.Select(t => t.Facts.RegistrationId)]);
            foreach (var ticket in facts.Tickets.Values)
                ticket.HasLeft = left.Contains(ticket.Facts.RegistrationId);
        }
        return facts;
    }

    private static ScanAnswer? Decide(SummitDb db, Facts facts, ScanLane.Waiting waiting, Reading reading)
    {
        var door = waiting.Door;
        if (reading.RegistrationId is { } picked)
            facts.HandedBack.Add(picked);
        if (reading.RegistrationId is not null || !facts.Codes.TryGetValue(reading, out var code) || !facts.Tickets.TryGetValue(code, out var ticket) || ticket.Facts.EventId != door.EventId)
            return null;
        var at = ScanBook.When(reading, waiting.Now);
        var deed = ScanDeed.Of(reading, ticket.Facts, door.Checkpoint, ticket.PriorsAt(door.Id), door.Periods, at, later: null);
        // Whoever was handed back comes after this batch, and so does everything later of the same person.
        if (!IsOrdinary(reading, deed, door, ticket) || facts.HandedBack.Contains(ticket.Facts.RegistrationId) || !facts.Known.Add(reading.Id))
        {
            facts.HandedBack.Add(ticket.Facts.RegistrationId);
            return null;
        }
        var scan = ScanBook.ScanOf(waiting.Actor, door, reading, ticket.Ticket, deed.Verdict, at, waiting.Now);
        if (deed.Effect == ScanEffect.Enter)
        {
            db.Add(ScanWriting.CheckInOf(door, scan, inside: true));
            ticket.CheckIns.Add((door.Id, new PriorCheckIn(scan.Period, at, true, scan.Id)));
        }
        db.Add(scan);
        return new ScanAnswer(scan.Id, deed.Verdict.Outcome, at, deed.Verdict.Since, ticket.Ticket.Person);
    }

    /// <summary>
    /// An entry at a door without a limit, for the first time in the half-day or refused. Not: ways out and back, rooms with a
    /// capacity, doors for those who booked, doubles and whatever a supervisor should look at; and what a device told of somebody who has left here, which must
    /// be put in order of time.
    /// </summary>
    private static bool IsOrdinary(Reading reading, ScanDeed deed, Door door, BatchTicket ticket) =>
        reading is { Direction: ScanDirection.In, OverruledBecause: null } && reading.Id != Guid.Empty && door.Checkpoint is { Capacity: null, BookedOnly: false }
        && deed is { Conflict: null, Effect: ScanEffect.None or ScanEffect.Enter }
        && (reading.Told is null || deed.Effect == ScanEffect.None || !ticket.HasLeft);

    private sealed class Facts
    {
        public Dictionary<Reading, string> Codes { get; } = new(ReferenceEqualityComparer.Instance);
        public Dictionary<string, BatchTicket> Tickets { get; set; } = [];
        public HashSet<Guid> Known { get; set; } = [];
        public HashSet<Guid> HandedBack { get; } = [];
    }
}
