using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>The press desk of an event.</summary>
/// <param name="News">Newest first.</param>
/// <param name="Settings">Null before the first save.</param>
/// <param name="Hashtags">The event's own.</param>
public sealed record PressDesk(string Slug, string TimeZone, IReadOnlyList<NewsItem> News, PressSettings? Settings, string? Hashtags)
{
    public EventTime Clock => EventTime.In(TimeZone);
}

/// <summary>What organisers and the public read of news.</summary>
public sealed class PressQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</returns>
    public async Task<Result<PressDesk>> DeskAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => new { e.Slug, e.TimeZone, e.Hashtags }).SingleOrDefaultAsync(ct) is not { } e)
            return new NotFound();
        var news = await db.NewsItems.AsNoTracking().Where(n => n.EventId == eventId).OrderByDescending(n => n.EditedAt).ThenByDescending(n => n.Id).ToListAsync(ct);
        return new PressDesk(e.Slug, e.TimeZone, news, await db.PressSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == eventId, ct), e.Hashtags);
    }

    /// <summary>News that was public at some time, with its words only while it is. Null for a number that never was.</summary>
    public async Task<NewsItem?> PublicAsync(Guid eventId, int number, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.NewsItems.AsNoTracking().SingleOrDefaultAsync(n => n.EventId == eventId && n.Number == number, ct);
    }
}
