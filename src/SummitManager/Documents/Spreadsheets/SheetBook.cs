using System.Text;
using ExcelDataReader;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>An opened spreadsheet. Read one sheet at a time; close it to delete the copy on disk.</summary>
public sealed class SheetBook : IAsyncDisposable
{
    private readonly FileStream _file;
    private readonly SheetLimits _limits;
    private readonly IExcelDataReader? _excel;
    private readonly Encoding? _encoding;
    private readonly bool _isXlsx;

    internal SheetBook(FileStream file, IExcelDataReader excel, bool isXlsx, SheetLimits limits)
    {
        (_file, _excel, _isXlsx, _limits) = (file, excel, isXlsx, limits);
        do
            _names.Add(excel.Name ?? "");
        while (excel.NextResult());
    }

    internal SheetBook(FileStream file, Encoding encoding, SheetLimits limits) => (_file, _encoding, _limits, _names) = (file, encoding, limits, [""]);

    private readonly List<string> _names = [];

    /// <summary>As on the tabs, hidden sheets too; one empty name for CSV.</summary>
    public IReadOnlyList<string> Sheets => _names;

    /// <summary>
    /// The rows that hold something, in order, from the copy on disk. Ends with a refusal when the sheet is larger than the limits, has nothing in it, or turns out to
    /// be damaged: <c>foreach (var row in book.Rows(0, ct)) { if (row.Refusal is { } no) return no; … }</c>
    /// </summary>
    /// <param name="sheet">From 0.</param>
    /// <param name="ct">Asked before each row.</param>
    public IEnumerable<Result<SheetRow>> Rows(int sheet, CancellationToken ct)
    {
        using var rows = (_excel is null ? new CsvRows(_file, _encoding!, _limits).Read() : new ExcelRows(_excel, _isXlsx ? _file : null, _limits).Read(sheet)).GetEnumerator();
        var count = 0;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var next = Next(rows);
            if (next is null)
                break;
            if (next.Value.IsOk && ++count > _limits.Rows)
                next = new SpreadsheetHasTooManyRows(_limits.Rows);
            yield return next.Value;
            if (!next.Value.IsOk)
                yield break;
        }
        if (count == 0)
            yield return new SpreadsheetEmpty();
    }

    private static Result<SheetRow>? Next(IEnumerator<Result<SheetRow>> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : (Result<SheetRow>?)null;
        }
        catch (Exception e) when (SheetReader.IsDamage(e))
        {
            return new SpreadsheetDamaged();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _excel?.Dispose();
        await _file.DisposeAsync();
    }
}
