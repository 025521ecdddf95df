using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;

namespace SummitManager.Agenda.Seats;

/// <summary>
/// Gives seats that are free while people wait to those people. A deed that frees a seat does so itself, but for a session that was not on the published agenda just then, or
/// had begun by it: when it is published again or later, nobody else looks. Run every minute; safe on several nodes.
/// </summary>
public sealed partial class GiveFreeSeats(IDbContextFactory<SummitDb> dbs, TimeProvider clock, SeatLine line, ILogger<GiveFreeSeats> log)
{
    private const int Batch = 200;

    /// <returns>How many seats were given or offered.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var sessions = await db.SessionSeats.AsNoTracking()
            .Where(s => s.Taken < s.Capacity && db.SessionWaits.Any(w => w.SessionId == s.Id && w.OfferedUntil == null))
            .Join(db.Sessions.Where(x => x.StartsAt > now), s => s.Id, x => x.Id, (_, x) => new { x.Id, x.EventId }).OrderBy(x => x.Id).Take(Batch).ToListAsync(ct);
        var given = 0;
        foreach (var session in sessions)
        {
            try
            {
                given += await Deadlock.RetryAsync(() => GiveAsync(session.EventId, session.Id, now, ct));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogNotGiven(session.Id, e.GetType().Name); // It is looked at again in a minute.
            }
        }
        return given;
    }

    private async Task<int> GiveAsync(Guid eventId, Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.SessionSeats.LockAsync([sessionId], ct);
        var given = await line.FillAsync(db, eventId, sessionId, now, ct);
        await transaction.CommitAsync(ct);
        return given;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Free seats of session {SessionId} could not be given to those who wait: {Kind}")]
    private partial void LogNotGiven(Guid sessionId, string kind);
}
