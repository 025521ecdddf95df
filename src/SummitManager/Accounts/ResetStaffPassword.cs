using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>
/// For somebody who forgot the password or lost the phone: mails a link that serves 24 hours, sets a new password and switches the
/// second step off. Until it is used nothing changes. An event's owner may do it only for people who serve at no other event.
/// </summary>
public sealed class ResetStaffPassword(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, StaffMail mail)
{
    /// <param name="language">Of the letter.</param>
    /// <summary>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="ServesElsewhere"/>, <see cref="ChangedMeanwhile"/>.</summary>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid userId, Language language, CancellationToken ct)
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

        db.Add(mail.Reset(eventId, user, user.GiveLink(resets: true, codes, now), language, now));
        db.Add(AuditEntry.Of(actor, eventId, nameof(ResetStaffPassword), userId, "", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
