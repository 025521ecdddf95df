using System.Globalization;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>Columns and cells as a person finds them: <c>A1</c>, <c>AB12</c>.</summary>
public static class CellAddress
{
    /// <param name="number">From 1.</param>
    public static string Column(int number)
    {
        var letters = "";
        for (var n = number; n > 0; n = (n - 1) / 26)
            letters = (char)('A' + (n - 1) % 26) + letters;
        return letters;
    }

    public static string Of(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>From A1 to the last cell.</summary>
    internal static string Range(int columns, int rows) => $"A1:{Of(rows, columns)}";

    /// <summary>Row and column, from 1; null when it is no address.</summary>
    internal static (int Row, int Column)? Read(string? reference)
    {
        var (column, row) = (0, 0);
        foreach (var c in reference ?? "")
        {
            if (char.IsAsciiLetterUpper(c) && row == 0 && column < 20_000)
                column = column * 26 + (c - 'A' + 1);
            else if (char.IsAsciiDigit(c) && column > 0 && row < 100_000_000)
                row = row * 10 + (c - '0');
            else
                return null;
        }
        return row > 0 ? (row, column) : null;
    }
}
