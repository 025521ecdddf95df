using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>Public news of an event. Shared by all who look: nobody changes it.</summary>
/// <param name="News">Newest first.</param>
/// <param name="Settings">Null while nobody saved any.</param>
public sealed record PublicPress(IReadOnlyList<PublicNews> News, PressSettings? Settings);

/// <summary>One in the list: without its text but for how it begins.</summary>
public sealed record PublicNews(int Number, Label Title, Label Lead, DateTimeOffset At);

/// <summary>The public's list of news, read again after a second: the event's page, which a whole country looks at, names the newest.</summary>
public sealed class PublishedPress(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private const int Most = 200;
    private const int LeadLength = 200;

    private readonly KeptAMoment<Guid, PublicPress> _known = new(clock, Freshness);

    /// <param name="eventId">Of an event that is there: the caller has found it.</param>
    /// <param name="ct">Of the request.</param>
    public async Task<PublicPress> OfAsync(Guid eventId, CancellationToken ct) => (await _known.OfAsync(eventId, async () =>
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var news = await db.NewsItems.AsNoTracking().Where(n => n.EventId == eventId && n.State == NewsState.Published).OrderByDescending(n => n.PublishedAt).ThenByDescending(n => n.Number).Take(Most).ToListAsync(ct);
        return new PublicPress(
            [.. news.Select(n => new PublicNews(n.Number!.Value, new Label(n.Title(Language.Thai), n.Title(Language.English)), new Label(Lead(n.Body(Language.Thai)), Lead(n.Body(Language.English))), n.PublishedAt!.Value))],
            await db.PressSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == eventId, ct));
    }))!;

    /// <summary>How a text begins, in one line, for lists and for those who share it.</summary>
    public static string Lead(string body)
    {
        var first = body.Split('\n')[0];
        return Thai.ThaiText.Graphemes(first) <= LeadLength ? first : Thai.ThaiText.Truncate(first, LeadLength).TrimEnd() + "…";
    }
}
