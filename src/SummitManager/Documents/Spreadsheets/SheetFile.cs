using System.Globalization;

namespace SummitManager.Documents.Spreadsheets;

public enum ExportFormat
{
    Xlsx,
    Csv,
}

/// <param name="Name">In ASCII, with the day in the common era.</param>
/// <param name="Rows">Below the heading.</param>
public sealed record Exported(string Name, string ContentType, int Rows);

/// <summary>One list as a file of the format that was asked for.</summary>
internal static class SheetFile
{
    /// <summary>Writes all rows and answers how many. <paramref name="target"/> need not seek and stays open.</summary>
    public static async Task<int> WriteAsync<T>(Stream target, ExportFormat format, SheetLayout<T> layout, IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        if (format == ExportFormat.Csv)
            return await CsvWriter.WriteAsync(target, layout, rows, ct);
        await using var xlsx = new XlsxWriter(target);
        var count = await xlsx.AddAsync(layout, rows, ct);
        await xlsx.CompleteAsync(ct);
        return count;
    }

    /// <summary>What was written, named <c>registrations-summit-2026-2026-03-02.xlsx</c>.</summary>
    public static Exported Written(ExportFormat format, string what, string slug, DateOnly day, int rows) => format == ExportFormat.Csv
        ? new(Name(what, slug, day, "csv"), CsvWriter.ContentType, rows)
        : new(Name(what, slug, day, "xlsx"), XlsxWriter.ContentType, rows);

    public static string Name(string what, string slug, DateOnly day, string ending) =>
        $"{what}-{slug}-{day.ToString("O", CultureInfo.InvariantCulture)}.{ending}";
}
