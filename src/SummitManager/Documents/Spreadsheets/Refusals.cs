using SummitManager.Shared;

namespace SummitManager.Documents.Spreadsheets;

public sealed record SpreadsheetEmpty : Refusal;

/// <summary>Neither a spreadsheet nor anything that we know by name.</summary>
public sealed record NotASpreadsheet : Refusal;

public sealed record FileIsPdf : Refusal;

public sealed record FileIsPicture : Refusal;

public sealed record FileIsWordDocument : Refusal;

public sealed record FileIsPresentation : Refusal;

/// <summary>HTML or XML named .xls, as many older systems export it. Excel opens it and can save it as what it claims to be.</summary>
public sealed record FileIsWebPage : Refusal;

/// <summary>LibreOffice's own format.</summary>
public sealed record FileIsOpenDocument : Refusal;

/// <summary>.xlsb, which we do not read.</summary>
public sealed record FileIsBinaryWorkbook : Refusal;

/// <summary>A ZIP, RAR or 7z with who knows what in it.</summary>
public sealed record FileIsArchive : Refusal;

public sealed record SpreadsheetLocked : Refusal;

public sealed record SpreadsheetDamaged : Refusal;

/// <param name="Megabytes">At most.</param>
public sealed record SpreadsheetTooLarge(long Megabytes) : Refusal;

/// <summary>A small file that would fill the server's memory when unpacked.</summary>
public sealed record SpreadsheetUnpacksTooLarge : Refusal;

/// <param name="Limit">Rows with something in them.</param>
public sealed record SpreadsheetHasTooManyRows(int Limit) : Refusal;

/// <param name="Limit">Columns, counted from A.</param>
/// <param name="Cell">The first cell beyond.</param>
public sealed record SpreadsheetHasTooManyColumns(int Limit, string Cell) : Refusal;

/// <summary>Nearly all of it is empty, but cells far down and far to the right are formatted, and every row would be read in full width.</summary>
/// <param name="Cell">The last cell of the used area.</param>
public sealed record SpreadsheetReachesTooFar(string Cell) : Refusal;

/// <summary>Columns that an import cannot do without are not there under any name it knows.</summary>
/// <param name="Names">What they are called in our template.</param>
public sealed record SheetHasNoHeadings(string Names) : Refusal;
