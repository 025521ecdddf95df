using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Accounts;

/// <param name="HasPassword">False until the person has used the link in the invitation.</param>
/// <param name="LinkUntil">Until when the link mailed last serves; null when none waits.</param>
public sealed record StaffListItem(Guid UserId, string Name, string Email, IReadOnlyList<EventRole> Roles, DateTimeOffset? LastSignInAt, bool HasAuthenticator, bool HasPassword, bool MustChangePassword, DateTimeOffset? LinkUntil);

/// <param name="TimeZone">Of the event, for the times of <paramref name="People"/>.</param>
public sealed record StaffList(string TimeZone, IReadOnlyList<StaffListItem> People);

/// <summary>Who works at an event.</summary>
public sealed class StaffQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>An event has hundreds of staff at most; beyond this the list is cut.</summary>
    private const int Most = 4000;

    /// <summary>In Thai order of names. Two queries. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<StaffList>> ListAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageStaff, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct) is not { } zone)
            return new NotFound();
        var rows = await (
            from member in db.StaffMembers.AsNoTracking()
            where member.EventId == eventId
            join user in db.Users on member.UserId equals user.Id
            orderby user.Id, member.Role
            select new { user.Id, user.DisplayName, user.Email, member.Role, user.LastSignInAt, user.TwoFactorEnabled, HasPassword = user.PasswordHash != null, user.MustChangePassword, user.LinkUntil })
            .Take(Most).ToListAsync(ct);
        var people = rows.GroupBy(r => r.Id)
            .Select(g => (User: g.First(), Roles: g.Select(r => r.Role).Order().ToList()))
            .Select(p => new StaffListItem(p.User.Id, p.User.DisplayName, p.User.Email ?? "", p.Roles, p.User.LastSignInAt, p.User.TwoFactorEnabled, p.User.HasPassword, p.User.MustChangePassword, p.User.LinkUntil))
            .OrderBy(p => ThaiText.SortKey(p.Name), StringComparer.Ordinal).ThenBy(p => p.UserId).ToList();
        return new StaffList(zone, people);
    }
}
