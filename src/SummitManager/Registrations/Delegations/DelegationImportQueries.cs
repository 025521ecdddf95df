using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>What an uploaded list would do, before it does it.</summary>
public sealed class DelegationImportQueries(IDbContextFactory<SummitDb> dbs, FileStore files)
{
    /// <param name="actor">Who looks.</param>
    /// <param name="eventId">Where to.</param>
    /// <param name="fileId">The uploaded list.</param>
    /// <param name="typeId">What people come as whose row does not say it.</param>
    /// <param name="rows">Which rows.</param>
    /// <param name="ct">Of the caller.</param>
    /// <returns>Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, those of the spreadsheet.</returns>
    public async Task<Result<ImportOutcome>> PreviewAsync(Actor actor, Guid eventId, Guid fileId, Guid? typeId, RowChoice rows, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        var list = await files.ReadAsync(eventId, fileId, ct);
        if (list.Refusal is { } unreadable)
            return unreadable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await ImportFacts.LoadAsync(db, eventId, ct) is not { } facts)
            return new NotFound();
        var chosen = list.Value.Only(rows);
        return chosen.Outcome(ImportPlan.Of(chosen.Rows, facts, chosen.Key, typeId), facts);
    }
}
