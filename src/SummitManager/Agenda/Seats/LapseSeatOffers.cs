using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;

namespace SummitManager.Agenda.Seats;

/// <summary>Takes back offered seats whose time is over; each goes to the next in line in the same transaction. Run every minute; safe on several nodes.</summary>
public sealed partial class LapseSeatOffers(IDbContextFactory<SummitDb> dbs, TimeProvider clock, SeatLine line, ILogger<LapseSeatOffers> log)
{
    private const int Batch = 200;

    /// <returns>How many offers lapsed.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var due = await db.SessionWaits.AsNoTracking().Where(w => w.OfferedUntil < now)
            .OrderBy(w => w.OfferedUntil).ThenBy(w => w.SessionId).ThenBy(w => w.RegistrationId).Take(Batch).ToListAsync(ct);
        var lapsed = 0;
        foreach (var wait in due)
        {
            try
            {
                if (await Deadlock.RetryAsync(() => LapseAsync(wait, now, ct)))
                    lapsed++;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be taken back must not keep the others waiting; it is due again in a minute.
                LogNotLapsed(wait.RegistrationId, wait.SessionId, e.GetType().Name);
            }
        }
        return lapsed;
    }

    private async Task<bool> LapseAsync(SessionWait due, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var eventId = await db.Sessions.Where(s => s.Id == due.SessionId).Select(s => s.EventId).SingleAsync(ct);

        await using var transaction = await db.BeginWriteAsync(ct);
        await db.SessionSeats.LockAsync([due.SessionId], ct);
        // Still theirs, and still late: they may have taken it, or have come back and been offered another.
        if (!await db.SessionWaits.AnyAsync(w => w.SessionId == due.SessionId && w.RegistrationId == due.RegistrationId && w.OfferedUntil < now, ct))
            return false;
        await line.LeaveWaitAsync(db, eventId, due.SessionId, due.RegistrationId, now, ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The seat offered to registration {RegistrationId} in session {SessionId} could not be taken back: {Kind}")]
    private partial void LogNotLapsed(Guid registrationId, Guid sessionId, string kind);
}
