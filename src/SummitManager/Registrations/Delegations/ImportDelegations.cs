using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <param name="FileId">The uploaded list.</param>
/// <param name="TypeId">What people come as whose row does not say it.</param>
/// <param name="Rows">Which rows.</param>
/// <param name="SendMail">Whether each person with an address gets their ticket by mail now.</param>
public sealed record ImportRequest(Guid EventId, Guid FileId, Guid? TypeId, RowChoice Rows, bool SendMail);

/// <summary>
/// Imports the good rows of an uploaded list, or of those that were chosen: delegations whole or not at all, many in one transaction.
/// Where it is all rows or none, all are one transaction. The same file again registers nobody twice, and goes on where it was
/// interrupted; of two imports at once the slower plans anew what the faster left.
/// </summary>
public sealed class ImportDelegations(IDbContextFactory<SummitDb> dbs, FileStore files, ImportBatch batches)
{
    private const int PerTransaction = 150;
    private const int Plans = 10;

    /// <summary>What was done, with the rows that were not. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="EventNotOpen"/> (archived), those of the spreadsheet.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="request">What.</param>
    /// <returns>With nobody registered and the faults that stand against it where all or none were asked for.</returns>
    /// <param name="told">Hears how many people are registered so far.</param>
    /// <param name="ct">Stops between two transactions; what is committed stays, and the same file goes on from there.</param>
    public async Task<Result<ImportOutcome>> RunAsync(Actor actor, ImportRequest request, IProgress<int>? told, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, request.EventId) is { } no)
            return no;
        var read = await files.ReadAsync(request.EventId, request.FileId, ct);
        if (read.Refusal is { } unreadable)
            return unreadable;

        var list = read.Value.Only(request.Rows);
        var isWhole = request.Rows.Scope == RowScope.AllOrNothing;
        var (people, delegations, opened) = (0, 0, 0);
        ImportOutcome? first = null;
        var full = new List<ImportFault>();
        for (var attempt = 1; ; attempt++)
        {
            var facts = await FactsAsync(request.EventId, ct);
            if (facts is null)
                return new NotFound();
            if (facts.Event.State == EventState.Archived)
                return new EventNotOpen();
            var plan = ImportPlan.Of(list.Rows, facts, list.Key, request.TypeId);
            first ??= list.Outcome(plan, facts);
            if (isWhole && plan.Faults.Count > 0)
                return first with { People = 0, Delegations = 0, NewDelegations = 0, Faults = plan.Faults };
            var (isOvertaken, before) = (false, people);
            full.Clear();
            foreach (var batch in plan.Delegations.Chunk(isWhole ? int.MaxValue : PerTransaction))
            {
                var done = await Deadlock.RetryAsync(() => batches.WriteAsync(actor, request, batch, ct));
                isOvertaken |= done is null;
                if (done is null)
                    continue;
                (people, delegations, opened) = (people + done.People, delegations + done.Delegations, opened + done.Opened);
                full.AddRange(done.Full);
                told?.Report(people);
            }
            if (!isOvertaken || attempt == Plans)
                return first with { People = people, Delegations = delegations, NewDelegations = opened, Already = plan.Already - before, Faults = [.. plan.Faults.Concat(full).OrderBy(f => f.Row)] };
        }
    }

    private async Task<ImportFacts?> FactsAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await ImportFacts.LoadAsync(db, eventId, ct);
    }
}
