using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>Why a row is not imported.</summary>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Column">Key of the column; null when it concerns the whole row.</param>
/// <param name="Why">Its sentence is said beside row and column.</param>
public sealed record ImportFault(int Row, string? Column, Refusal Why);

/// <summary>What became, or would become, of a list.</summary>
/// <param name="Rows">With a person on them.</param>
/// <param name="People">Registered, or to be.</param>
/// <param name="Delegations">With at least one such person.</param>
/// <param name="NewDelegations">Of these, opened for it.</param>
/// <param name="Already">Rows that this very file brought before.</param>
/// <param name="Faults">In order of rows; nothing of such a row is kept.</param>
/// <param name="Notes">What was mended, by row.</param>
/// <param name="Unknown">Headings that were left out.</param>
public sealed record ImportOutcome(int Rows, int People, int Delegations, int NewDelegations, int Already, IReadOnlyList<ImportFault> Faults, IReadOnlyList<(int Row, RowNote Note)> Notes, IReadOnlyList<string> Unknown)
{
    /// <summary>Rows that something stands against.</summary>
    public int FaultyRows => Faults.Select(f => f.Row).Distinct().Count();
}
