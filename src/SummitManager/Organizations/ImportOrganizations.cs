using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>
/// Brings the directory up to a list: first it is read and shown row by row, then all good rows or chosen ones are taken over in one transaction. The same
/// list a second time changes nothing.
/// </summary>
public sealed class ImportOrganizations(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Somebody who may manage registrations at an event.</param>
    /// <param name="upload">An XLSX, XLS or CSV; its first sheet is read.</param>
    /// <param name="asOf">As typed: the day the list speaks of; empty is today.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="BadFields"/> on AsOf, those of the file and its headings.</returns>
    public async Task<Result<DirectoryImport>> PreviewAsync(Actor actor, Stream upload, string? asOf, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.ManageRegistrations))
            return new NotAllowed();
        var fields = new TypedFields();
        var day = fields.Date(asOf, "AsOf") ?? SaveOrganization.Today(clock.GetUtcNow());
        if (fields.Refusal is { } unreadable)
            return unreadable;
        var opened = await SheetReader.OpenAsync(upload, SheetLimits.Usual, ct);
        if (opened.Refusal is { } no)
            return no;
        await using var book = opened.Value;
        var table = SheetTable.Read(book, 0, DirectorySheet.Headings, ct);
        if (table.Refusal is { } unusable)
            return unusable;

        var rows = table.Value.Rows.Select(Read).ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var plan = new DirectoryPlan(await db.Organizations.AsNoTracking().ToListAsync(ct), rows);
        return new DirectoryImport(day, [.. rows.Select(row => plan.Judge(row).Line)], table.Value.Unknown) { Rows = rows };
    }

    /// <param name="actor">Somebody who may manage registrations at an event.</param>
    /// <param name="import">As previewed.</param>
    /// <param name="chosen">Numbers of rows; null takes all that are new or changed.</param>
    /// <param name="ct">Stops before anything is kept.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="ChangedMeanwhile"/> (somebody else changed the directory in this moment: nothing was kept).</returns>
    public Task<Result<ImportedCount>> RunAsync(Actor actor, DirectoryImport import, IReadOnlyCollection<int>? chosen, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, import, chosen, ct));

    private async Task<Result<ImportedCount>> TryAsync(Actor actor, DirectoryImport import, IReadOnlyCollection<int>? chosen, CancellationToken ct)
    {
        if (!actor.MayAnywhere(Permission.ManageRegistrations))
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var directory = await db.Organizations.ToListAsync(ct);
        var plan = new DirectoryPlan(directory, import.Rows);
        var wanted = chosen?.ToHashSet();
        var byCode = directory.Where(o => o.OfficialCode is not null).ToDictionary(o => o.OfficialCode!, o => o.Id, StringComparer.Ordinal);
        var taken = new List<(Organization Organization, ImportLine Line)>();
        var (added, changed) = (0, 0);
        foreach (var row in import.Rows)
        {
            var (line, known) = plan.Judge(row);
            if (line.Verdict is ImportVerdict.Same or ImportVerdict.Wrong || wanted?.Contains(row.Number) == false)
                continue;
            var details = line.Details! with { AsOf = import.AsOf };
            if (known is null)
                db.Add(known = Organization.Create(details, now));
            else
                known.Describe(details, now);
            (added, changed) = line.Verdict == ImportVerdict.New ? (added + 1, changed) : (added, changed + 1);
            if (known.OfficialCode is { } code)
                byCode[code] = known.Id;
            taken.Add((known, line));
        }
        // A successor may stand further down in the sheet; one whose row was not chosen is not there yet and is set by the next import.
        foreach (var (organization, line) in taken.Where(t => t.Line.SuccessorCode is { Length: > 0 }))
        {
            if (byCode.TryGetValue(line.SuccessorCode!, out var successor))
                organization.SucceededBy(successor);
        }
        if (taken.Count == 0)
            return new ImportedCount(0, 0);
        db.Add(AuditEntry.Of(actor, null, nameof(ImportOrganizations), taken[0].Organization.Id, $"New: {added}; Changed: {changed}", now));
        try
        {
            if (!await db.TrySaveAsync(ct))
                return new ChangedMeanwhile();
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        await transaction.CommitAsync(ct);
        return new ImportedCount(added, changed);
    }

    private static ImportRow Read(TableRow row)
    {
        var form = DirectorySheet.FormOf(row);
        var read = OrganizationForm.Read(form);
        var kind = DirectorySheet.HasUnknownKind(row) ? new BadField(nameof(form.Kind), "Choose") : null;
        var faults = BadFields.Join(kind, read.Refusal)?.All ?? [];
        return new ImportRow(row.Number, faults.Count == 0 ? read.Value : null, DirectorySheet.CodeOf(row[DirectorySheet.Successor]), form.NameTh ?? "", faults);
    }
}
