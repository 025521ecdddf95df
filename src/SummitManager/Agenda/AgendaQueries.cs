using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>The programme as it is planned, with what clashes and what is not published yet.</summary>
/// <param name="Published">The newest version; <see cref="PublishedAgenda.None"/> before the first.</param>
/// <param name="Changes">From the published agenda to the planned one.</param>
public sealed record PlannedAgenda(AgendaPlan Plan, IReadOnlyList<AgendaConflict> Conflicts, PublishedAgenda Published, IReadOnlyList<AgendaChange> Changes);

/// <summary>A published version in the list of them.</summary>
/// <param name="Changes">Against the one before.</param>
public sealed record PublishedVersion(int Number, DateTimeOffset At, string By, string? Note, IReadOnlyList<AgendaChange> Changes);

/// <summary>What organisers and speakers' pages read of the programme.</summary>
public sealed class AgendaQueries(IDbContextFactory<SummitDb> dbs)
{
    private const int MostVersions = 20;

    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<PlannedAgenda>> PlanAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await AgendaPlan.LoadAsync(db, eventId, ct) is not { } plan)
            return new NotFound();
        var published = await NewestAsync(db, eventId, ct);
        return new PlannedAgenda(plan, AgendaConflicts.Find(plan), published, AgendaChanges.Between(published, PublishedAgenda.Of(plan, published.Number + 1)));
    }

    /// <summary>What was published, newest first, each with what it changed. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>.</summary>
    public async Task<Result<IReadOnlyList<PublishedVersion>>> VersionsAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.AgendaVersions.AsNoTracking().Where(v => v.EventId == eventId).OrderByDescending(v => v.Number).Take(MostVersions + 1).ToListAsync(ct);
        var read = rows.ConvertAll(v => PublishedAgenda.Read(v.Content));
        return rows.Take(MostVersions).Select((v, i) => new PublishedVersion(v.Number, v.PublishedAt, v.PublishedBy, v.Note,
            AgendaChanges.Between(i + 1 < read.Count ? read[i + 1] : PublishedAgenda.None, read[i]))).ToList();
    }

    internal static async Task<PublishedAgenda> NewestAsync(SummitDb db, Guid eventId, CancellationToken ct) =>
        await db.AgendaVersions.AsNoTracking().Where(v => v.EventId == eventId).OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrDefaultAsync(ct) is { } content
            ? PublishedAgenda.Read(content) : PublishedAgenda.None;
}
