using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns;

/// <param name="Id">Made by the device: a scan of its own, beside the refused one.</param>
public sealed record AdmitRequest(Guid Id, Guid RegistrationId, DateTimeOffset At, string? Reason);

/// <summary>
/// A supervisor lets in somebody whom the rule turned away as unpaid, too early, too late or at the wrong door. The reason stays on
/// the scan. What is not a valid ticket stays refused: the answer says so.
/// </summary>
public sealed class AdmitAnyway(IDbContextFactory<SummitDb> dbs, Doors doors, TimeProvider clock)
{
    public const int LongestReason = 500;

    /// <summary>Refusals: <see cref="NotFound"/> (checkpoint), <see cref="NotAllowed"/>, <see cref="ReasonNeeded"/>, <see cref="BadField"/> (reason too long).</summary>
    public async Task<Result<ScanAnswer>> RunAsync(Actor actor, Guid checkpointId, AdmitRequest request, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.SuperviseDoor, door.EventId) is { } no)
            return no;
        var reason = ThaiText.Normalize(request.Reason);
        if (WhyNotReason(reason) is { } unsaid)
            return unsaid;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var reading = new Reading(request.Id, null, request.RegistrationId, ScanDirection.In, ScanMeans.Search, request.At, reason);
        return await ScanBook.WriteAsync(db, actor, door, reading, clock.GetUtcNow(), mayStand: false, ct);
    }

    internal static Refusal? WhyNotReason(string reason) => reason.Length switch
    {
        0 => new ReasonNeeded(),
        > LongestReason => new BadField("Reason", "TooLong", LongestReason),
        _ => null,
    };
}
