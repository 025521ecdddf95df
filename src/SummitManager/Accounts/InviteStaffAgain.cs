using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>The invitation did not arrive, or its link is too old: a new letter with a new link; the old link is void.</summary>
public sealed class InviteStaffAgain(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, StaffMail mail)
{
    /// <param name="language">Of the letter.</param>
    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="AlreadyActive"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid userId, Language language, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageStaff, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var roles = await db.StaffMembers.Where(m => m.EventId == eventId && m.UserId == userId).Select(m => m.Role).ToListAsync(ct);
        if (roles.Count == 0)
            return new NotFound();
        var user = await db.Users.SingleAsync(u => u.Id == userId, ct);
        if (user.HasPassword)
            return new AlreadyActive();

        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == eventId, ct);
        db.Add(mail.Invited(e, user, roles, user.GiveLink(resets: false, codes, now), language, now));
        db.Add(AuditEntry.Of(actor, eventId, nameof(InviteStaffAgain), userId, "", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
