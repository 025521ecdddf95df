using SummitManager.Documents.Spreadsheets;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>Lists that were uploaded to be imported: kept for a day, and read anew each time, so that what is imported is what was stored.</summary>
internal static class ImportFiles
{
    public const string Purpose = "DelegationImport";
    private static readonly SheetLimits Limits = new() { Rows = 20_000 };

    public static Task<Result<SheetBook>> OpenAsync(Stream file, CancellationToken ct) => SheetReader.OpenAsync(file, Limits, ct);

    /// <summary>The file's rows, what was left out, and a key that stands for its content. Refusals: <see cref="NotFound"/>, those of the spreadsheet.</summary>
    public static async Task<Result<ImportList>> ReadAsync(this FileStore files, Guid eventId, Guid fileId, CancellationToken ct)
    {
        if (await files.FindAsync(fileId, ct) is not { } file || file.EventId != eventId || file.Purpose != Purpose || await files.ReadAsync(fileId, ct) is not { } bytes)
            return new NotFound();
        using var stream = new MemoryStream(bytes, writable: false);
        var opened = await OpenAsync(stream, ct);
        if (opened.Refusal is { } no)
            return no;
        await using var book = opened.Value;
        var table = SheetTable.Read(book, 0, ImportColumns.All, ct);
        if (table.Refusal is { } unreadable)
            return unreadable;
        var found = table.Value.Found;
        var missing = new[] { (ImportColumns.Organization, ImportColumns.Code), (PersonCells.Name, PersonCells.Given) }
            .Where(either => !found.Contains(either.Item1) && !found.Contains(either.Item2)).Select(either => ImportColumns.All.First(h => h.Key == either.Item1).Names[0]).ToList();
        if (missing.Count > 0)
            return new SheetHasNoHeadings(string.Join(", ", missing));
        return new ImportList(new Guid(Convert.FromHexString(file.Sha256).AsSpan(0, 16)), [.. ImportRow.Read(table.Value)], table.Value.Unknown);
    }
}

/// <param name="Key">Stands for the file's content: uploaded again it is the same.</param>
internal sealed record ImportList(Guid Key, IReadOnlyList<ImportRow> Rows, IReadOnlyList<string> Unknown)
{
    /// <summary>Read as a whole first: a row may take its organisation from one above it that was not chosen.</summary>
    public ImportList Only(RowChoice choice) => choice.Scope == RowScope.Chosen ? this with { Rows = [.. Rows.Where(r => choice.Has(r.Number))] } : this;

    public ImportOutcome Outcome(ImportPlan plan, ImportFacts facts) => new(Rows.Count, plan.Delegations.Sum(d => d.People.Count), plan.Delegations.Count,
        plan.Delegations.Count(d => d.Known is not { } id || !facts.WithDelegation.Contains(id)), plan.Already, plan.Faults, Notes, Unknown);

    public IReadOnlyList<(int Row, RowNote Note)> Notes => [.. Rows.SelectMany(r => r.Person.Notes.Select(n => (r.Number, n)))];
}
