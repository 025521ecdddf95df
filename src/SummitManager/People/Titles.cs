using System.Collections.Concurrent;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>
/// Titles of persons: composable (พลอากาศเอก + ดร.), in long and short form (FR-25, FR-26, FR-27, FR-30). A title the table does
/// not know is kept as typed everywhere.
/// </summary>
public static class Titles
{
    /// <summary>More different titles than any meeting has; beyond it each is read anew, so that made-up ones cannot fill the memory.</summary>
    private const int MostKnown = 1000;

    /// <summary>A few dozen titles stand before thousands of names, and a list or a manifest asks for each of them twice.</summary>
    private static readonly ConcurrentDictionary<string, IReadOnlyList<TitlePart>?> Known = new(StringComparer.Ordinal);

    private static readonly string[] Common =
        ["นาย", "นาง", "นางสาว", "ดร.", "ผศ.ดร.", "รศ.ดร.", "ศ.ดร.", "ว่าที่ร้อยตรี", "ว่าที่ร้อยตรีหญิง"];

    private static readonly string[] ThaiSuggestions =
    [
        .. Common,
        .. TitleTable.All.Where(entry => entry.Kind != TitleKind.Foreign)
            .SelectMany(entry => entry.IsRank && entry.Kind is not TitleKind.Navy
                ? new[] { entry.LongForm, entry.LongForm + "หญิง" }
                : [entry.LongForm])
            .Except(Common),
    ];

    private static readonly string[] EnglishSuggestions =
    [
        "Mr.", "Mrs.", "Ms.", "Miss",
        .. TitleTable.All.Where(entry => entry.Kind is not (TitleKind.Civil or TitleKind.Foreign)).Select(entry => entry.English).Distinct(),
    ];

    /// <summary>The parts of a title, first to last; empty for no title, null when some of the text is not a known title.</summary>
    public static IReadOnlyList<TitlePart>? Parse(string? title)
    {
        if (string.IsNullOrEmpty(title))
            return Read("");
        if (Known.TryGetValue(title, out var known))
            return known;
        var parts = Read(title);
        if (Known.Count < MostKnown)
            Known.TryAdd(title, parts);
        return parts;
    }

    private static IReadOnlyList<TitlePart>? Read(string title)
    {
        var text = ThaiText.Normalize(title);
        var (parts, end) = TitleReader.Take(text);
        return end == text.Length ? parts : null;
    }

    /// <summary>
    /// The title in the wanted form: <c>พล.อ.อ.ดร.</c> spelled is <c>พลอากาศเอก ดร.</c> An abbreviation that services share
    /// (ร.ต., น.อ.) is not spelled out, except after ว่าที่, where it is the army's.
    /// </summary>
    public static string Print(string? title, TitleForm form) => Parse(title) is { } parts ? Write(parts, form) : ThaiText.Normalize(title);

    /// <summary>One spelling for every way of writing a title, for comparing and grouping.</summary>
    public static string Canonical(string? title) => Print(title, TitleForm.Abbreviated);

    /// <summary>
    /// The two titles mean the same: <c>พล.อ.อ.ดร.</c> and <c>พลอากาศเอก ดร.</c> A shared abbreviation equals each rank it may
    /// stand for.
    /// </summary>
    public static bool Same(string? one, string? other)
    {
        if (Parse(one) is not { } parts || Parse(other) is not { } others)
        {
            return Canonical(one) == Canonical(other);
        }

        return parts.Count == others.Count && parts.Zip(others).All(pair => pair.First.Means(pair.Second));
    }

    /// <summary>The usual English of a title, to be offered and confirmed, never saved unseen; empty when unknown.</summary>
    public static string SuggestEnglish(string? title) =>
        Parse(title) is { } parts
            ? string.Join(' ', parts.Select(part => (part.IsActing ? "Acting " : "") + part.Entry.English).Distinct())
            : "";

    /// <summary>What a form's datalist offers, the common ones first.</summary>
    public static IReadOnlyList<string> Suggestions(Language language) => language == Language.Thai ? ThaiSuggestions : EnglishSuggestions;

    internal static string Write(IReadOnlyList<TitlePart> parts, TitleForm form) =>
        string.Concat(parts.Select((part, i) => i > 0 && !parts[i - 1].EndsWithThaiDot(form) ? " " + part.In(form) : part.In(form)));

    /// <summary>Title and name in one line; no leading blank without a title (FR-28).</summary>
    internal static string Attach(string? title, string name, TitleForm form)
    {
        var printed = Print(title, form);
        if (printed.Length == 0)
        {
            return name;
        }

        var joins = ThaiText.IsThai(name[0]) && Parse(title) switch
        {
            null => printed.EndsWith('.'),
            var parts => parts[^1].JoinsName(form),
        };
        return printed + (joins ? "" : " ") + name;
    }
}
