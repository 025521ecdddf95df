using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.Web.Account;

/// <summary>From the signed-in user to the <see cref="Actor"/> that use cases ask for. Roles are read each time: a withdrawn right is gone at once.</summary>
public sealed class Actors(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>Null when nobody is signed in or the account is gone.</summary>
    public async Task<Actor?> OfAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await ByUser(db, userId).ToListAsync(ct);
        if (rows.Count == 0)
            return null;
        var roles = rows.Where(r => r.Role is not null).Select(r => (r.EventId!.Value, r.Role!.Value)).ToList();
        return new Actor(userId, rows[0].Name, rows[0].IsSystemOwner, roles);
    }

    private sealed record Row(string Name, bool IsSystemOwner, Guid? EventId, EventRole? Role);

    private static IQueryable<Row> ByUser(SummitDb db, Guid userId) =>
        from user in db.Users.AsNoTracking()
        where user.Id == userId
        from member in db.StaffMembers.Where(m => m.UserId == user.Id).DefaultIfEmpty()
        select new Row(user.DisplayName, user.IsSystemOwner, member == null ? null : member.EventId, member == null ? null : member.Role);
}
