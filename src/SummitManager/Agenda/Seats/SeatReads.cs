using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>What every deed about seats begins with.</summary>
internal static class SeatReads
{
    /// <summary>
    /// The person, whose row stays locked until the caller's transaction ends: two deeds of one person take turns, and nobody cancels in
    /// between. Seats are locked after it, never before. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="RegistrationEnded"/>, <see cref="NoTicketYet"/>.
    /// </summary>
    public static async Task<Result<Registration>> LockWithTicketAsync(this SummitDb db, Access access, CancellationToken ct)
    {
        await access.Which(db).LockAsync(ct);
        var found = await access.LoadLivingAsync(db, Permission.ManageRegistrations, ct);
        return found.IsOk && found.Value.State != RegistrationState.Confirmed ? new NoTicketYet() : found;
    }

    public static Task<SessionBooking?> SeatOfAsync(this SummitDb db, Guid sessionId, Guid registrationId, CancellationToken ct) =>
        db.SessionBookings.AsNoTracking().SingleOrDefaultAsync(b => b.SessionId == sessionId && b.RegistrationId == registrationId, ct);

    /// <summary>A warning, not a promise: it is looked for before the seat is claimed.</summary>
    public static async Task<SeatClash?> ClashAsync(this SummitDb db, PublishedAgenda agenda, PublishedSession session, Guid registrationId, CancellationToken ct)
    {
        var booked = await db.SessionBookings.Where(b => b.RegistrationId == registrationId).Select(b => b.SessionId).ToListAsync(ct);
        return SeatRules.ClashOf(agenda, session, booked.ToHashSet()) is { } other ? new SeatClash(other.Id, other.Title, other.StartsAt) : null;
    }

    /// <summary>How many began to wait before and are not offered a seat yet.</summary>
    public static Task<int> AheadAsync(this SummitDb db, SessionWait wait, CancellationToken ct) =>
        db.SessionWaits.CountAsync(w => w.SessionId == wait.SessionId && w.Since < wait.Since && w.OfferedUntil == null, ct);
}
