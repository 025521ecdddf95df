using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Web.Account;

/// <param name="RecoveryCodesLeft">Of ten; each works once.</param>
public sealed record SecurityStatus(string Name, string Email, bool MustChangePassword, bool HasAuthenticator, int RecoveryCodesLeft);

/// <param name="Key">In groups of four, to be typed where a camera does not help.</param>
/// <param name="Uri">What the QR picture says: an <c>otpauth</c> address.</param>
public sealed record AuthenticatorSetup(string Key, string Uri);

/// <summary>
/// What a staff member does with their own account. Every change signs the account's other browsers out, stands in the audit log
/// and renews this browser's cookie.
/// </summary>
public sealed class AccountSecurity(SignInManager<StaffUser> signIn, UserManager<StaffUser> users, SummitDb db, TimeProvider clock)
{
    private const string Issuer = "SummitManager";

    /// <summary>Null when the account is gone.</summary>
    public async Task<SecurityStatus?> StatusAsync(ClaimsPrincipal who) => await users.GetUserAsync(who) is not { } user
        ? null
        : new SecurityStatus(user.DisplayName, user.Email ?? "", user.MustChangePassword, user.TwoFactorEnabled, user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0);

    /// <summary>Refusals: <see cref="BadFields"/> on Current, New, Repeat; <see cref="AccountLocked"/>; <see cref="NotFound"/>.</summary>
    public async Task<Result<Done>> ChangePasswordAsync(ClaimsPrincipal who, string? current, string? chosen, string? repeat, CancellationToken ct)
    {
        if (await users.GetUserAsync(who) is not { } user)
            return new NotFound();
        if (PasswordRules.WhyNot(chosen, repeat, current, user.Email) is { } no)
            return no;
        if (await WrongPasswordAsync(user, current, "Current") is { } wrong)
            return wrong;
        if (user.PasswordLapsed(clock.GetUtcNow()))
            return new BadField("Current", "PasswordLapsed");

        await using var transaction = await db.BeginWriteAsync(ct);
        user.MustChangePassword = false;
        user.OneTimeUntil = null;
        user.LinkHash = null;
        user.LinkUntil = null;
        var changed = await users.ChangePasswordAsync(user, current!, chosen!);
        if (!changed.Succeeded)
            return new BadField("New", "PasswordTooSimple");
        await RecordAsync(user, "ChangePassword", ct);
        await transaction.CommitAsync(ct);
        await signIn.RefreshSignInAsync(user);
        return Done.Instance;
    }

    /// <summary>Makes a new secret for the app. Refused with <see cref="NotFound"/> while one is in use: switch that off first.</summary>
    public async Task<Result<Done>> StartAuthenticatorAsync(ClaimsPrincipal who, CancellationToken ct)
    {
        if (await users.GetUserAsync(who) is not { TwoFactorEnabled: false } user)
            return new NotFound();
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await transaction.CommitAsync(ct);
        }
        await signIn.RefreshSignInAsync(user);
        return Done.Instance;
    }

    /// <summary>What to show for the secret made last; null when there is none, or when it is in use already and not to be shown again.</summary>
    public async Task<AuthenticatorSetup?> SetupAsync(ClaimsPrincipal who)
    {
        if (await users.GetUserAsync(who) is not { TwoFactorEnabled: false } user || await users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
            return null;
        var uri = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(user.Email ?? "")}?secret={key}&issuer={Issuer}&digits=6";
        return new AuthenticatorSetup(string.Join(' ', key.Chunk(4).Select(c => new string(c))), uri);
    }

    /// <summary>Switches the second step on once the app shows a right code. The recovery codes are shown this once.</summary>
    public async Task<Result<IReadOnlyList<string>>> ConfirmAuthenticatorAsync(ClaimsPrincipal who, string? code, CancellationToken ct)
    {
        if (await users.GetUserAsync(who) is not { TwoFactorEnabled: false } user)
            return new NotFound();
        var typed = AuthenticatorCode.Clean(code);
        if (typed.Length == 0)
            return new BadField("Code", "Required");
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, typed))
            return new BadField("Code", "WrongCode");

        await using var transaction = await db.BeginWriteAsync(ct);
        await users.SetTwoFactorEnabledAsync(user, true);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10);
        await RecordAsync(user, "SetUpAuthenticator", ct);
        await transaction.CommitAsync(ct);
        await signIn.RefreshSignInAsync(user);
        return codes!.ToList();
    }

    /// <summary>Ten new recovery codes; the old ones are void. Refusals: <see cref="BadField"/> on Password, <see cref="AccountLocked"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<IReadOnlyList<string>>> RenewRecoveryCodesAsync(ClaimsPrincipal who, string? password, CancellationToken ct)
    {
        if (await users.GetUserAsync(who) is not { TwoFactorEnabled: true } user)
            return new NotFound();
        if (await WrongPasswordAsync(user, password, "Password") is { } wrong)
            return wrong;
        await using var transaction = await db.BeginWriteAsync(ct);
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10);
        await RecordAsync(user, "RenewRecoveryCodes", ct);
        await transaction.CommitAsync(ct);
        return codes!.ToList();
    }

    /// <summary>Switches the second step off and forgets the secret. Refusals as for new recovery codes.</summary>
    public async Task<Result<Done>> SwitchOffAuthenticatorAsync(ClaimsPrincipal who, string? password, CancellationToken ct)
    {
        if (await users.GetUserAsync(who) is not { TwoFactorEnabled: true } user)
            return new NotFound();
        if (await WrongPasswordAsync(user, password, "Password") is { } wrong)
            return wrong;
        await using (var transaction = await db.BeginWriteAsync(ct))
        {
            await users.SetTwoFactorEnabledAsync(user, false);
            await users.ResetAuthenticatorKeyAsync(user);
            await RecordAsync(user, "SwitchOffAuthenticator", ct);
            await transaction.CommitAsync(ct);
        }
        await signIn.RefreshSignInAsync(user);
        return Done.Instance;
    }

    /// <summary>Tries count towards the lock here too: an open browser must not become a place to guess.</summary>
    private async Task<Refusal?> WrongPasswordAsync(StaffUser user, string? password, string field)
    {
        if (string.IsNullOrEmpty(password))
            return new BadField(field, "Required");
        var check = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        return check.IsLockedOut ? new AccountLocked() : check.Succeeded ? null : new BadField(field, "PasswordWrong");
    }

    private async Task RecordAsync(StaffUser user, string action, CancellationToken ct)
    {
        db.Add(AuditEntry.Of(new Actor(user.Id, user.DisplayName, user.IsSystemOwner, []), null, action, user.Id, "", clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
