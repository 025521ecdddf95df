using Microsoft.AspNetCore.Identity;

namespace SummitManager.Accounts;

/// <summary>A person of the organising body who signs in. Attendees have no account.</summary>
public sealed class StaffUser : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>May create events and give rights at all of them.</summary>
    public bool IsSystemOwner { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>The password was handed over by somebody; it opens one page only, the one that replaces it.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Until when a handed-over password serves; null for one of the person's own.</summary>
    public DateTimeOffset? OneTimeUntil { get; set; }

    /// <summary>SHA-256 of the secret in the link that was mailed last, in hexadecimal; null when none waits.</summary>
    public string? LinkHash { get; set; }
    public DateTimeOffset? LinkUntil { get; set; }

    /// <summary>The link replaces a forgotten password and switches the second step off; one without activates a new account.</summary>
    public bool LinkResets { get; set; }

    /// <summary>False until the person has chosen a password, or was handed one: nobody can sign in yet.</summary>
    public bool HasPassword => PasswordHash is not null;

    public bool PasswordLapsed(DateTimeOffset now) => MustChangePassword && OneTimeUntil < now;
}
