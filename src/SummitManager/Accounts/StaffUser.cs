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
    public bool MustChangePassword { get; set; }
}
