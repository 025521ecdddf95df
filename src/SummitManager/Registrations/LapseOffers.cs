using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>Takes back offers whose time is over and passes their places on. Run every minute; safe on several nodes.</summary>
public sealed partial class LapseOffers(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Waitlist waitlist, ILogger<LapseOffers> log)
{
    /// <returns>How many offers lapsed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var due = await db.WaitlistEntries.AsNoTracking().Where(w => w.State == WaitlistState.Offered && w.OfferUntil < now)
            .OrderBy(w => w.OfferUntil).ThenBy(w => w.RegistrationId).Take(200).ToListAsync(ct);

        var lapsed = 0;
        foreach (var entry in due)
        {
            try
            {
                if (await Deadlock.RetryAsync(() => LapseAsync(entry, now, ct)))
                    lapsed++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be taken back must not keep the others waiting; it is due again in a minute.
                LogNotLapsed(entry.RegistrationId, e.GetType().Name);
            }
        }
        return lapsed;
    }

    private async Task<bool> LapseAsync(WaitlistEntry entry, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == entry.EventId, ct);

        await using var transaction = await db.BeginWriteAsync(ct);
        var won = await db.WaitlistEntries
            .Where(w => w.RegistrationId == entry.RegistrationId && w.State == WaitlistState.Offered && w.OfferUntil < now)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.State, WaitlistState.Lapsed), ct);
        if (won == 0)
            return false;
        await waitlist.PassOnAsync(db, e, entry.TypeId, now, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The offer to registration {RegistrationId} could not be taken back: {Kind}")]
    private partial void LogNotLapsed(Guid registrationId, string kind);
}
