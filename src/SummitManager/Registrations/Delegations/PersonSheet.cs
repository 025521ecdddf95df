using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>Reads an uploaded list of one delegation's people, and writes the template that it may start from.</summary>
public static class PersonSheet
{
    private static readonly SheetLimits Limits = new() { Bytes = 5_000_000, UnpackedBytes = 60_000_000, Rows = 1_000, Columns = 100 };

    /// <summary>At most <see cref="PersonLines.Most"/> people. Refusals: those of <see cref="SheetReader"/>, <see cref="TooManyPeople"/>.</summary>
    public static async Task<Result<IReadOnlyList<PersonRow>>> ReadAsync(Stream upload, CancellationToken ct)
    {
        var opened = await SheetReader.OpenAsync(upload, Limits, ct);
        if (opened.Refusal is { } no)
            return no;
        await using var book = opened.Value;
        var table = SheetTable.Read(book, 0, PersonCells.Headings, ct);
        if (table.Refusal is { } unreadable)
            return unreadable;
        var rows = table.Value.Found.Contains(PersonCells.Name) || table.Value.Found.Contains(PersonCells.Given) ? table.Value.Rows.Select(Row).ToList() : Plain(book, ct);
        return rows.Count > PersonLines.Most ? new TooManyPeople(PersonLines.Most) : rows;
    }

    /// <summary>The headings, and one invented person to show how.</summary>
    public static async Task<byte[]> TemplateAsync(Language language, CancellationToken ct)
    {
        string In(string thai, string english) => language == Language.Thai ? thai : english;
        var layout = new SheetLayout<string[]>(In("รายชื่อ", "People"), language)
            .Text(PersonCells.Headings[0].Names[0], p => p[0]).Text("ตำแหน่ง", p => p[1]).Text("โทรศัพท์", p => p[2]).Text("อีเมล", p => p[3]);
        using var file = new MemoryStream();
        await using (var xlsx = new XlsxWriter(file))
        {
            await xlsx.AddAsync(layout, Example(), ct);
            await xlsx.CompleteAsync(ct);
        }
        return file.ToArray();
    }

    private static async IAsyncEnumerable<string[]> Example()
    {
        yield return ["นายตัวอย่าง ลบแถวนี้", "ปลัดองค์การบริหารส่วนตำบล", "081 234 5678", ""];
        await Task.CompletedTask;
    }

    internal static PersonRow Row(TableRow row) =>
        PersonCells.Read(row.Number, row.Cells.ToDictionary(c => c.Key, c => c.Value.Text), [.. row.Cells.Where(c => c.Value.IsFormula).Select(c => c.Key)]);

    /// <summary>A list without headings: read as if it had been pasted.</summary>
    private static List<PersonRow> Plain(SheetBook book, CancellationToken ct)
    {
        var lines = book.Rows(0, ct).Where(r => r.IsOk).Select(r => (r.Value.Number, r.Value.Cells.Select(c => c.Text).ToArray())).ToList();
        return [.. PersonLines.Read(lines)];
    }
}
