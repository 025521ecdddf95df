using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;

namespace SummitManager.Agenda.Seats;

/// <summary>
/// Writes to who has a seat in a session that begins soon: once a person and session, by the published agenda. Run every minute; safe on
/// several nodes. After a downtime whoever can still come is told; nobody is told of what has begun.
/// </summary>
public sealed partial class RemindOfSessions(IDbContextFactory<SummitDb> dbs, TimeProvider clock, PublishedAgendas agendas, SeatMail mail, ILogger<RemindOfSessions> log)
{
    /// <summary>Letters of one transaction: on SQLite everybody else's write waits so long.</summary>
    internal const int Batch = 200;

    /// <summary>Sessions are planned on the event's days; somebody's evening before may be elsewhere in the zone's day.</summary>
    private const int DaysAround = 2;

    /// <returns>How many people were written to.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var told = 0;
        foreach (var (e, session, minutes) in await DueAsync(ct))
        {
            try
            {
                while (await Deadlock.RetryAsync(() => TellSomeAsync(e, session, minutes, ct)) is { } some)
                    told += some;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One session that cannot be reminded of must not keep the others waiting; it is due again in a minute.
                LogNotReminded(session.Id, exception.GetType().Name);
            }
        }
        return told;
    }

    private async Task<List<(Event Event, PublishedSession Session, int Minutes)>> DueAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (soon, past) = (today.AddDays(DaysAround + SeatSettings.MostMinutes / (24 * 60)), today.AddDays(-DaysAround));
        var events = await db.Events.AsNoTracking()
            .Where(e => (e.State == EventState.Published || e.State == EventState.Closed) && e.StartsOn <= soon && e.EndsOn >= past).OrderBy(e => e.Id).ToListAsync(ct);
        var due = new List<(Event, PublishedSession, int)>();
        foreach (var e in events)
        {
            if ((await db.SeatSettingsOfAsync(e.Id, ct)).RemindMinutes is not { } minutes)
                continue;
            var sessions = (await agendas.OfAsync(db, e.Id, ct)).Sessions.Where(s => SeatRules.IsReminderDue(s, minutes, now)).ToList();
            if (sessions.Count == 0)
                continue;
            var silent = await db.Sessions.Where(s => s.EventId == e.Id && s.WithoutReminder).Select(s => s.Id).ToListAsync(ct);
            due.AddRange(sessions.Where(s => !silent.Contains(s.Id)).Select(s => (e, s, minutes)));
        }
        return due;
    }

    /// <summary>
    /// Who took the seat later than the reminder's time has just chosen it and needs none. The seats are marked first: of two who run at
    /// once one waits here and then finds nobody; the key of the letter says no to whatever gets past it.
    /// </summary>
    /// <returns>How many letters; null when nobody is left.</returns>
    private async Task<int?> TellSomeAsync(Event e, PublishedSession session, int minutes, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (now >= session.StartsAt)
            return null;
        var remindsAt = SeatRules.RemindsAt(session, minutes);
        await using var transaction = await db.BeginWriteAsync(ct);
        var seats = db.SessionBookings.Where(b => b.SessionId == session.Id && b.RemindedAt == null);
        var people = await (
            from b in seats
            where b.At <= remindsAt
            join r in db.Registrations.AsNoTracking() on b.RegistrationId equals r.Id
            where r.State == RegistrationState.Confirmed && r.Email != null
            orderby r.Id
            select r).Take(Batch).ToListAsync(ct);
        if (people.Count == 0)
            return null;
        var ids = people.ConvertAll(r => r.Id);
        if (await seats.Where(b => ids.Contains(b.RegistrationId)).ExecuteUpdateAsync(s => s.SetProperty(b => b.RemindedAt, now), ct) != people.Count)
            throw new ReadTooOldException(); // Given back meanwhile, or reminded of by another.
        // Who gave a seat back and took another in the same session was told already.
        var keys = ids.ConvertAll(id => SeatMail.ReminderKey(session.Id, id));
        var told = await db.OutboxMessages.Where(m => keys.Contains(m.DedupKey)).Select(m => m.SubjectId).ToListAsync(ct);
        var letters = people.Where(r => !told.Contains(r.Id)).Select(r => mail.Reminder(e, session, r, now)!).ToList();
        db.AddRange(letters);
        if (!await db.TrySaveAsync(ct))
            throw new ReadTooOldException();
        await transaction.CommitAsync(ct);
        return letters.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Who sits in session {SessionId} could not be reminded: {Kind}")]
    private partial void LogNotReminded(Guid sessionId, string kind);
}
