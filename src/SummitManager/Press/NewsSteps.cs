using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>The beats that approving, publishing and withdrawing share. The version is the text that was read: nobody approves another one by mistake.</summary>
internal static class NewsSteps
{
    public static async Task<Result<NewsItem>> TakeAsync(
        IDbContextFactory<SummitDb> dbs, TimeProvider clock, Actor actor, NewsKey key, string action, Func<SummitDb, NewsItem, DateTimeOffset, Task<Refusal?>> step, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, key.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var news = await db.NewsItems.SingleOrDefaultAsync(n => n.Id == key.Id && n.EventId == key.EventId, ct);
        if (news is null)
            return new NotFound();
        if (news.Version != key.Version)
            return new ChangedMeanwhile();
        var before = news.State;
        if (await step(db, news, now) is { } refusal)
            return refusal;
        db.Add(AuditEntry.Of(actor, key.EventId, action, news.Id, $"{new Changes().Of("State", before, news.State)}; {news.TitleTh}", now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile(); // A number that was taken for it goes back with the transaction.
        await transaction.CommitAsync(ct);
        return news;
    }
}

/// <summary>Which news, and as it was read.</summary>
public sealed record NewsKey(Guid EventId, Guid Id, int Version);
