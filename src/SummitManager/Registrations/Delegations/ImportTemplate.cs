using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>An empty list of delegations to start from, with one invented row to show how.</summary>
public static class ImportTemplate
{
    private static readonly Dictionary<string, string> Example = new(StringComparer.Ordinal)
    {
        [ImportColumns.Organization] = "องค์การบริหารส่วนตำบลตัวอย่าง",
        [ImportColumns.Province] = "เชียงราย",
        [PersonCells.Name] = "นายตัวอย่าง ลบแถวนี้",
        [PersonCells.Position] = "ปลัดองค์การบริหารส่วนตำบล",
        [PersonCells.Phone] = "081 234 5678",
        [ImportColumns.ContactName] = "นางผู้ประสาน ลบแถวนี้",
    };

    public static async Task<byte[]> MakeAsync(Language language, CancellationToken ct)
    {
        var layout = new SheetLayout<Dictionary<string, string>>(language == Language.Thai ? "รายชื่อคณะ" : "Delegations", language);
        // A name in one cell is what offices have; whoever has it in parts finds those headings understood as well.
        foreach (var column in ImportColumns.All.Where(c => c.Key is not (PersonCells.Title or PersonCells.Given or PersonCells.Family)))
            layout.Text(column.Names[0], row => row.GetValueOrDefault(column.Key));
        using var file = new MemoryStream();
        await using (var xlsx = new XlsxWriter(file))
        {
            await xlsx.AddAsync(layout, new[] { Example }.ToAsyncEnumerable(), ct);
            await xlsx.CompleteAsync(ct);
        }
        return file.ToArray();
    }
}
