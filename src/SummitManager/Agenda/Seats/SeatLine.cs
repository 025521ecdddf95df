using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

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
        var agenda = await agendas.OfAsync(db, eventId, ct);
        if (agenda.Find(sessionId) is not { } session || !await GiveToNextAsync(db, eventId, session, now, ct))
            await db.SessionSeats.GiveBackAsync([sessionId], 1, ct);
        return true;
    }

    /// <summary>Gives away seats that are free while people wait: the limit was raised. Answers how many.</summary>
    internal async Task<int> FillAsync(SummitDb db, Guid eventId, Guid sessionId, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.SessionWaits.AnyAsync(w => w.SessionId == sessionId, ct) || (await agendas.OfAsync(db, eventId, ct)).Find(sessionId) is not { } session)
            return 0;
        var given = 0;
        while (await db.SessionWaits.AnyAsync(w => w.SessionId == sessionId, ct) && await db.SessionSeats.TryTakeAsync(sessionId, 1, ct))
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

    /// <summary>The seat is theirs at once and they are told; whoever cannot come gives it back. False when nobody waits or it has begun.</summary>
    private async Task<bool> GiveToNextAsync(SummitDb db, Guid eventId, PublishedSession session, DateTimeOffset now, CancellationToken ct)
    {
        if (!SeatRules.MayWait(session, now))
            return false;
        var next = await db.SessionWaits.AsNoTracking().Where(w => w.SessionId == session.Id).OrderBy(w => w.Since).ThenBy(w => w.RegistrationId).FirstOrDefaultAsync(ct);
        if (next is null)
            return false;
        await db.SessionWaits.Where(w => w.SessionId == session.Id && w.RegistrationId == next.RegistrationId).ExecuteDeleteAsync(ct);
        db.Add(new SessionBooking { SessionId = session.Id, RegistrationId = next.RegistrationId, At = now });
        var person = await db.Registrations.AsNoTracking().SingleAsync(r => r.Id == next.RegistrationId, ct);
        if (mail.SeatGiven(await db.Events.AsNoTracking().SingleAsync(e => e.Id == eventId, ct), session, person, now) is { } letter)
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
