using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>Takes a person off an event's staff. Their rights are gone at once, their browsers are signed out within a minute; the account stays.</summary>
public sealed class RemoveStaff(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="LastOwner"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid userId, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, userId, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid userId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageStaff, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.TakeStaffTurnAsync(eventId, ct))
            return new NotFound();
        var rows = await db.StaffMembers.Where(m => m.EventId == eventId && m.UserId == userId).ToListAsync(ct);
        if (rows.Count == 0)
            return new NotFound();
        if (rows.Any(m => m.Role == EventRole.Owner) && !await db.HasOtherOwnerAsync(eventId, userId, ct))
            return new LastOwner();

        db.RemoveRange(rows);
        db.Add(AuditEntry.Of(actor, eventId, nameof(RemoveStaff), userId, $"Roles: {StaffTurn.Words(rows.Select(m => m.Role))} → none", now));
        await db.SaveChangesAsync(ct);
        var stamp = codes.NewLinkCode();
        await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(s => s.SetProperty(u => u.SecurityStamp, stamp), ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
