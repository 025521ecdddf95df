using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>Adds a draft or changes the text of news, which then waits for approval again. What is public is withdrawn first: nobody reads what nobody approved.</summary>
public sealed class SaveNews(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>
    /// The draft. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.WriteNews"/>, <see cref="NotFound"/>, <see cref="BadFields"/>,
    /// <see cref="NewsIsPublic"/>, <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<NewsItem>> RunAsync(Actor actor, Guid eventId, NewsForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.WriteNews, eventId) is { } no)
            return no;
        var read = form.Read();
        if (read.Refusal is { } unreadable)
            return unreadable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var news = form.Id is null ? new NewsItem { Id = Guid.CreateVersion7(now), EventId = eventId } : await db.NewsItems.SingleOrDefaultAsync(n => n.Id == form.Id && n.EventId == eventId, ct);
        if (news is null)
            return new NotFound();
        if (form.Id is not null && news.Version != form.Version)
            return new ChangedMeanwhile();
        if (news.State == NewsState.Published)
            return new NewsIsPublic();
        var (state, title) = (news.State, news.TitleTh);
        news.Write(read.Value, actor.Name, now);
        if (form.Id is null)
            db.Add(news);
        var changes = new Changes().Of("Title", form.Id is null ? null : title, news.TitleTh).Of("State", state, news.State);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveNews), news.Id, changes.Any ? changes.ToString() : news.TitleTh, now));
        return await db.TrySaveEditAsync(ct) ? news : new ChangedMeanwhile();
    }
}
