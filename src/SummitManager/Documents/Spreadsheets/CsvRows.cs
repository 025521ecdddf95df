using System.Text;
using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>
/// Rows of a text file (RFC 4180, forgiving: a quote inside an unquoted cell is a quote). Every cell is text: nothing is guessed to be a
/// number or a date. A line break inside quotes belongs to its cell, so rows are counted as a spreadsheet shows them.
/// </summary>
internal sealed class CsvRows(Stream file, Encoding encoding, SheetLimits limits)
{
    private const int Beginning = 16 * 1024;

    /// <summary>One quote that is never closed must not take the rest of the file into one cell.</summary>
    private const int LongestCell = 100_000;

    /// <summary>As many columns as a spreadsheet has: empty ones at the end do no harm.</summary>
    private const int MostCells = 16_384;

    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];

    public IEnumerable<Result<SheetRow>> Read()
    {
        var (separator, skipsFirst) = Look();
        using var reader = Open();
        for (var number = 1; ReadRow(reader, separator); number++)
        {
            if (number == 1 && skipsFirst)
                continue;
            var row = new SheetRow(number, [.. _cells.Select((text, i) => new SheetCell(number, i + 1, SheetText.FromCsv(text), SheetCellKind.Text)).Where(c => !string.IsNullOrWhiteSpace(c.Text))]);
            if (row.Cells.Count == 0)
                continue;
            if (row.Cells[^1].Column > limits.Columns)
            {
                yield return new SpreadsheetHasTooManyColumns(limits.Columns, row.Cells.First(c => c.Column > limits.Columns).Address);
                yield break;
            }
            yield return row;
        }
    }

    private (char Separator, bool SkipsFirst) Look()
    {
        using var reader = Open();
        var beginning = new char[Beginning];
        var text = new string(beginning, 0, reader.ReadBlock(beginning));
        // Excel's own line, which says how the others are parted.
        return text is ['s', 'e', 'p', '=', var told, '\r' or '\n', ..] ? (told, true) : (CsvText.SeparatorOf(text), false);
    }

    private StreamReader Open()
    {
        file.Position = 0;
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: Beginning, leaveOpen: true);
    }

    /// <summary>False at the end of the file.</summary>
    private bool ReadRow(StreamReader reader, char separator)
    {
        _cells.Clear();
        _cell.Clear();
        var isQuoted = false;
        var wasQuoted = false;
        for (var any = false; ; any = true)
        {
            var read = reader.Read();
            if (read < 0 && !any)
                return false;
            var c = (char)read;
            if (read >= 0 && isQuoted)
            {
                if (c != '"')
                    Add(c);
                else if (reader.Peek() == '"')
                    Add((char)reader.Read());
                else
                    (isQuoted, wasQuoted) = (false, true);
                continue;
            }
            if (read < 0 || c is '\r' or '\n')
            {
                if (c == '\r' && reader.Peek() == '\n')
                    reader.Read();
                EndCell();
                return true;
            }
            if (c == separator)
                EndCell();
            else if (c == '"' && _cell.Length == 0 && !wasQuoted)
                isQuoted = true;
            else
                Add(c);
        }

        void EndCell()
        {
            if (_cells.Count == MostCells)
                throw new InvalidDataException("A row never ends.");
            _cells.Add(_cell.ToString());
            _cell.Clear();
            wasQuoted = false;
        }
    }

    private void Add(char c)
    {
        if (_cell.Length == LongestCell)
            throw new InvalidDataException("A cell never ends.");
        _cell.Append(c);
    }
}
