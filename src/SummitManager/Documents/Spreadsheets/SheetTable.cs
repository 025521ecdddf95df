using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>A column that an import understands.</summary>
/// <param name="Key">What the import calls it.</param>
/// <param name="Names">What people write above it, in any case, spacing and tone; the first is what our own template writes.</param>
/// <param name="Needed">Without it there is nothing to import.</param>
public sealed record SheetHeading(string Key, IReadOnlyList<string> Names, bool Needed = false);

/// <summary>A row under the headings.</summary>
/// <param name="Number">From 1, as the program shows it.</param>
public sealed record TableRow(int Number, IReadOnlyDictionary<string, SheetCell> Cells)
{
    /// <summary>As typed, trimmed and normalised; empty when nothing stands there.</summary>
    public string this[string key] => Cells.TryGetValue(key, out var cell) ? ThaiText.Normalize(cell.Text) : "";
}

/// <summary>
/// A sheet as people lay it out: some rows of title, a row of headings (two, where a merged one spans parts of it), and what stands below. The columns come
/// in any order, some are not ours, and the headings may be repeated on every printed page.
/// </summary>
/// <param name="HeadRow">Number of the row of headings, as the program shows it.</param>
/// <param name="Found">Keys of the columns that the sheet has.</param>
/// <param name="Unknown">Headings that no column of ours bears; what stands under them is left out.</param>
public sealed record SheetTable(int HeadRow, IReadOnlyCollection<string> Found, IReadOnlyList<string> Unknown, IReadOnlyList<TableRow> Rows)
{
    /// <summary>A title, a logo's cell, an address: headings that come later than this are none.</summary>
    private const int LongestPreface = 20;

    /// <summary>Reads one sheet to its end. Refusals: those of <see cref="SheetBook.Rows"/> and <see cref="SheetHasNoHeadings"/>.</summary>
    public static Result<SheetTable> Read(SheetBook book, int sheet, IReadOnlyList<SheetHeading> headings, CancellationToken ct)
    {
        var all = new List<SheetRow>();
        foreach (var row in book.Rows(sheet, ct))
        {
            if (row.Refusal is { } no)
                return no;
            all.Add(row.Value);
        }
        var keys = headings.SelectMany(h => h.Names.Select(n => (Name: Folded(n), h.Key))).ToLookup(x => x.Name, x => x.Key);
        var head = Enumerable.Range(0, Math.Min(LongestPreface, all.Count)).MaxBy(i => (ColumnsOf(all[i], keys).Count, -i));
        var columns = ColumnsOf(all[head], keys);
        var below = head + 1 < all.Count ? ColumnsOf(all[head + 1], keys) : [];
        // A merged heading names its first column; the row below says what its parts are.
        var isTwoRows = below.Count > 0 && all[head + 1].Number == all[head].Number + 1 && below.Any(c => !columns.ContainsValue(c.Value));
        if (isTwoRows)
        {
            foreach (var (column, key) in below)
                columns[column] = key;
        }
        var missing = headings.Where(h => h.Needed && !columns.ContainsValue(h.Key)).Select(h => h.Names[0]).ToList();
        if (missing.Count > 0)
            return new SheetHasNoHeadings(string.Join(", ", missing));

        var heads = isTwoRows ? all[head].Cells.Concat(all[head + 1].Cells) : all[head].Cells;
        var unknown = heads.Where(c => !columns.ContainsKey(c.Column)).Select(c => ThaiText.Normalize(c.Text)).Distinct().ToList();
        var rows = all.Skip(head + (isTwoRows ? 2 : 1)).Where(r => ColumnsOf(r, keys).Count < Math.Max(2, columns.Count / 2)).Select(r => RowOf(r, columns)).Where(r => r.Cells.Count > 0);
        return new SheetTable(all[head].Number, [.. columns.Values.Distinct()], unknown, [.. rows]);
    }

    /// <summary>Which of a line's cells, from 0, are headings, and of what: for lists that come as text.</summary>
    public static Dictionary<int, string> KeysOf(IReadOnlyList<string> cells, IReadOnlyList<SheetHeading> headings)
    {
        var keys = headings.SelectMany(h => h.Names.Select(n => (Name: Folded(n), h.Key))).ToLookup(x => x.Name, x => x.Key);
        var row = new SheetRow(1, [.. cells.Select((text, i) => new SheetCell(1, i, text, SheetCellKind.Text))]);
        return ColumnsOf(row, keys);
    }

    private static Dictionary<int, string> ColumnsOf(SheetRow row, ILookup<string, string> keys)
    {
        var columns = new Dictionary<int, string>();
        foreach (var cell in row.Cells)
        {
            // Two columns of one name: the first one counts.
            if (keys[Folded(cell.Text)].FirstOrDefault() is { } key && !columns.ContainsValue(key))
                columns[cell.Column] = key;
        }
        return columns;
    }

    private static TableRow RowOf(SheetRow row, Dictionary<int, string> columns) =>
        new(row.Number, row.Cells.Where(c => columns.ContainsKey(c.Column) && c.Text.Trim().Length > 0).ToDictionary(c => columns[c.Column]));

    private static string Folded(string text) => ThaiText.SearchText(text).Replace(" ", "", StringComparison.Ordinal).Trim('*', ':');
}
