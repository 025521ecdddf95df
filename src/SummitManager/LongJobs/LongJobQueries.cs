using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.LongJobs;

/// <param name="Total">On all pages.</param>
public sealed record LongJobPage(string TimeZone, int Total, IReadOnlyList<LongJob> Jobs);

/// <summary>What was ordered at an event, and how far it is.</summary>
public sealed class LongJobQueries(IDbContextFactory<SummitDb> dbs, LongJobKinds kinds)
{
    public const int PageSize = 20;
    private const int MostPages = 1000;

    /// <summary>Newest first, only kinds that the actor may see, always three queries. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    /// <param name="actor">Who looks.</param>
    /// <param name="eventId">Where.</param>
    /// <param name="page">From 1.</param>
    /// <param name="ct">Of the caller.</param>
    public async Task<Result<LongJobPage>> PageAsync(Actor actor, Guid eventId, int page, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct) is not { } zone)
            return new NotFound();
        var mine = kinds.For(actor, eventId);
        var all = db.LongJobs.AsNoTracking().Where(j => j.EventId == eventId && mine.Contains(j.Kind));
        var total = await all.CountAsync(ct);
        var jobs = await all.OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Skip((Math.Clamp(page, 1, MostPages) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new LongJobPage(zone, total, jobs);
    }

    /// <summary>One job, in one query: pages ask twice a second while it runs. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<LongJob>> FindAsync(Actor actor, Guid jobId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.LongJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == jobId, ct) is not { } job)
            return new NotFound();
        return kinds.MaySee(actor, job) ? job : new NotAllowed();
    }
}
