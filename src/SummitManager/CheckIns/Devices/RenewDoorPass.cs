using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>Gives a pass a new code, for a sheet that was lost or to be shown again: the old code pairs no more, paired devices stay.</summary>
public sealed class RenewDoorPass(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="PassExpired"/>, <see cref="PassUsed"/>.</summary>
    public async Task<Result<NewDoorPass>> RunAsync(Actor actor, Guid passId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (await db.DoorPasses.AsNoTracking().SingleOrDefaultAsync(p => p.Id == passId, ct) is not { } pass)
            return new NotFound();
        if (actor.WhyNot(Permission.SuperviseDoor, pass.EventId) is { } no)
            return no;
        if (await DoorPassRights.WhyNotAsync(db, actor, pass, ct) is { } beyond)
            return beyond;
        if (pass.RevokedAt is not null || pass.ExpiresAt < now)
            return new PassExpired();
        if (pass.Uses >= pass.MaxUses)
            return new PassUsed();

        var code = codes.NewLinkCode();
        var hash = DeviceKeys.Hash(code);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.DoorPasses.Where(p => p.Id == passId && p.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(p => p.CodeHash, hash), ct) == 0)
            return new PassExpired();
        db.Add(AuditEntry.Of(actor, pass.EventId, nameof(RenewDoorPass), pass.Id, "", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new NewDoorPass(pass.Id, code);
    }
}

internal static class DoorPassRights
{
    /// <summary>Whoever holds a pass's code lets devices in at all its checkpoints, so showing it asks for the right at each.</summary>
    public static async Task<Refusal?> WhyNotAsync(SummitDb db, Actor actor, DoorPass pass, CancellationToken ct)
    {
        var ids = pass.CheckpointIds;
        var events = await db.Checkpoints.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => c.EventId).Distinct().ToListAsync(ct);
        return events.Select(e => actor.WhyNot(Permission.SuperviseDoor, e)).FirstOrDefault(no => no is not null);
    }
}
