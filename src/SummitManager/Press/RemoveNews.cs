using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>Deletes news that was never public. What was keeps its row, so that its address can say what became of it.</summary>
public sealed class RemoveNews(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.WriteNews"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="NewsWasPublic"/>.</returns>
    public async Task<Result<Done>> RunAsync(Actor actor, NewsKey key, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.WriteNews, key.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.NewsItems.SingleOrDefaultAsync(n => n.Id == key.Id && n.EventId == key.EventId, ct) is not { } news)
            return new NotFound();
        if (news.Number is not null)
            return new NewsWasPublic();
        if (news.Version != key.Version)
            return new ChangedMeanwhile();
        db.Remove(news);
        db.Add(AuditEntry.Of(actor, key.EventId, nameof(RemoveNews), news.Id, news.TitleTh, clock.GetUtcNow()));
        return await db.TrySaveEditAsync(ct) ? Done.Instance : new ChangedMeanwhile();
    }
}
