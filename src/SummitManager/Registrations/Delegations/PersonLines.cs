using SummitManager.Documents.Spreadsheets;
using SummitManager.People;
using SummitManager.Thai;

namespace SummitManager.Registrations.Delegations;

/// <summary>
/// Reads what was pasted from Excel, a chat or a letter: one person a line, cells parted by tabs, or names only. Headings are used where they stand;
/// without them a cell is known by what is in it. Pure.
/// </summary>
public static class PersonLines
{
    /// <summary>A delegation has thirty people; a form of a hundred still fits what a server reads.</summary>
    public const int Most = 100;

    public static IReadOnlyList<PersonRow> Read(string? pasted)
    {
        var lines = Joined((pasted ?? "").ReplaceLineEndings("\n").Split('\n')).Select((text, i) => (Number: i + 1, Cells: text.Split('\t')))
            .Where(l => l.Cells.Any(c => ThaiText.Normalize(c).Length > 0)).ToList();
        return Read(lines);
    }

    internal static IReadOnlyList<PersonRow> Read(IReadOnlyList<(int Number, string[] Cells)> lines)
    {
        Dictionary<int, string>? columns = null;
        var rows = new List<PersonRow>();
        foreach (var (number, cells) in lines)
        {
            if (SheetTable.KeysOf(cells, PersonCells.Headings) is { Count: >= 1 } heads && (heads.Count >= 2 || heads.Values.Single() is PersonCells.Name or PersonCells.Given))
                columns = heads;
            else if (columns is not null)
                rows.Add(PersonCells.Read(number, columns.Where(c => c.Key < cells.Length && cells[c.Key].Trim().Length > 0).ToDictionary(c => c.Value, c => cells[c.Key]), []));
            else
                rows.Add(PersonCells.Read(number, Guess(cells), []));
        }
        return rows;
    }

    /// <summary>Excel quotes a cell that holds a line break: two telephones under each other. Such lines belong together.</summary>
    private static IEnumerable<string> Joined(IEnumerable<string> lines)
    {
        string? open = null;
        foreach (var line in lines)
        {
            var text = open is null ? line : open + " / " + line;
            open = text.Split('\t').Any(c => c.StartsWith('"') && !(c.Length > 1 && c.EndsWith('"'))) ? text : null;
            if (open is null)
                yield return string.Join('\t', text.Split('\t').Select(c => c.Length > 1 && c.StartsWith('"') && c.EndsWith('"') ? c[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : c));
        }
        if (open is not null)
            yield return open;
    }

    private static Dictionary<string, string> Guess(string[] typed)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var texts = new List<string>();
        foreach (var cell in typed.Select(c => ThaiText.Normalize(c).Length == 0 ? "" : c).Where(c => c.Length > 0))
        {
            var text = ThaiText.FoldDigits(ThaiText.Normalize(cell));
            if (text.Contains('@', StringComparison.Ordinal))
                found.TryAdd(PersonCells.Email, cell);
            else if (text.Count(char.IsAsciiDigit) >= 8)
                found.TryAdd(PersonCells.Phone, cell);
            else if (text.Any(char.IsLetter))
                texts.Add(texts.Count == 0 ? WithoutNumber(cell) : cell);
        }
        Words(texts, found);
        return found;
    }

    /// <summary>Name and position; or title, given and family name each in a cell of its own.</summary>
    private static void Words(List<string> texts, Dictionary<string, string> found)
    {
        if (texts.Count == 0)
            return;
        var next = 1;
        if (Titles.Parse(ThaiText.Normalize(texts[0])) is { Count: > 0 } && texts.Count > 1)
        {
            found[PersonCells.Title] = texts[0];
            found[PersonCells.Given] = texts[1];
            next = 2;
        }
        else
        {
            found[PersonCells.Given] = texts[0];
        }
        if (next < texts.Count && !Normal(found[PersonCells.Given]).Contains(' ', StringComparison.Ordinal) && IsFamily(Normal(texts[next])))
            found[PersonCells.Family] = texts[next++];
        if (next < texts.Count)
            found[PersonCells.Position] = texts[next];
    }

    private static bool IsFamily(string text) => !text.Contains(' ', StringComparison.Ordinal) && PositionGuess.Of(text) is null && !PositionWords.Begins(text) && NameParser.Parse(text) is { Title: null or "" };

    /// <summary><c>1. </c>, <c>๒) </c>: the number of a line in a list.</summary>
    private static string WithoutNumber(string cell)
    {
        var text = ThaiText.Normalize(cell);
        var digits = ThaiText.FoldDigits(text).TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= 3 ? text[digits..].TrimStart('.', ')', ' ', '-') : cell;
    }

    private static string Normal(string text) => ThaiText.Normalize(text);
}
