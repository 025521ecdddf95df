using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Ends registration for good while the public page stays; also brings an archived event back.</summary>
public sealed class CloseEvent(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The event. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="StateForbids"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Event>> RunAsync(Actor actor, Guid eventId, CancellationToken ct) =>
        EventSteps.TakeAsync(dbs, clock, actor, eventId, EventState.Closed, nameof(CloseEvent), null, ct);
}
