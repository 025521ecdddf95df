using System.Globalization;
using ExcelDataReader;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>Rows of XLSX and XLS.</summary>
/// <param name="excel">Reads both.</param>
/// <param name="xlsx">The file, when formulas can be told apart in it.</param>
internal sealed class ExcelRows(IExcelDataReader excel, Stream? xlsx, SheetLimits limits)
{
    private static readonly string[] Errors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!"];

    public IEnumerable<Result<SheetRow>> Read(int sheet)
    {
        excel.Reset();
        for (var i = 0; i < sheet; i++)
            excel.NextResult();
        if ((long)excel.RowCount * excel.FieldCount > SheetLimits.MostArea)
        {
            yield return new SpreadsheetReachesTooFar(CellAddress.Of(excel.RowCount, excel.FieldCount));
            yield break;
        }
        using var formulas = xlsx is null ? null : new FormulaCells(xlsx, sheet);
        for (var number = 1; excel.Read(); number++)
        {
            var cells = new List<SheetCell>();
            for (var i = 0; i < excel.FieldCount; i++)
            {
                var isFormula = formulas?.Has(number, i + 1) == true;
                // The library gives a formula that failed no value; an empty cell it is not.
                if ((Cell(excel.GetValue(i), number, i + 1) ?? (isFormula && formulas!.IsBroken ? new SheetCell(number, i + 1, Errors[0], SheetCellKind.Error) : null)) is not { } cell)
                    continue;
                if (cell.Column > limits.Columns)
                {
                    yield return new SpreadsheetHasTooManyColumns(limits.Columns, cell.Address);
                    yield break;
                }
                cells.Add(isFormula ? cell with { IsFormula = true } : cell);
            }
            if (cells.Count > 0)
                yield return new SheetRow(number, cells);
        }
    }

    private static SheetCell? Cell(object? value, int row, int column) => value switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text => new SheetCell(row, column, text, Errors.Contains(text) ? SheetCellKind.Error : SheetCellKind.Text),
        DateTime moment => new SheetCell(row, column, Words(moment), SheetCellKind.Date) { Date = DateOnly.FromDateTime(moment) },
        TimeSpan time => new SheetCell(row, column, time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture), SheetCellKind.Text),
        bool yes => new SheetCell(row, column, yes ? "TRUE" : "FALSE", SheetCellKind.YesNo),
        double number => new SheetCell(row, column, Words(number), SheetCellKind.Number),
        IFormattable other => new SheetCell(row, column, other.ToString(null, CultureInfo.InvariantCulture), SheetCellKind.Number),
        _ => new SheetCell(row, column, value.ToString() ?? "", SheetCellKind.Text),
    };

    private static string Words(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A citizen's number has 13 digits and must not become 1.2E+12; 0.1 + 0.2 is 0.3, as the program shows it.</summary>
    private static string Words(double number) => Math.Abs(number) < 1e15
        ? ((decimal)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
