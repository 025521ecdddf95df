using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>Takes news off the public pages; its address says that it was withdrawn.</summary>
public sealed class WithdrawNews(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="NewsNotPublic"/>.</returns>
    public Task<Result<NewsItem>> RunAsync(Actor actor, NewsKey key, CancellationToken ct) =>
        NewsSteps.TakeAsync(dbs, clock, actor, key, nameof(WithdrawNews), (_, news, now) =>
        {
            if (news.State != NewsState.Published)
                return Task.FromResult<Refusal?>(new NewsNotPublic());
            news.Withdraw(actor.Name, now);
            return Task.FromResult<Refusal?>(null);
        }, ct);
}
