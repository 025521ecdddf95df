using SummitManager.Thai;

namespace SummitManager.Files;

/// <summary>What somebody called a file, made harmless. Pure.</summary>
public static class FileNames
{
    private const int Longest = 150;
    private const string Nameless = "file";

    /// <summary>Without folders, control characters and what a file system refuses; Thai stays. The ending outlives a cut.</summary>
    public static string Clean(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = string.Concat(last.Where(c => !char.IsControl(c) && !"\"<>|:*?".Contains(c, StringComparison.Ordinal) && !IsDirection(c))).Trim(' ', '.');
        if (kept.Length == 0)
            return Nameless;
        if (kept.Length <= Longest)
            return kept;
        var ending = Path.GetExtension(kept) is { Length: <= 10 } short_ ? short_ : "";
        return ThaiText.Cut(kept[..^ending.Length], Longest - ending.Length) + ending;
    }

    /// <summary>Marks that turn the direction of writing: <c>gnp.exe</c> would read <c>exe.png</c>.</summary>
    private static bool IsDirection(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
