using Microsoft.AspNetCore.Identity;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Accounts;

/// <summary>Makes accounts and passwords as ASP.NET Core Identity expects to find them, without its request-bound services.</summary>
internal static class StaffAccounts
{
    private static readonly PasswordHasher<StaffUser> Hasher = new();
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    /// <summary>The form in which addresses are compared; unique over all accounts.</summary>
    public static string Normalized(string email) => Normalizer.NormalizeEmail(email.Trim())!;

    /// <summary>80 random bits in groups of four, easy to read over the telephone.</summary>
    public static string NewPassword(Codes codes) => Codes.Grouped(codes.New(16));

    /// <summary>An account whose password serves for the first sign-in only.</summary>
    public static StaffUser New(string email, string displayName, string oneTimePassword, Codes codes, DateTimeOffset now)
    {
        var user = new StaffUser
        {
            Id = Guid.CreateVersion7(now),
            UserName = email.Trim(),
            NormalizedUserName = Normalized(email),
            Email = email.Trim(),
            NormalizedEmail = Normalized(email),
            EmailConfirmed = true,
            DisplayName = ThaiText.Normalize(displayName),
            CreatedAt = now,
            LockoutEnabled = true,
        };
        GiveOneTimePassword(user, oneTimePassword, codes);
        return user;
    }

    /// <summary>Replaces the password; every browser signed in with the old one is out within a minute.</summary>
    public static void GiveOneTimePassword(StaffUser user, string password, Codes codes)
    {
        user.PasswordHash = Hasher.HashPassword(user, password);
        user.MustChangePassword = true;
        user.SecurityStamp = codes.NewLinkCode();
        user.ConcurrencyStamp = codes.NewLinkCode();
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
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
