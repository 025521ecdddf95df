using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>
/// For somebody who forgot the password or lost the phone: a new one-time password, the second step off. An event's owner may do
/// it only for people who serve at no other event; otherwise they could take over rights they do not have.
/// </summary>
public sealed class ResetStaffPassword(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>The one-time password. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="ServesElsewhere"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public async Task<Result<string>> RunAsync(Actor actor, Guid eventId, Guid userId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageStaff, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var events = await db.StaffMembers.Where(m => m.UserId == userId).Select(m => m.EventId).Distinct().ToListAsync(ct);
        if (!events.Contains(eventId))
            return new NotFound();
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        if (!actor.IsSystemOwner && (user.IsSystemOwner || events.Count > 1))
            return new ServesElsewhere();

        var password = StaffAccounts.NewPassword(codes);
        StaffAccounts.GiveOneTimePassword(user, password, codes);
        user.TwoFactorEnabled = false;
        db.Add(AuditEntry.Of(actor, eventId, nameof(ResetStaffPassword), userId, "", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return password;
    }
}
