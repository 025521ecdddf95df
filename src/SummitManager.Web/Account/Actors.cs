using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;

namespace SummitManager.Web.Account;

/// <summary>
/// From the signed-in user to the <see cref="Actor"/> that use cases ask for. Roles are read at each call: a withdrawn right is gone
/// at the next request, and on an open page of the back office when it asks again, every few seconds (<see cref="Manage.ManagePage"/>).
/// </summary>
public sealed class Actors(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>Null when nobody is signed in or the account is gone.</summary>
    public async Task<Actor?> OfAsync(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId))
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.ActorAsync(userId, ct);
    }
}
