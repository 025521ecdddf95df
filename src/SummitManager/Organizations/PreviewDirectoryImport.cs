using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Organizations;

/// <summary>Reads a list and says of every row what importing it would do. Changes nothing.</summary>
public sealed class PreviewDirectoryImport(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Somebody who may manage registrations at an event.</param>
    /// <param name="upload">An XLSX, XLS or CSV; its first sheet is read.</param>
    /// <param name="asOf">As typed: the day the list speaks of; empty is today.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="BadFields"/> on AsOf, those of the file and its headings.</returns>
    public async Task<Result<DirectoryImport>> RunAsync(Actor actor, Stream upload, string? asOf, CancellationToken ct)
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

    private static ImportRow Read(TableRow row)
    {
        var form = DirectorySheet.FormOf(row);
        var read = OrganizationForm.Read(form);
        var kind = DirectorySheet.HasUnknownKind(row) ? new BadField(nameof(form.Kind), "Choose") : null;
        var faults = BadFields.Join(kind, read.Refusal)?.All ?? [];
        return new ImportRow(row.Number, faults.Count == 0 ? read.Value : null, DirectorySheet.CodeOf(row[DirectorySheet.Successor]), form.NameTh ?? "", faults);
    }
}
