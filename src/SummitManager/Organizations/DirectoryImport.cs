using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>What a row of the sheet would do.</summary>
public enum ImportVerdict
{
    New,
    Changed,
    Same,
    Wrong,
}

/// <summary>A row of the sheet, judged against the directory.</summary>
/// <param name="Number">As the spreadsheet shows it.</param>
/// <param name="Name">As it would be stored.</param>
/// <param name="Changes">Which fields would change.</param>
/// <param name="Faults">Each with the field it is about.</param>
public sealed record ImportLine(int Number, ImportVerdict Verdict, string Name, IReadOnlyList<string> Changes, IReadOnlyList<Refusal> Faults)
{
    internal OrganizationDetails? Details { get; init; }
    internal string? SuccessorCode { get; init; }
}

/// <summary>A sheet that was read and may be imported. It holds no promise: importing judges every row again.</summary>
/// <param name="AsOf">The day the list speaks of.</param>
/// <param name="Lines">In the sheet's order.</param>
/// <param name="Unknown">Headings that were left out.</param>
public sealed record DirectoryImport(DateOnly AsOf, IReadOnlyList<ImportLine> Lines, IReadOnlyList<string> Unknown)
{
    internal IReadOnlyList<ImportRow> Rows { get; init; } = [];

    public int Count(ImportVerdict verdict) => Lines.Count(l => l.Verdict == verdict);
}

/// <summary>A row as read, before it is compared.</summary>
/// <param name="Number">As the spreadsheet shows it.</param>
/// <param name="Details">Null when it cannot be read.</param>
/// <param name="SuccessorCode">Empty for none.</param>
/// <param name="Name">To call it by.</param>
/// <param name="Faults">Why it cannot be read.</param>
internal sealed record ImportRow(int Number, OrganizationDetails? Details, string SuccessorCode, string Name, IReadOnlyList<Refusal> Faults);

/// <param name="Added">New bodies.</param>
/// <param name="Changed">Bodies that were corrected.</param>
public sealed record ImportedCount(int Added, int Changed);

/// <summary>Several bodies of the directory could be meant.</summary>
public sealed record AmbiguousOrganization : Refusal
{
    public override string? Field => nameof(OrganizationForm.NameTh);
}

/// <summary>The same body stands in an earlier row of the sheet.</summary>
public sealed record RepeatedRow(int First) : Refusal
{
    public override string? Field => nameof(OrganizationForm.NameTh);
}

/// <summary>No body bears that code, neither in the directory nor in the sheet; or it would follow itself.</summary>
public sealed record NoSuchSuccessor(string Typed) : Refusal
{
    public override string? Field => DirectorySheet.Successor;
}
