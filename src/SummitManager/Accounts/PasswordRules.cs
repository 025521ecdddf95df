using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>What a new password must be, said beside the fields. Length beats composition (NIST SP 800-63B).</summary>
public static class PasswordRules
{
    /// <summary>Characters, and how many of them differ.</summary>
    public const int Shortest = 12;
    public const int Different = 5;
    private const int Longest = 200;

    /// <summary>For a password chosen with a link. Null, or <see cref="BadFields"/> on New, Repeat.</summary>
    public static BadFields? WhyNot(string? chosen, string? repeat, string? email) => BadFields.Join(OfNew(chosen, null, email), OfRepeat(chosen, repeat));

    /// <summary>For one that replaces another. Null, or <see cref="BadFields"/> on Current, New, Repeat.</summary>
    public static BadFields? WhyNot(string? chosen, string? repeat, string? current, string? email) => BadFields.Join(
        string.IsNullOrEmpty(current) ? new BadField("Current", "Required") : null, OfNew(chosen, current, email), OfRepeat(chosen, repeat));

    private static BadField? OfRepeat(string? chosen, string? repeat) => chosen == repeat ? null : new BadField("Repeat", "PasswordsDiffer");

    private static BadField? OfNew(string? chosen, string? current, string? email) => chosen switch
    {
        null or "" => new BadField("New", "Required"),
        { Length: > Longest } => new BadField("New", "TooLong", Longest),
        { Length: < Shortest } => new BadField("New", "PasswordTooShort", Shortest),
        _ when chosen == current => new BadField("New", "PasswordSame"),
        _ when chosen.Distinct().Count() < Different || HoldsName(chosen, email) => new BadField("New", "PasswordTooSimple"),
        _ => null,
    };

    private static bool HoldsName(string chosen, string? email) =>
        email?.Split('@')[0] is { Length: >= 4 } name && chosen.Contains(name, StringComparison.OrdinalIgnoreCase);
}
