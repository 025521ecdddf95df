using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Puts a closed event away: off the public pages, still readable for staff.</summary>
public sealed class ArchiveEvent(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>The event. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="StateForbids"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result<Event>> RunAsync(Actor actor, Guid eventId, CancellationToken ct) =>
        EventSteps.TakeAsync(dbs, clock, actor, eventId, EventState.Archived, nameof(ArchiveEvent), null, ct);
}
