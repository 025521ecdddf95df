using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>What was mended in a cell, or set aside; a person should look at it, but nothing is wrong.</summary>
public enum RowNoteKind
{
    /// <summary>Excel had taken the zero of a telephone number.</summary>
    ZeroPutBack,
    /// <summary>The cell held several telephones: the first one counts.</summary>
    SeveralPhones,
    /// <summary>The cell is a formula: what it showed when the file was saved counts.</summary>
    Formula,
    /// <summary>Empty, as below a merged cell: taken from the row above.</summary>
    FromAbove,
}

/// <param name="Column">Key of the column, a field of <see cref="DelegateForm"/>.</param>
/// <param name="Detail">What was set aside.</param>
public sealed record RowNote(string Column, RowNoteKind Kind, string Detail = "");

/// <summary>A person as a line of a list: read and mended. What is unclear stays as typed, to be corrected on screen.</summary>
/// <param name="Number">From 1, as the list or the spreadsheet counts.</param>
public sealed record PersonRow(int Number, DelegateForm Form, IReadOnlyList<Refusal> Faults, IReadOnlyList<RowNote> Notes);
