using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Messaging;

/// <summary>Which messages; null means all.</summary>
/// <param name="To">A part of the recipient's address or name.</param>
/// <param name="SubjectId">The row the mail is about, such as a registration.</param>
/// <param name="Page">From 1.</param>
public sealed record OutboxFilter(OutboxState? State = null, string? To = null, Guid? SubjectId = null, int Page = 1);

public sealed record OutboxLine(Guid Id, OutboxState State, string To, string ToName, string Subject, int Attempts, DateTimeOffset CreatedAt, DateTimeOffset NotBefore, DateTimeOffset? SentAt, string? Error, bool IsSealed);

/// <param name="Counts">Of every state, whatever the filter says.</param>
public sealed record OutboxPage(string TimeZone, int Total, IReadOnlyList<OutboxLine> Lines, IReadOnlyDictionary<OutboxState, int> Counts);

/// <summary>What was mailed, what waits, what failed.</summary>
public sealed class OutboxQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 50;
    private const int MostPages = 100_000;

    /// <summary>Newest first, 50 a page, always four queries. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<OutboxPage>> PageAsync(Actor actor, Guid eventId, OutboxFilter filter, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct) is not { } zone)
            return new NotFound();
        var all = db.OutboxMessages.AsNoTracking().Where(m => m.EventId == eventId);
        var counts = await all.GroupBy(m => m.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);

        var chosen = all;
        if (filter.State is { } state)
            chosen = chosen.Where(m => m.State == state);
        if (filter.SubjectId is { } subject)
            chosen = chosen.Where(m => m.SubjectId == subject);
        if (!string.IsNullOrWhiteSpace(filter.To))
        {
            var part = filter.To.Trim();
            var lower = part.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Becomes SQL's LOWER; it never runs here.
            chosen = chosen.Where(m => m.To.ToLower().Contains(lower) || m.ToName.Contains(part));
#pragma warning restore CA1304, CA1311, CA1862
        }
        var total = await chosen.CountAsync(ct);
        var lines = await chosen.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Skip((Math.Clamp(filter.Page, 1, MostPages) - 1) * PageSize).Take(PageSize)
            .Select(m => new OutboxLine(m.Id, m.State, m.To, m.ToName, m.Subject, m.Attempts, m.CreatedAt, m.NotBefore, m.SentAt, m.Error, m.IsSealed)).ToListAsync(ct);
        return new OutboxPage(zone, total, lines, counts);
    }

    /// <summary>
    /// The whole message, as it goes out. It holds the recipient's secret link, so reading it needs the right to change registrations.
    /// Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="SealedLetter"/>.
    /// </summary>
    public async Task<Result<OutboxMessage>> MessageAsync(Actor actor, Guid eventId, Guid messageId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.OutboxMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == messageId && m.EventId == eventId, ct) switch
        {
            null => new NotFound(),
            { IsSealed: true } => new SealedLetter(),
            var message => message,
        };
    }
}
