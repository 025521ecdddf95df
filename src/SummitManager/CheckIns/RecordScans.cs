using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>One reading as the device sends it.</summary>
/// <param name="Id">Made by the device; the key that makes a second upload harmless.</param>
/// <param name="Code">What was read or typed, as it came.</param>
/// <param name="At">By the device's clock.</param>
public sealed record ScanRequest(Guid Id, string Code, ScanDirection Direction, ScanMeans Means, DateTimeOffset At);

/// <summary>What the door shows: the verdict, and of the person only name, organisation and type.</summary>
public sealed record ScanAnswer(Guid Id, ScanOutcome Outcome, DateTimeOffset At, DateTimeOffset? FirstAt, DoorPerson? Person);

public sealed record DoorPerson(Guid RegistrationId, string Name, string Organization, string? Position, string Type, int Color, bool IsVip);

/// <summary>
/// Records readings of one checkpoint and admits (FR-40, FR-62): each scan stands once, each person is admitted once per half-day,
/// whoever asks and however often.
/// </summary>
public sealed class RecordScans(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>More in one call are refused; devices send their queue in parts.</summary>
    public const int MostAtOnce = 200;

    /// <summary>A device's clock may run ahead this far before its time is replaced by ours.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <returns>One answer per request, in their order. Refusals: <see cref="NotFound"/> (checkpoint), <see cref="NotAllowed"/>, <see cref="TooManyScans"/>.</returns>
    public async Task<Result<IReadOnlyList<ScanAnswer>>> RunAsync(Actor actor, Guid checkpointId, IReadOnlyList<ScanRequest> requests, CancellationToken ct)
    {
        if (requests.Count > MostAtOnce)
            return new TooManyScans(MostAtOnce);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        var door = await DoorQueries.DoorAsync(db, checkpointId, ct);
        if (door is null)
            return new NotFound();
        if (actor.WhyNot(Permission.Scan, door.Checkpoint.EventId) is { } no)
            return no;

        var answers = new ScanAnswer[requests.Count];
        for (var i = 0; i < requests.Count; i++)
            {
            var request = requests[i];
            answers[i] = await Deadlock.RetryAsync(() => RecordAsync(db, actor, door, request, now, ct));
        }
        return answers;
    }

    private static async Task<ScanAnswer> RecordAsync(SummitDb db, Actor actor, Door door, ScanRequest request, DateTimeOffset now, CancellationToken ct)
    {
        db.ChangeTracker.Clear(); // One context serves the whole call; nothing of the scan before may be saved again.
        var at = request.At > now + ClockTolerance ? now : request.At;
        var code = Codes.Read(request.Code);
        var ticket = code is null ? null : await DoorQueries.TicketAsync(db, code, ct);
        var period = CheckInRules.PeriodAt(door.Periods, at)?.Period ?? "";
        var prior = ticket is null ? null : await DoorQueries.PriorAsync(db, door.Checkpoint.Id, ticket.Facts.RegistrationId, period, ct);
        var verdict = CheckInRules.Decide(ticket?.Facts, door.Checkpoint, prior, door.Periods, request.Direction, at);

        await using var transaction = await db.BeginWriteAsync(ct);
        var outcome = verdict.Outcome;
        if (outcome == ScanOutcome.Admitted)
            outcome = await AdmitAsync(db, door, ticket!.Facts.RegistrationId, verdict.Period, prior is not null, request.Id, at, ct);
        else if (outcome == ScanOutcome.Left)
            outcome = await TurnAsync(db, door, ticket!.Facts.RegistrationId, verdict.Period, inside: false, ct) ? outcome : ScanOutcome.NeedsAttention;

        db.Add(new Scan
        {
            Id = request.Id,
            EventId = door.Checkpoint.EventId,
            CheckpointId = door.Checkpoint.Id,
            RegistrationId = ticket?.Facts.EventId == door.Checkpoint.EventId ? ticket.Facts.RegistrationId : null,
            UnknownCodeHash = ticket is null ? HashOf(request.Code) : null,
            Direction = request.Direction,
            Means = request.Means,
            Outcome = outcome,
            Period = verdict.Period,
            At = at,
            ReceivedAt = now,
            ByUserId = actor.UserId,
        });
        if (!await db.TrySaveAsync(ct))
        {
            // This very scan stands already: our answer was lost on the way. Say the same again, never "already used".
            await transaction.DisposeAsync();
            var first = await db.Scans.AsNoTracking().SingleAsync(s => s.Id == request.Id, ct);
            return Answer(request, first.Outcome, first.At, prior?.At, ticket, door);
        }
        await transaction.CommitAsync(ct);

        if (outcome == ScanOutcome.AlreadyIn && prior is null)
            prior = await DoorQueries.PriorAsync(db, door.Checkpoint.Id, ticket!.Facts.RegistrationId, verdict.Period, ct);
        return Answer(request, outcome, at, prior?.At, ticket, door);
    }

    /// <summary>First entry is an insert, return is a guarded turn; whoever loses either race is told "already in".</summary>
    private static async Task<ScanOutcome> AdmitAsync(SummitDb db, Door door, Guid registrationId, string period, bool returns, Guid scanId, DateTimeOffset at, CancellationToken ct)
    {
        if (returns)
            return await TurnAsync(db, door, registrationId, period, inside: true, ct) ? ScanOutcome.Admitted : ScanOutcome.AlreadyIn;

        db.Add(new CheckIn { CheckpointId = door.Checkpoint.Id, RegistrationId = registrationId, Period = period, EventId = door.Checkpoint.EventId, ScanId = scanId, At = at });
        return await db.TrySaveAsync(ct) ? ScanOutcome.Admitted : ScanOutcome.AlreadyIn;
    }

    private static async Task<bool> TurnAsync(SummitDb db, Door door, Guid registrationId, string period, bool inside, CancellationToken ct) =>
        await db.CheckIns.Where(c => c.CheckpointId == door.Checkpoint.Id && c.RegistrationId == registrationId && c.Period == period && c.Inside == !inside)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Inside, inside), ct) == 1;

    /// <summary>A ticket of another event shows no name: this door has no business with that person.</summary>
    private static ScanAnswer Answer(ScanRequest request, ScanOutcome outcome, DateTimeOffset at, DateTimeOffset? firstAt, DoorTicket? ticket, Door door) =>
        new(request.Id, outcome, at, firstAt, ticket is not null && ticket.Facts.EventId == door.Checkpoint.EventId ? ticket.Person : null);

    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)).AsSpan(0, 16));
}
