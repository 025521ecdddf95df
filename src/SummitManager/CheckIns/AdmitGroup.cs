using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <param name="Scans">One reading a member, with ids of their own as for any scan.</param>
/// <param name="MaySplit">Whether those who fit may go in without the others.</param>
public sealed record GroupRequest(IReadOnlyList<ScanRequest> Scans, bool MaySplit = false);

/// <summary>
/// Sends a delegation into a room whole or not at all: a group is not parted without asking. Who may not come in for a reason of
/// their own (unpaid, cancelled) is answered so and does not hold the others up.
/// </summary>
public sealed class AdmitGroup(IDbContextFactory<SummitDb> dbs, Doors doors, RecordScans record, TimeProvider clock)
{
    private const int Rounds = 100;

    /// <returns>
    /// One answer a scan, in their order. Refusals: <see cref="RoomTooFull"/> (nobody was let in), and those of
    /// <see cref="RecordScans"/>.
    /// </returns>
    public async Task<Result<IReadOnlyList<ScanAnswer>>> RunAsync(Actor actor, Guid checkpointId, GroupRequest request, Guid? deviceId, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (door.Checkpoint.Capacity is null || request.MaySplit || request.Scans.Any(s => s.Told is not null))
            return await record.RunAsync(actor, checkpointId, request.Scans, null, deviceId, ct);
        if (RecordScans.WhyNot(actor, door, request.Scans, deviceId) is { } no)
            return no;

        var now = clock.GetUtcNow();
        for (var round = 1; ; round++)
        {
            var result = await Deadlock.RetryAsync(() => TryAsync(actor, door, request.Scans, deviceId, now, ct));
            if (result is not null)
                return result.Value;
            if (round == Rounds)
                throw new InvalidOperationException($"A group at {checkpointId} lost {Rounds} races.");
        }
    }

    /// <summary>Null when a rival was faster.</summary>
    private async Task<Result<IReadOnlyList<ScanAnswer>>?> TryAsync(Actor actor, Door door, IReadOnlyList<ScanRequest> scans, Guid? deviceId, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Database.AutoSavepointsEnabled = false;
        var answers = new ScanAnswer?[scans.Count];
        var deeds = new List<(Scan Scan, ScanDeed Deed, DoorTicket? Ticket)>();
        // Whoever is there at most once in the list takes one place, so the same person twice is answered one by one afterwards.
        var seen = new HashSet<Guid>();
        var ids = new HashSet<Guid>();
        foreach (var (r, i) in scans.Select((r, i) => (r, i)))
        {
            var reading = RecordScans.ReadingOf(r, deviceId, TimeSpan.Zero);
            var at = ScanBook.When(reading, now);
            var (ticket, deed) = await ScanBook.DecideAsync(db, AsIfEmpty(door), reading, at, ct);
            if (r.Id == Guid.Empty || !ids.Add(r.Id) || !deed.NeedsPlace || !seen.Add(ticket!.Facts.RegistrationId) || await DoorReads.ScanById.For(db)(db, r.Id, ct) is not null)
                continue;
            var scan = ScanBook.ScanOf(actor, door, reading, ticket, deed.Verdict, at, now);
            deeds.Add((scan, deed, ticket));
            answers[i] = new ScanAnswer(scan.Id, deed.Verdict.Outcome, at, null, ScanBook.Shown(ticket, door));
        }

        if (!await TryWriteAsync(db, actor, door, deeds, ct))
        {
            db.ChangeTracker.Clear();
            foreach (var half in deeds.GroupBy(d => d.Scan.Period, StringComparer.Ordinal))
            {
                if (await WhyFullAsync(db, door, half.Key, half.Count(), ct) is { } full)
                    return full;
            }
            return null;
        }
        for (var i = 0; i < answers.Length; i++)
            answers[i] ??= await ScanBook.WriteAsync(db, actor, door, RecordScans.ReadingOf(scans[i], deviceId, TimeSpan.Zero), now, mayStand: true, ct);
        return answers!;
    }

    /// <summary>All of them in one transaction. False when a rival was faster or the room has not enough places.</summary>
    private static async Task<bool> TryWriteAsync(SummitDb db, Actor actor, Door door, List<(Scan Scan, ScanDeed Deed, DoorTicket? Ticket)> deeds, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        foreach (var (scan, deed, ticket) in deeds.OrderBy(d => d.Scan.RegistrationId))
        {
            if (!await ScanWriting.TryTurnAsync(db, door, ticket, deed, scan, ct))
                return false;
        }
        foreach (var half in deeds.GroupBy(d => d.Scan.Period, StringComparer.Ordinal))
        {
            if (!await RoomPlaces.TryTakeAsync(db, door.Checkpoint, half.Key, half.Count(), regardless: false, ct))
                return false;
        }
        foreach (var (scan, deed, _) in deeds)
        {
            if (deed.Effect == ScanEffect.Enter)
                db.Add(ScanWriting.CheckInOf(door, scan, inside: true));
            ScanWriting.Add(db, actor, door, deed, scan);
        }
        if (!await db.TrySaveAsync(ct))
            return false;
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>How much room there is, and where the whole group would fit. Null when a rival left just now: then it is tried again.</summary>
    private async Task<RoomTooFull?> WhyFullAsync(SummitDb db, Door door, string period, int needed, CancellationToken ct)
    {
        var left = Math.Max(0, door.Checkpoint.Capacity!.Value - await RoomPlaces.InsideAsync(db, door.Id, period, ct));
        if (left >= needed)
            return null;
        var relay = door.RelayCheckpointId is { } id ? await doors.FindAsync(id, ct) : null;
        var takesAll = relay is not null && (relay.Checkpoint.Capacity is not { } capacity || capacity - await RoomPlaces.InsideAsync(db, relay.Id, period, ct) >= needed);
        return new RoomTooFull(needed, left, takesAll ? relay!.Id : null, takesAll ? relay!.Name : null);
    }

    /// <summary>The group's places are taken at once, so the rule is asked about everything else.</summary>
    private static Door AsIfEmpty(Door door) => door with { Checkpoint = door.Checkpoint with { Capacity = null } };
}

/// <summary>The room has not enough places for the whole group; nobody was let in.</summary>
/// <param name="Needed">Places that the group needs.</param>
/// <param name="Left">Places that are left.</param>
/// <param name="RelayCheckpointId">Where all of them fit; null when there is no such room.</param>
public sealed record RoomTooFull(int Needed, int Left, Guid? RelayCheckpointId, Label? Relay) : Refusal;
