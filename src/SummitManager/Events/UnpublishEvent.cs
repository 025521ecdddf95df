using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Takes a published event off the public pages. Registrations and tickets stay as they are.</summary>
public sealed class UnpublishEvent(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The event. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="StateForbids"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Event>> RunAsync(Actor actor, Guid eventId, CancellationToken ct) =>
        EventSteps.TakeAsync(dbs, clock, actor, eventId, EventState.Draft, nameof(UnpublishEvent), null, ct);
}
