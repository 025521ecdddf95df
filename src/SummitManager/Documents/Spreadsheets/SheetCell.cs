namespace SummitManager.Documents.Spreadsheets;

public enum SheetCellKind
{
    Text,
    Number,
    /// <summary>A real date. One that somebody typed as text, in whichever era, is text.</summary>
    Date,
    YesNo,
    /// <summary>What a broken formula shows: <c>#N/A</c>.</summary>
    Error,
}

/// <summary>A cell with something in it.</summary>
/// <param name="Row">From 1, as the program shows it.</param>
/// <param name="Column">From 1.</param>
/// <param name="Text">
/// As typed, Thai digits too. A number in its shortest form (<c>812345678</c>: what lost its zero has lost it), a date as
/// <c>2026-03-02</c> or <c>2026-03-02 13:30</c>, yes and no as <c>TRUE</c> and <c>FALSE</c>.
/// </param>
/// <param name="IsFormula">The text is the result that was last saved. Not known of .xls, where it is always false.</param>
public sealed record SheetCell(int Row, int Column, string Text, SheetCellKind Kind, bool IsFormula = false)
{
    /// <summary>Of a <see cref="SheetCellKind.Date"/>.</summary>
    public DateOnly? Date { get; init; }

    /// <summary><c>B7</c></summary>
    public string Address => CellAddress.Of(Row, Column);
}

/// <summary>A row with something in it.</summary>
/// <param name="Number">From 1, as the program shows it: empty rows are counted and not told.</param>
/// <param name="Cells">In order of their columns; empty cells are left out.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>What stands in a column, from 1; empty when nothing does.</summary>
    public string this[int column] => Cells.FirstOrDefault(c => c.Column == column)?.Text ?? "";
}
