using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>When some people came, for whoever waits for them.</summary>
public sealed class ArrivalQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>
    /// The first check-in of each at any door from <paramref name="from"/> until before <paramref name="until"/>; who has none is not in it. At most a few
    /// hundred people. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>.
    /// </summary>
    public async Task<Result<IReadOnlyDictionary<Guid, DateTimeOffset>>> FirstAsync(Actor actor, Guid eventId, IReadOnlyCollection<Guid> registrationIds, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId && registrationIds.Contains(c.RegistrationId) && c.At >= from && c.At < until)
            .GroupBy(c => c.RegistrationId).Select(g => new { g.Key, At = g.Min(c => c.At) }).ToDictionaryAsync(x => x.Key, x => x.At, ct);
    }
}
