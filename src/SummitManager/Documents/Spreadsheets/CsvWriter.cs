using System.Globalization;
using System.Text;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>
/// The same columns as comma-separated values (RFC 4180, UTF-8 with its mark, so that Excel reads Thai). Dates stand as
/// <c>2026-03-02</c> of the common era: this file is for programs. Text that a spreadsheet would take for a formula gets an apostrophe.
/// </summary>
public static class CsvWriter
{
    /// <summary>Of the file, for HTTP.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private const int CharactersPerWrite = 32_000;

    /// <summary>Writes all rows and answers how many. <paramref name="target"/> need not seek and stays open.</summary>
    public static async Task<int> WriteAsync<T>(Stream target, SheetLayout<T> layout, IAsyncEnumerable<T> rows, CancellationToken ct)
    {
        var text = new StringBuilder("\uFEFF");
        AddLine(text, layout.Columns.Select(c => SheetText.ForCsv(c.Heading)));
        var count = 0;
        await foreach (var row in rows.WithCancellation(ct))
        {
            AddLine(text, layout.Columns.Select(c => Words(c.Value(row), layout.Language)));
            count++;
            if (text.Length > CharactersPerWrite)
                await FlushAsync(target, text, ct);
        }
        await FlushAsync(target, text, ct);
        return count;
    }

    /// <summary>A number may begin with a minus; only text is guarded.</summary>
    private static string Words(object? value, Shared.Language language) => value switch
    {
        null => "",
        string text => SheetText.ForCsv(text),
        bool yes => SheetText.YesNo(yes, language),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"A cell cannot hold {value.GetType().Name}."),
    };

    private static void AddLine(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            if (cell.AsSpan().IndexOfAny(",\"\r\n\t") < 0 && !cell.StartsWith(' ') && !cell.EndsWith(' '))
                text.Append(cell);
            else
                text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        text.Append("\r\n");
    }

    private static async ValueTask FlushAsync(Stream target, StringBuilder text, CancellationToken ct)
    {
        await target.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), ct);
        text.Clear();
    }
}
