using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>
/// Where mail does not arrive: the owner of the whole system, who has every right already, hands over a password that serves for one
/// sign-in within 24 hours. The second step is switched off. An event's owner may not: they would hold an account that others trust.
/// </summary>
public sealed class IssueOneTimePassword(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>The password, to be shown once. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public async Task<Result<string>> RunAsync(Actor actor, Guid eventId, Guid userId, CancellationToken ct)
    {
        if (!actor.IsSystemOwner)
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.StaffMembers.AnyAsync(m => m.EventId == eventId && m.UserId == userId, ct))
            return new NotFound();
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        var password = user.GiveOneTimePassword(codes, now);
        user.TwoFactorEnabled = false;
        db.Add(AuditEntry.Of(actor, eventId, nameof(IssueOneTimePassword), userId, "", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return password;
    }
}
