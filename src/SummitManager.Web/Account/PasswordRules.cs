using Microsoft.AspNetCore.Identity;
using SummitManager.Shared;

namespace SummitManager.Web.Account;

/// <summary>What a new password must be, said beside the fields. Length beats composition (NIST SP 800-63B).</summary>
internal static class PasswordRules
{
    private const int Longest = 200;

    public static Refusal? WhyNot(string? chosen, string? repeat, string? current, string? email, PasswordOptions rules)
    {
        List<Refusal> wrong = [];
        if (string.IsNullOrEmpty(current))
            wrong.Add(new BadField("Current", "Required"));
        if (OfNew(chosen, current, email, rules) is { } no)
            wrong.Add(no);
        if (chosen != repeat)
            wrong.Add(new BadField("Repeat", "PasswordsDiffer"));
        return wrong.Count > 0 ? new BadFields(wrong) : null;
    }

    private static BadField? OfNew(string? chosen, string? current, string? email, PasswordOptions rules) => chosen switch
    {
        null or "" => new BadField("New", "Required"),
        { Length: > Longest } => new BadField("New", "TooLong", Longest),
        _ when chosen.Length < rules.RequiredLength => new BadField("New", "PasswordTooShort", rules.RequiredLength),
        _ when chosen == current => new BadField("New", "PasswordSame"),
        _ when chosen.Distinct().Count() < rules.RequiredUniqueChars || HoldsName(chosen, email) => new BadField("New", "PasswordTooSimple"),
        _ => null,
    };

    private static bool HoldsName(string chosen, string? email) =>
        email?.Split('@')[0] is { Length: >= 4 } name && chosen.Contains(name, StringComparison.OrdinalIgnoreCase);
}
