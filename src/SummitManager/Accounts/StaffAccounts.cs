using Microsoft.AspNetCore.Identity;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Accounts;

/// <summary>Makes accounts and passwords as ASP.NET Core Identity expects to find them, without its request-bound services.</summary>
internal static class StaffAccounts
{
    private static readonly PasswordHasher<StaffUser> Hasher = new();
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    private static readonly TimeSpan OneTimeServes = TimeSpan.FromHours(24);

    /// <summary>The form in which addresses are compared; unique over all accounts.</summary>
    public static string Normalized(string email) => Normalizer.NormalizeEmail(email.Trim())!;

    public static string Hashed(StaffUser user, string password) => Hasher.HashPassword(user, password);

    /// <summary>An account nobody can sign in with yet.</summary>
    public static StaffUser New(string email, string displayName, Codes codes, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserName = email.Trim(),
        NormalizedUserName = Normalized(email),
        Email = email.Trim(),
        NormalizedEmail = Normalized(email),
        DisplayName = ThaiText.Normalize(displayName),
        CreatedAt = now,
        LockoutEnabled = true,
        SecurityStamp = codes.NewLinkCode(),
    };

    /// <summary>Replaces the password and voids a mailed link; every browser signed in with the old one is out within a minute.</summary>
    /// <returns>The password, which serves for one sign-in within 24 hours.</returns>
    public static string GiveOneTimePassword(this StaffUser user, Codes codes, DateTimeOffset now)
    {
        // 80 random bits in groups of four, easy to read over the telephone.
        var password = Codes.Grouped(codes.New(16));
        user.PasswordHash = Hashed(user, password);
        user.MustChangePassword = true;
        user.OneTimeUntil = now + OneTimeServes;
        user.LinkHash = null;
        user.LinkUntil = null;
        user.SecurityStamp = codes.NewLinkCode();
        user.ConcurrencyStamp = codes.NewLinkCode();
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        return password;
    }

    /// <summary>What is wrong with a new account's name and address; null when nothing is.</summary>
    public static Refusal? WhyNot(string? email, string? name)
    {
        List<Refusal> wrong = [];
        if (string.IsNullOrWhiteSpace(email))
            wrong.Add(new BadField("Email", "Required"));
        else if (email.Length > 256)
            wrong.Add(new BadField("Email", "TooLong", 256));
        else if (!IsAddress(email.Trim()))
            wrong.Add(new BadField("Email", "NotAnEmail"));
        if (ThaiText.Normalize(name).Length == 0)
            wrong.Add(new BadField("Name", "Required"));
        else if (name!.Length > 200)
            wrong.Add(new BadField("Name", "TooLong", 200));
        return wrong.Count > 0 ? new BadFields(wrong) : null;
    }

    private static bool IsAddress(string email) =>
        System.Net.Mail.MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal)
        && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && ThaiText.Normalize(email) == email;
}
