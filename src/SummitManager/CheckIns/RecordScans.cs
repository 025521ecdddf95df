using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>One reading as the device sends it.</summary>
/// <param name="Id">Made by the device; the key that makes a second upload harmless.</param>
/// <param name="Code">What was read or typed, as it came.</param>
/// <param name="At">By the device's clock.</param>
/// <param name="RegistrationId">A person picked without a code in hand.</param>
/// <param name="Told">What the device showed on its own while it could not ask; null when it waits for our answer.</param>
public sealed record ScanRequest(Guid Id, string? Code, ScanDirection Direction, ScanMeans Means, DateTimeOffset At, Guid? RegistrationId = null, ScanOutcome? Told = null);

/// <summary>What the door shows.</summary>
/// <param name="FirstAt">For somebody who is in already: since when.</param>
/// <param name="Person">Null for an unknown ticket and for one of another event.</param>
/// <param name="Conflict">What a supervisor will look at; null when the device and the rule agree.</param>
public sealed record ScanAnswer(Guid Id, ScanOutcome Outcome, DateTimeOffset At, DateTimeOffset? FirstAt, DoorPerson? Person, ConflictKind? Conflict = null);

/// <summary>
/// Records readings of one checkpoint and admits (FR-40, FR-62): each scan stands once, each person is admitted once per half-day,
/// whoever asks and however often. The same id again gets the same answer.
/// </summary>
public sealed class RecordScans(IDbContextFactory<SummitDb> dbs, Doors doors, ScanLane lane, TimeProvider clock)
{
    /// <summary>More in one call are refused; devices send their queue in parts.</summary>
    public const int MostAtOnce = 200;

    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(1);

    /// <inheritdoc cref="RunAsync(Actor, Guid, IReadOnlyList{ScanRequest}, DateTimeOffset?, Guid?, CancellationToken, DateTimeOffset?)"/>
    public Task<Result<IReadOnlyList<ScanAnswer>>> RunAsync(Actor actor, Guid checkpointId, IReadOnlyList<ScanRequest> requests, CancellationToken ct) =>
        RunAsync(actor, checkpointId, requests, null, null, ct);

    /// <param name="actor">Needs <see cref="Permission.Scan"/>.</param>
    /// <param name="checkpointId">Where they were read.</param>
    /// <param name="requests">At most <see cref="MostAtOnce"/>, in the order in which they were read.</param>
    /// <param name="sentAt">The device's clock at sending, if it says so: what it is off by is taken from every time.</param>
    /// <param name="deviceId">The paired device that read them, if one did.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <param name="deviceUntil">When that device's time ends: what it told after it is a fact too, and a supervisor looks at it.</param>
    /// <returns>One answer per request, in their order. Refusals: <see cref="NotFound"/> (checkpoint), <see cref="NotAllowed"/>, <see cref="TooManyScans"/>.</returns>
    public async Task<Result<IReadOnlyList<ScanAnswer>>> RunAsync(Actor actor, Guid checkpointId, IReadOnlyList<ScanRequest> requests, DateTimeOffset? sentAt, Guid? deviceId, CancellationToken ct, DateTimeOffset? deviceUntil = null)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (WhyNot(actor, door, requests, deviceId) is { } no)
            return no;

        var now = clock.GetUtcNow();
        var ahead = sentAt - now ?? TimeSpan.Zero;
        var readings = requests.Select(r => ReadingOf(r, deviceId, ahead, deviceUntil)).ToList();
        var answers = new List<ScanAnswer>(readings.Count);
        // In parts, so that what one part hands back is written before the next is decided: a device's readings keep their order.
        foreach (var part in readings.Chunk(ScanLane.Part))
            answers.AddRange(await WriteAsync(actor, door, part, now, ct));
        return answers;
    }

    private async Task<ScanAnswer[]> WriteAsync(Actor actor, Door door, Reading[] readings, DateTimeOffset now, CancellationToken ct)
    {
        var answers = lane.IsOpen ? await lane.WriteAsync(actor, door, readings, now, ct) : new ScanAnswer?[readings.Length];
        if (Array.TrueForAll(answers, a => a is not null))
            return answers!;
        await using var db = await dbs.CreateDbContextAsync(ct);
        for (var i = 0; i < answers.Length; i++)
            answers[i] ??= await ScanBook.WriteAsync(db, actor, door, readings[i], now, mayStand: readings.Length > 1, ct);
        return answers!;
    }

    /// <summary>What forbids the whole call.</summary>
    internal static Refusal? WhyNot(Actor actor, Door door, IReadOnlyList<ScanRequest> requests, Guid? deviceId)
    {
        if (requests.Count > MostAtOnce)
            return new TooManyScans(MostAtOnce);
        if (actor.WhyNot(Permission.Scan, door.EventId) is { } no)
            return no;
        // A person without a code in hand was found by name, or a device knew them when it decided alone.
        return requests.Any(r => r.RegistrationId is not null && (r.Told is null || deviceId is null)) ? actor.WhyNot(Permission.FindAtDoor, door.EventId) : null;
    }

    internal static Reading ReadingOf(ScanRequest r, Guid? deviceId, TimeSpan ahead, DateTimeOffset? deviceUntil = null)
    {
        var at = Corrected(r.At, ahead);
        return new(r.Id, r.Code, r.RegistrationId, r.Direction, r.Means, at, Told: r.Told, DeviceId: deviceId, AfterTime: at > deviceUntil);
    }

    /// <summary>By our clock. What is within a second of it may be the way here.</summary>
    private static DateTimeOffset Corrected(DateTimeOffset at, TimeSpan ahead) => ahead.Duration() <= Noticeable
        ? at
        : new DateTimeOffset(Math.Clamp(at.UtcTicks - ahead.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
}
