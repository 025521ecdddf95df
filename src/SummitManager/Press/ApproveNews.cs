using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>An organiser stands for a draft as it is; name and time are kept with it.</summary>
public sealed class ApproveNews(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="NewsNotADraft"/>.</returns>
    public Task<Result<NewsItem>> RunAsync(Actor actor, NewsKey key, CancellationToken ct) =>
        NewsSteps.TakeAsync(dbs, clock, actor, key, nameof(ApproveNews), (_, news, now) =>
        {
            if (news.State != NewsState.Draft)
                return Task.FromResult<Refusal?>(new NewsNotADraft());
            news.Approve(actor.Name, now);
            return Task.FromResult<Refusal?>(null);
        }, ct);
}
