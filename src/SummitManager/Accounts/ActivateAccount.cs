using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>
/// The holder of a mailed link chooses a password: a new account opens, a forgotten password is replaced. The link works once; all
/// browsers of the account are signed out. A link for a lost telephone switches the second step off, which its sender had the right to ask.
/// </summary>
public sealed class ActivateAccount(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>Refusals: <see cref="LinkVoid"/>; <see cref="BadFields"/> on New, Repeat.</summary>
    public async Task<Result<Done>> RunAsync(string? linkCode, string? chosen, string? repeat, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { } code)
            return new LinkVoid();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var hash = StaffLinks.Hash(code);
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.LinkHash == hash && u.LinkUntil >= now, ct) is not { } user)
            return new LinkVoid();
        if (PasswordRules.WhyNot(chosen, repeat, user.Email) is { } no)
            return no;
        var password = StaffAccounts.Hashed(user, chosen!);
        var (stamp, version) = (codes.NewLinkCode(), codes.NewLinkCode());

        await using var transaction = await db.BeginWriteAsync(ct);
        // Who uses the same link at the same moment finds its hash gone.
        var used = await db.Users.Where(u => u.Id == user.Id && u.LinkHash == hash && u.LinkUntil >= now).ExecuteUpdateAsync(s => s
            .SetProperty(u => u.PasswordHash, password)
            .SetProperty(u => u.MustChangePassword, false)
            .SetProperty(u => u.OneTimeUntil, (DateTimeOffset?)null)
            .SetProperty(u => u.EmailConfirmed, true)
            .SetProperty(u => u.TwoFactorEnabled, u => u.TwoFactorEnabled && !u.LinkResets)
            .SetProperty(u => u.LinkHash, (string?)null)
            .SetProperty(u => u.LinkUntil, (DateTimeOffset?)null)
            .SetProperty(u => u.SecurityStamp, stamp)
            .SetProperty(u => u.ConcurrencyStamp, version)
            .SetProperty(u => u.AccessFailedCount, 0)
            .SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), ct);
        if (used == 0)
            return new LinkVoid();
        db.Add(AuditEntry.Of(new Actor(user.Id, user.DisplayName, user.IsSystemOwner, []), null, nameof(ActivateAccount), user.Id, "", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
