using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.LongJobs;

/// <param name="Id">Minted by the form: the same one again is the same job.</param>
/// <param name="Parameters">In the words of the kind; becomes JSON.</param>
/// <param name="Language">Of what is made.</param>
public sealed record LongJobRequest(Guid Id, Guid EventId, string Kind, object Parameters, Language Language);

/// <summary>Orders long work. It is picked up within a second by whichever node is free.</summary>
public sealed class StartLongJob(IDbContextFactory<SummitDb> dbs, TimeProvider clock, LongJobKinds kinds)
{
    /// <summary>The job's id. Refusals: <see cref="NotFound"/> (no such kind), <see cref="NotAllowed"/>.</summary>
    public Task<Result<Guid>> RunAsync(Actor actor, LongJobRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, request.Id, request.EventId, request.Kind, JsonSerializer.Serialize(request.Parameters), request.Language, ct));

    /// <summary>Orders again what failed or was cancelled, as a new job. Refusals: as above.</summary>
    /// <param name="actor">Who orders it now.</param>
    /// <param name="jobId">The former job.</param>
    /// <param name="newId">Minted by the page.</param>
    /// <param name="ct">Of the caller.</param>
    public async Task<Result<Guid>> RunAsync(Actor actor, Guid jobId, Guid newId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LongJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == jobId, ct) is not { } job)
            return new NotFound();
        return await Deadlock.RetryAsync(() => TryAsync(actor, newId, job.EventId, job.Kind, job.Parameters, job.Language, ct));
    }

    private async Task<Result<Guid>> TryAsync(Actor actor, Guid id, Guid eventId, string kindName, string parameters, Language language, CancellationToken ct)
    {
        if (kinds.Find(kindName) is not { } kind)
            return new NotFound();
        if (actor.WhyNot(kind.Needs, eventId) is { } no)
            return no;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        db.Add(LongJob.Of(id, actor, eventId, kindName, parameters, language, now));
        db.Add(AuditEntry.Of(actor, eventId, nameof(StartLongJob), id, kindName, now));
        // The form came twice: its first coming has started it.
        if (await db.TrySaveAsync(ct))
            await transaction.CommitAsync(ct);
        return id;
    }
}
