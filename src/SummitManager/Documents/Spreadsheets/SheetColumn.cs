namespace SummitManager.Documents.Spreadsheets;

/// <summary>What a column holds; it decides how a cell is stored and shown, never how it is guessed at.</summary>
public enum CellKind
{
    /// <summary>Also telephone numbers and codes: leading zeros stay, and nothing in it is ever evaluated.</summary>
    Text,
    Number,
    /// <summary>Baht with two places.</summary>
    Money,
    Date,
    DateAndTime,
    /// <summary>In words of the sheet's language.</summary>
    YesNo,
}

/// <summary>One column: its heading, what it holds, and where that comes from. A null value is an empty cell.</summary>
/// <param name="Heading">In the sheet's language.</param>
/// <param name="Kind">Decides the type of <paramref name="Value"/>: string, decimal, DateOnly, DateTime or bool.</param>
/// <param name="Value">The cell of one row. Made by <see cref="SheetLayout{T}"/>, which takes typed functions.</param>
public sealed record SheetColumn<T>(string Heading, CellKind Kind, Func<T, object?> Value);
