using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>What text must go through before it stands in a file of ours.</summary>
internal static partial class SheetText
{
    /// <summary>Excel's own limit; a longer text makes it repair the file.</summary>
    private const int LongestCell = 32_767;

    private const int LongestName = 31;

    /// <summary>With one of these a cell of a CSV file is a formula to Excel, LibreOffice or a spreadsheet on the web.</summary>
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    public static string YesNo(bool value, Language language) => (value, language) switch
    {
        (true, Language.Thai) => "ใช่",
        (false, Language.Thai) => "ไม่ใช่",
        (true, _) => "Yes",
        _ => "No",
    };

    /// <summary>Without what XML forbids (control characters, halves of a pair), and never longer than a cell.</summary>
    public static string Clean(string text)
    {
        if (text.Length > LongestCell)
            text = Thai.ThaiText.Cut(text, LongestCell);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i, out _))
                return WithoutForbidden(text);
        }
        return text;
    }

    /// <summary>Excel reads <c>_x0041_</c> in a cell as the letter A; written like this it is what was typed.</summary>
    public static string ForXml(string text)
    {
        var clean = Clean(text);
        return clean.Contains("_x", StringComparison.OrdinalIgnoreCase) ? Escape().Replace(clean, "_x005F$0") : clean;
    }

    /// <summary>A leading apostrophe turns what would be a formula into the text it is.</summary>
    public static string ForCsv(string text)
    {
        var clean = Clean(text);
        return clean.Length > 0 && Formulas.Contains(clean[0], StringComparison.Ordinal) ? "'" + clean : clean;
    }

    /// <summary>Takes off the apostrophe that <see cref="ForCsv"/> put in front.</summary>
    public static string FromCsv(string text) => text.Length > 1 && text[0] == '\'' && Formulas.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;

    /// <summary>A name for a tab, unlike all of <paramref name="taken"/> in any case.</summary>
    public static string TabName(string wished, IReadOnlyCollection<string> taken)
    {
        var name = string.Concat(Clean(wished).Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim(' ', '\'');
        if (name.Length == 0)
            name = "1";
        for (var n = 1; ; n++)
        {
            var suffix = n == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({n})");
            var candidate = Whole(name, LongestName - suffix.Length) + suffix;
            if (!taken.Contains(candidate, StringComparer.OrdinalIgnoreCase))
                return candidate;
        }
    }

    /// <summary>Cut between letters, never between a letter and its marks.</summary>
    private static string Whole(string text, int length)
    {
        var cut = Thai.ThaiText.Truncate(text, length);
        for (var letters = length; cut.Length > length; letters--)
            cut = Thai.ThaiText.Truncate(text, letters - 1);
        return cut;
    }

    private static string WithoutForbidden(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i, out var isPair))
                continue;
            kept.Append(text[i]);
            if (isPair)
                kept.Append(text[++i]);
        }
        return kept.ToString();
    }

    private static bool IsAllowed(string text, int i, out bool isPair)
    {
        var c = text[i];
        isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c))
            return i > 0 && char.IsHighSurrogate(text[i - 1]);
        return isPair || (!char.IsSurrogate(c) && c is '\t' or '\n' or '\r' or (>= ' ' and < '\uFFFE') && !char.IsSurrogate(c));
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
