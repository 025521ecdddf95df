using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <param name="OneTimePassword">Shown once, serves 24 hours, replaced at the first sign-in.</param>
public sealed record NewOwner(Guid UserId, string Email, string OneTimePassword);

/// <summary>
/// Makes the first account, which may create events and give rights at all of them. For an address that has an account already:
/// gives it that right and a new one-time password, so that nobody is locked out of their own system for good. Run by whoever
/// can run programs on the server.
/// </summary>
public sealed class CreateOwner(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    /// <summary>Refusals: <see cref="BadFields"/> on Email, Name; <see cref="ChangedMeanwhile"/>.</summary>
    public async Task<Result<NewOwner>> RunAsync(string? email, string? name, CancellationToken ct)
    {
        if (StaffAccounts.WhyNot(email, name) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        var normalized = StaffAccounts.Normalized(email!);
        var user = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, ct);
        if (user is null)
        {
            user = StaffAccounts.New(email!, name!, codes, now);
            db.Add(user);
        }
        else
        {
            user.DisplayName = name!.Trim();
        }
        var password = user.GiveOneTimePassword(codes, now);
        user.IsSystemOwner = true;
        db.Add(AuditEntry.Of(Actor.System, null, nameof(CreateOwner), user.Id, "", now));
        try
        {
            if (!await db.TrySaveAsync(ct))
                return new ChangedMeanwhile();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return new NewOwner(user.Id, user.Email!, password);
    }
}
