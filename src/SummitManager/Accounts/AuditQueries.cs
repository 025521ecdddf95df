using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Accounts;

/// <summary>Which entries; null means all.</summary>
/// <param name="Page">From 1.</param>
public sealed record AuditFilter(string? Action = null, Guid? ActorId = null, Guid? SubjectId = null, int Page = 1);

public sealed record AuditLine(Guid Id, DateTimeOffset At, Guid ActorId, string ActorName, string Action, Guid SubjectId, string Details);

/// <param name="TimeZone">Of the event, for the times of the lines.</param>
/// <param name="Actions">Every deed that occurs at the event, for the filter.</param>
/// <param name="People">Everybody who did something there.</param>
public sealed record AuditPage(string TimeZone, int Total, IReadOnlyList<AuditLine> Lines, IReadOnlyList<string> Actions, IReadOnlyList<(Guid Id, string Name)> People);

/// <summary>Who did what when at an event (FR-68).</summary>
public sealed class AuditQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 50;
    private const int MostPages = 100_000;

    /// <summary>Newest first, 50 a page, always five queries. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<AuditPage>> PageAsync(Actor actor, Guid eventId, AuditFilter filter, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct) is not { } zone)
            return new NotFound();
        var all = db.AuditEntries.AsNoTracking().Where(a => a.EventId == eventId);
        var chosen = all;
        if (filter.Action is { } action)
            chosen = chosen.Where(a => a.Action == action);
        if (filter.ActorId is { } actorId)
            chosen = chosen.Where(a => a.ActorId == actorId);
        if (filter.SubjectId is { } subject)
            chosen = chosen.Where(a => a.SubjectId == subject);

        var total = await chosen.CountAsync(ct);
        var lines = await chosen.OrderByDescending(a => a.At).ThenByDescending(a => a.Id)
            .Skip((Math.Clamp(filter.Page, 1, MostPages) - 1) * PageSize).Take(PageSize)
            .Select(a => new AuditLine(a.Id, a.At, a.ActorId, a.ActorName, a.Action, a.SubjectId, a.Details)).ToListAsync(ct);
        var actions = await all.Select(a => a.Action).Distinct().OrderBy(a => a).ToListAsync(ct);
        var people = await all.GroupBy(a => a.ActorId).Select(g => new { Id = g.Key, Name = g.Max(a => a.ActorName) }).OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(ct);
        return new AuditPage(zone, total, lines, actions, people.Select(p => (p.Id, p.Name ?? "")).ToList());
    }
}
