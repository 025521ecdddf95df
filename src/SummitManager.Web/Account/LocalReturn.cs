namespace SummitManager.Web.Account;

/// <summary>Where to go back to, when the address itself says so: only into this site.</summary>
public static class LocalReturn
{
    /// <summary>
    /// <paramref name="asked"/> when it is a path of this site, else <paramref name="fallback"/>. An address that starts with
    /// <c>//</c> or <c>/\</c> leads away, and so does one with a tab or line break inside, because browsers drop those.
    /// What is not printable ASCII is percent-encoded: nothing else may stand in a <c>Location</c> header.
    /// </summary>
    public static string Or(string? asked, string fallback) =>
        asked is "/" or ['/', not ('/' or '\\'), ..] && !asked.Any(char.IsControl) ? Ascii(asked) : fallback;

    private static string Ascii(string path) =>
        string.Concat(path.EnumerateRunes().Select(r => r.Value is > ' ' and <= '~' ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
