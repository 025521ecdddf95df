using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Registrations;

namespace SummitManager.Agenda.Seats;

/// <summary>Whoever loses their place, or hands it on, sits and waits nowhere any more: each of their seats goes to the next who waits for it.</summary>
internal sealed class FreeSeats(SeatLine line) : IPersonLeft
{
    public async Task LeftAsync(SummitDb db, Registration registration, DateTimeOffset now, CancellationToken ct)
    {
        // Their own row is locked, so they enter no other session; only a wait may still become a seat, in one of these.
        var sessions = await db.SessionBookings.Where(b => b.RegistrationId == registration.Id).Select(b => b.SessionId)
            .Union(db.SessionWaits.Where(w => w.RegistrationId == registration.Id).Select(w => w.SessionId)).ToListAsync(ct);
        if (sessions.Count == 0)
            return;
        await db.SessionSeats.LockAsync(sessions, ct);
        foreach (var sessionId in sessions.Order())
        {
            await line.LeaveWaitAsync(db, registration.EventId, sessionId, registration.Id, now, ct);
            await line.LeaveSeatAsync(db, registration.EventId, sessionId, registration.Id, now, ct);
        }
    }
}
