using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>
/// The columns of one sheet, told once and written as XLSX or as CSV:
/// <c>new SheetLayout&lt;Row&gt;("ผู้ลงทะเบียน", Language.Thai).Text("ชื่อ", r => r.Name).Date("วันที่", r => r.Day)</c>.
/// </summary>
/// <param name="name">On the sheet's tab; what Excel does not allow in one is left out.</param>
/// <param name="language">Of yes and no, and of the era in which dates are shown.</param>
public sealed class SheetLayout<T>(string name, Language language)
{
    private readonly List<SheetColumn<T>> _columns = [];

    public string Name { get; } = name;
    public Language Language { get; } = language;
    public IReadOnlyList<SheetColumn<T>> Columns => _columns;

    public SheetLayout<T> Text(string heading, Func<T, string?> value) => Add(heading, CellKind.Text, value);

    public SheetLayout<T> Number(string heading, Func<T, decimal?> value) => Add(heading, CellKind.Number, row => value(row));

    public SheetLayout<T> Money(string heading, Func<T, Money?> value) => Add(heading, CellKind.Money, row => value(row)?.Baht);

    public SheetLayout<T> Date(string heading, Func<T, DateOnly?> value) => Add(heading, CellKind.Date, row => value(row));

    /// <param name="heading">Says what happened then.</param>
    /// <param name="value">The wall clock at the event.</param>
    public SheetLayout<T> DateAndTime(string heading, Func<T, DateTime?> value) => Add(heading, CellKind.DateAndTime, row => value(row));

    public SheetLayout<T> YesNo(string heading, Func<T, bool?> value) => Add(heading, CellKind.YesNo, row => value(row));

    private SheetLayout<T> Add(string heading, CellKind kind, Func<T, object?> value)
    {
        _columns.Add(new SheetColumn<T>(heading, kind, value));
        return this;
    }
}
