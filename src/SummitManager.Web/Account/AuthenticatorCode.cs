namespace SummitManager.Web.Account;

/// <summary>Codes as people type them: with spaces, dashes, in Thai digits.</summary>
internal static class AuthenticatorCode
{
    /// <summary>Only letters and digits, digits as 0-9; empty when nothing is left or it is far too long.</summary>
    public static string Clean(string? typed) => typed is null or { Length: > 40 }
        ? ""
        : string.Concat(typed.Where(char.IsLetterOrDigit).Select(c => c is >= '\u0E50' and <= '\u0E59' ? (char)('0' + (c - '\u0E50')) : char.ToUpperInvariant(c)));

    /// <summary>As Identity writes them: five letters, a dash, five letters.</summary>
    public static string AsRecoveryCode(string clean) => clean.Length == 10 ? $"{clean[..5]}-{clean[5..]}" : clean;
}
