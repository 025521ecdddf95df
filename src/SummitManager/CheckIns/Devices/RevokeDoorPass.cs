using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>Withdraws a pass, and the devices it has paired if asked: the sheet was photographed, the day is over.</summary>
public sealed class RevokeDoorPass(IDbContextFactory<SummitDb> dbs, TimeProvider clock, KnownDevices known)
{
    /// <param name="actor">Needs <see cref="Permission.SuperviseDoor"/> at the pass's event.</param>
    /// <param name="passId">The pass; withdrawing it again is no error.</param>
    /// <param name="withDevices">Whether the devices that it paired stop too.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>How many devices were stopped. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</returns>
    public async Task<Result<int>> RunAsync(Actor actor, Guid passId, bool withDevices, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (await db.DoorPasses.AsNoTracking().SingleOrDefaultAsync(p => p.Id == passId, ct) is not { } pass)
            return new NotFound();
        if (actor.WhyNot(Permission.SuperviseDoor, pass.EventId) is { } no)
            return no;

        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            // The pass first: whoever is pairing holds its row, and is either done before us or refused.
            await db.DoorPasses.Where(p => p.Id == passId && p.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(p => p.RevokedAt, now), ct);
            var stopped = withDevices
                ? await db.DoorDevices.Where(d => d.PassId == passId && d.RevokedAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(d => d.RevokedAt, now).SetProperty(d => d.RevokedBy, actor.UserId), ct)
                : 0;
            db.Add(AuditEntry.Of(actor, pass.EventId, nameof(RevokeDoorPass), pass.Id, $"Devices: {stopped}", now));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            known.ForgetAll();
            return stopped;
        }
    }
}
