using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Organizations;

/// <summary>
/// Brings the directory up to a list that <see cref="PreviewDirectoryImport"/> has shown: all good rows or chosen ones, in one transaction. The same list a second
/// time changes nothing.
/// </summary>
public sealed class ImportOrganizations(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
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
}
