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

    /// <summary>
    /// As <see cref="Clean"/>, and with an ending that says what the content was found to be: what a program opens goes by the name, so
    /// <c>slides.bat</c> that is a PDF is saved as <c>slides.bat.pdf</c>. Kinds that nobody uploads keep what they are called.
    /// </summary>
    public static string For(string name, string mediaType)
    {
        var clean = Clean(name);
        if (!Endings.TryGetValue(mediaType, out var endings) || endings.Any(e => clean.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            return clean;
        return Clean(clean + endings[0]);
    }

    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["application/pdf"] = [".pdf"],
        ["image/png"] = [".png"],
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = [".pptx"],
        ["application/vnd.oasis.opendocument.presentation"] = [".odp"],
    };

    /// <summary>Marks that turn the direction of writing: <c>gnp.exe</c> would read <c>exe.png</c>.</summary>
    private static bool IsDirection(char c) => c is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
