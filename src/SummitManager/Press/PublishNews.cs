using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>Puts approved news on the event's public page. The first time it gets its number, without gaps; it keeps it when it was withdrawn and comes back.</summary>
public sealed class PublishNews(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Numbers of an event's public news.</summary>
    internal static string Series(Guid eventId) => $"news:{eventId}";

    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="NewsNotApproved"/>.</returns>
    public Task<Result<NewsItem>> RunAsync(Actor actor, NewsKey key, CancellationToken ct) => Deadlock.RetryAsync(() =>
        NewsSteps.TakeAsync(dbs, clock, actor, key, nameof(PublishNews), async (db, news, now) =>
        {
            if (news.State != NewsState.Approved)
                return new NewsNotApproved();
            news.Publish(news.Number ?? await db.NextNumberAsync(Series(key.EventId), ct), actor.Name, now);
            return null;
        }, ct));
}
