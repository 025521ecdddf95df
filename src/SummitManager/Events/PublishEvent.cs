using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Puts a draft on the public pages, or opens a closed event again, once nothing essential is missing.</summary>
public sealed class PublishEvent(IDbContextFactory<SummitDb> dbs, TimeProvider clock, IEnumerable<IEventReadiness> features)
{
    /// <returns>
    /// The event. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="StateForbids"/>, <see cref="ChangedMeanwhile"/>;
    /// <see cref="BadFields"/> with all that is missing, such as <see cref="NoHalfDays"/>.
    /// </returns>
    public Task<Result<Event>> RunAsync(Actor actor, Guid eventId, CancellationToken ct) =>
        EventSteps.TakeAsync(dbs, clock, actor, eventId, EventState.Published, nameof(PublishEvent), async (db, e, now) =>
        {
            var missing = new List<Refusal>();
            foreach (var feature in features)
                missing.AddRange((await feature.LookAsync(db, e, now, ct)).Select(item => item.Blocks).OfType<Refusal>());
            return missing.Count == 0 ? null : new BadFields(missing);
        }, ct);
}
