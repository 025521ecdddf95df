using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Web.Account;

/// <summary>What follows a right password.</summary>
public enum SignInNext
{
    SignedIn,
    SecondStep,
    /// <summary>Signed in, but only to replace a password that was handed out.</summary>
    ChooseOwnPassword,
}

/// <summary>
/// Signs a staff member in by e-mail and password, then by a code where one is set up. A wrong password, an unknown address, an account
/// that is locked, not yet opened or whose handed-over password lapsed get the same answer after the same work, so that nobody learns who works here by asking.
/// </summary>
public sealed class SignInStaff(SignInManager<StaffUser> signIn, UserManager<StaffUser> users, IDbContextFactory<SummitDb> dbs,
    TimeProvider clock)
{
    private const int LongestEmail = 320;
    private const int LongestPassword = 200;
    private static readonly PasswordHasher<StaffUser> Hasher = new();
    private static readonly StaffUser Nobody = new();
    private static readonly string NobodysHash = Hasher.HashPassword(Nobody, "nobody has this password");

    /// <summary>First step. Refusals: <see cref="BadFields"/>, <see cref="WrongSignIn"/>.</summary>
    public async Task<Result<SignInNext>> RunAsync(string? email, string? password, CancellationToken ct)
    {
        if (email?.Length > LongestEmail || password?.Length > LongestPassword)
            return new WrongSignIn();
        email = ThaiText.Normalize(email);
        List<Refusal> wrong = [];
        if (email.Length == 0)
            wrong.Add(new BadField("Email", "Required"));
        if (string.IsNullOrEmpty(password))
            wrong.Add(new BadField("Password", "Required"));
        if (wrong.Count > 0)
            return new BadFields(wrong);
        var user = await users.FindByEmailAsync(email);
        if (user is null || !user.HasPassword || user.PasswordLapsed(clock.GetUtcNow()) || await users.IsLockedOutAsync(user))
        {
            Hasher.VerifyHashedPassword(Nobody, NobodysHash, password!);
            return new WrongSignIn();
        }
        var result = await signIn.PasswordSignInAsync(user, password!, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut)
            return new WrongSignIn();
        if (result.RequiresTwoFactor)
            return SignInNext.SecondStep;
        return await AnswerAsync(result, user, new WrongSignIn(), ct);
    }

    /// <summary>True while a right password waits for its code.</summary>
    public async Task<bool> IsHalfwayAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>
    /// Second step, with the code of the authenticator app, or with a recovery code, which is used up. With
    /// <paramref name="remember"/> this browser is not asked again for 30 days.
    /// Refusals: <see cref="BadField"/>, <see cref="AccountLocked"/>, <see cref="SignInExpired"/>.
    /// </summary>
    public async Task<Result<SignInNext>> RunAsync(string? code, bool isRecoveryCode, bool remember, CancellationToken ct)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
            return new SignInExpired();
        var typed = AuthenticatorCode.Clean(code);
        if (typed.Length == 0)
            return new BadField("Code", "Required");

        if (!isRecoveryCode)
            return await AnswerAsync(await signIn.TwoFactorAuthenticatorSignInAsync(typed, isPersistent: false, remember), user, new BadField("Code", "WrongCode"), ct);

        // The framework does not count tries with recovery codes; we do.
        if (await users.IsLockedOutAsync(user))
            return new AccountLocked();
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(AuthenticatorCode.AsRecoveryCode(typed));
        if (!result.Succeeded)
            await users.AccessFailedAsync(user);
        return await AnswerAsync(result, user, new BadField("Code", "WrongCode"), ct);
    }

    private async Task<Result<SignInNext>> AnswerAsync(SignInResult result, StaffUser user, Refusal otherwise, CancellationToken ct)
    {
        if (result.IsLockedOut)
            return new AccountLocked();
        if (!result.Succeeded)
            return otherwise;
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LastSignInAt, now), ct);
        await transaction.CommitAsync(ct);
        return user.MustChangePassword ? SignInNext.ChooseOwnPassword : SignInNext.SignedIn;
    }
}
