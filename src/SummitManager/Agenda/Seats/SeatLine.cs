using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Messaging;

namespace SummitManager.Agenda.Seats;

/// <summary>
/// The waiting list of a session. Whoever frees a seat calls this in the same transaction, after locking the session's seats: every
/// change of who sits and who waits there happens under that lock, so a seat is never both free and waited for.
/// </summary>
public sealed class SeatLine(PublishedAgendas agendas, SeatMail mail)
{
    /// <summary>Ends a person's seat and passes it on. False when they had none.</summary>
    internal async Task<bool> LeaveSeatAsync(SummitDb db, Guid eventId, Guid sessionId, Guid registrationId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.SessionBookings.Where(b => b.SessionId == sessionId && b.RegistrationId == registrationId).ExecuteDeleteAsync(ct) == 0)
            return false;
        await PassOnAsync(db, eventId, sessionId, now, ct);
        return true;
    }

    /// <summary>Ends a person's wait; a seat that was kept for them is passed on. False when they did not wait.</summary>
    internal async Task<bool> LeaveWaitAsync(SummitDb db, Guid eventId, Guid sessionId, Guid registrationId, DateTimeOffset now, CancellationToken ct)
    {
        var wait = db.SessionWaits.Where(w => w.SessionId == sessionId && w.RegistrationId == registrationId);
        if (await wait.AsNoTracking().SingleOrDefaultAsync(ct) is not { } ended)
            return false;
        await wait.ExecuteDeleteAsync(ct);
        if (ended.OfferedUntil is not null)
            await PassOnAsync(db, eventId, sessionId, now, ct);
        return true;
    }

    /// <summary>
    /// Ends a person's wait because they sit down now. True when a seat was kept for them: it is counted already, and they need take no
    /// other. An offer that has lapsed is passed on.
    /// </summary>
    internal async Task<bool> TakeOfferedAsync(SummitDb db, Guid eventId, Guid sessionId, Guid registrationId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.SessionWaits.Where(w => w.SessionId == sessionId && w.RegistrationId == registrationId && w.OfferedUntil >= now).ExecuteDeleteAsync(ct) == 1)
            return true;
        await LeaveWaitAsync(db, eventId, sessionId, registrationId, now, ct);
        return false;
    }

    /// <summary>Gives away seats that are free while people wait: the limit was raised. Answers how many.</summary>
    internal async Task<int> FillAsync(SummitDb db, Guid eventId, Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        var line = db.SessionWaits.Where(w => w.SessionId == sessionId && w.OfferedUntil == null);
        if (!await line.AnyAsync(ct) || (await agendas.OfAsync(db, eventId, ct)).Find(sessionId) is not { } session)
            return 0;
        var given = 0;
        while (await line.AnyAsync(ct) && await db.SessionSeats.TryTakeAsync(sessionId, 1, ct))
        {
            if (!await GiveToNextAsync(db, eventId, session, now, ct))
            {
                await db.SessionSeats.GiveBackAsync([sessionId], 1, ct);
                break;
            }
            given++;
        }
        return given;
    }

    private async Task PassOnAsync(SummitDb db, Guid eventId, Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        var agenda = await agendas.OfAsync(db, eventId, ct);
        if (agenda.Find(sessionId) is not { } session || !await GiveToNextAsync(db, eventId, session, now, ct))
            await db.SessionSeats.GiveBackAsync([sessionId], 1, ct);
    }

    /// <summary>
    /// The seat is theirs at once, or kept for them while they are asked, as the event has it; they are told. False when nobody waits or
    /// the session has begun.
    /// </summary>
    private async Task<bool> GiveToNextAsync(SummitDb db, Guid eventId, PublishedSession session, DateTimeOffset now, CancellationToken ct)
    {
        if (!SeatRules.MayWait(session, now))
            return false;
        var next = await db.SessionWaits.AsNoTracking().Where(w => w.SessionId == session.Id && w.OfferedUntil == null)
            .OrderBy(w => w.Since).ThenBy(w => w.RegistrationId).FirstOrDefaultAsync(ct);
        if (next is null)
            return false;
        var wait = db.SessionWaits.Where(w => w.SessionId == session.Id && w.RegistrationId == next.RegistrationId);
        var e = await db.Events.AsNoTracking().SingleAsync(e => e.Id == eventId, ct);
        var person = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == next.RegistrationId, ct);
        var settings = await db.SeatSettingsOfAsync(eventId, ct);
        OutboxMessage? letter;
        if (settings.OfferHours is { } hours)
        {
            var until = SeatRules.OfferEnds(now, hours, session);
            await wait.ExecuteUpdateAsync(s => s.SetProperty(w => w.OfferedUntil, until), ct);
            letter = mail.SeatOffered(e, session, person, until, now);
        }
        else
        {
            await wait.ExecuteDeleteAsync(ct);
            db.Add(new SessionBooking { SessionId = session.Id, RegistrationId = next.RegistrationId, At = now });
            letter = mail.SeatGiven(e, session, person, now);
        }
        if (letter is not null)
            db.Add(letter);
        await db.SaveChangesAsync(ct);
        return true;
    }
}

internal static class SessionTitles
{
    /// <summary>For the audit log, which is read in Thai.</summary>
    public static Task<string?> TitleOfAsync(this SummitDb db, Guid sessionId, CancellationToken ct) =>
        db.Sessions.Where(s => s.Id == sessionId).Select(s => s.TitleTh).SingleOrDefaultAsync(ct);
}
