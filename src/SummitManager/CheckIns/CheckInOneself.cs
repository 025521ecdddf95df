using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <param name="EntryId">Of the moment in which the phone read the wall: the same ticket sent again in it is the same scan.</param>
/// <param name="Code">Of the ticket, as typed or as this browser knows it.</param>
public sealed record OwnCheckIn(Guid CheckpointId, Guid EntryId, string? Code);

/// <summary>
/// An attendee checks in with their own phone (FR-40). That they stand before the wall is for the caller to know; here the door's
/// rule decides as for everybody, and nobody can overrule.
/// </summary>
public sealed class CheckInOneself(IDbContextFactory<SummitDb> dbs, RecordScans record, TimeProvider clock)
{
    private const string Name = "Self check-in";

    /// <returns>The door's answer. Refusals: <see cref="SelfCheckInOff"/> (no such checkpoint, too), <see cref="BadField"/> (no code can be read).</returns>
    public async Task<Result<ScanAnswer>> RunAsync(OwnCheckIn request, CancellationToken ct)
    {
        if (DoorCode.Read(request.Code) is not { } code)
            return new BadField(nameof(request.Code), "NotACode");
        Guid? eventId;
        await using (var db = await dbs.CreateDbContextAsync(ct))
            eventId = await db.Checkpoints.Where(c => c.Id == request.CheckpointId && c.SelfCheckIn).Select(c => (Guid?)c.EventId).SingleOrDefaultAsync(ct);
        if (eventId is not { } id)
            return new SelfCheckInOff();

        // Nobody of the staff is here; this actor may do nothing but scan at this event.
        var actor = new Actor(Guid.Empty, Name, false, [(id, EventRole.Door)]);
        var scan = new ScanRequest(ScanId(request.EntryId, code), code, ScanDirection.In, ScanMeans.Kiosk, clock.GetUtcNow());
        var answers = await record.RunAsync(actor, request.CheckpointId, [scan], ct);
        return answers.Refusal is { } no ? no : await WasTakenBackAsync(scan.Id, ct) ? answers.Value[0] with { Outcome = ScanOutcome.NeedsAttention } : answers.Value[0];
    }

    /// <summary>A page that is sent again gets the answer of before, but not against the staff's word: whoever was taken out goes to the desk.</summary>
    private async Task<bool> WasTakenBackAsync(Guid scanId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Scans.AnyAsync(s => s.Id == scanId && s.UndoneAt != null, ct);
    }

    private static Guid ScanId(Guid entry, string code) =>
        new(SHA256.HashData([.. entry.ToByteArray(), .. Encoding.ASCII.GetBytes(code)]).AsSpan(0, 16));
}

/// <summary>This checkpoint has no code on the wall.</summary>
public sealed record SelfCheckInOff : Refusal;
