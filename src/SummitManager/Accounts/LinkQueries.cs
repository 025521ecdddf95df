using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <param name="Resets">A forgotten password is replaced; false when a new account opens.</param>
public sealed record AccountLink(string Name, string Email, bool Resets);

/// <summary>Whose account a mailed link opens. Looking uses nothing up: mail programs look at links before people do.</summary>
public sealed class LinkQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Null when the link was used, replaced by a newer one, is too old or never was.</summary>
    public async Task<AccountLink?> FindAsync(string? linkCode, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { } code)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (hash, now) = (StaffLinks.Hash(code), clock.GetUtcNow());
        return await db.Users.Where(u => u.LinkHash == hash && u.LinkUntil >= now)
            .Select(u => new AccountLink(u.DisplayName, u.Email ?? "", u.LinkResets)).SingleOrDefaultAsync(ct);
    }
}
