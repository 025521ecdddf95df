using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>
/// Looks for places that are free while somebody waits: another type of the same quota gave one back, or on a server database
/// somebody joined the line in the very moment the last place came free. Run every minute; safe on several nodes.
/// </summary>
public sealed partial class OfferFreePlaces(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Waitlist waitlist, ILogger<OfferFreePlaces> log)
{
    /// <returns>How many places were offered.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var types = await db.WaitlistEntries.Where(w => w.State == WaitlistState.Waiting).Select(w => w.TypeId).Distinct().OrderBy(id => id).ToListAsync(ct);
        var offered = 0;
        foreach (var id in types)
        {
            try
            {
                offered += await Deadlock.RetryAsync(() => OfferAsync(id, ct));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One type that cannot be served must not keep the others waiting; it is looked at again in a minute.
                LogNotOffered(id, e.GetType().Name);
            }
        }
        return offered;
    }

    private async Task<int> OfferAsync(Guid typeId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var type = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).SingleAsync(t => t.Id == typeId, ct);
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == type.EventId, ct);

        await using var transaction = await db.BeginWriteAsync(ct);
        var offered = await waitlist.OfferFreeAsync(db, e, type, clock.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
        return offered;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Free places of registration type {TypeId} could not be offered: {Kind}")]
    private partial void LogNotOffered(Guid typeId, string kind);
}
