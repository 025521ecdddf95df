using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>Replaces the roles of one person at one event.</summary>
public sealed class SetRoles(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="NoRoleChosen"/>, <see cref="LastOwner"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid userId, IReadOnlyList<EventRole> roles, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, userId, roles, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid userId, IReadOnlyList<EventRole> roles, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageStaff, eventId) is { } no)
            return no;
        if (roles.Count == 0)
            return new NoRoleChosen();

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.TakeStaffTurnAsync(eventId, ct))
            return new NotFound();
        var rows = await db.StaffMembers.Where(m => m.EventId == eventId && m.UserId == userId).ToListAsync(ct);
        if (rows.Count == 0)
            return new NotFound();
        var before = rows.Select(m => m.Role).ToList();
        if (before.Contains(EventRole.Owner) && !roles.Contains(EventRole.Owner) && !await db.HasOtherOwnerAsync(eventId, userId, ct))
            return new LastOwner();

        db.RemoveRange(rows.Where(m => !roles.Contains(m.Role)));
        db.AddRange(roles.Distinct().Except(before).Select(role => new StaffMember { EventId = eventId, UserId = userId, Role = role, AddedAt = now, AddedBy = actor.UserId }));
        db.Add(AuditEntry.Of(actor, eventId, nameof(SetRoles), userId, $"Roles: {StaffTurn.Words(before)} → {StaffTurn.Words(roles.Distinct())}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
