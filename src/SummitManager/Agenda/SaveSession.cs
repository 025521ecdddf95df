using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Agenda.Doors;
using SummitManager.Agenda.Seats;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>Adds or changes a session with its slot and the people in it. Attendees see it when the agenda is published.</summary>
public sealed class SaveSession(IDbContextFactory<SummitDb> dbs, TimeProvider clock, SeatLine line)
{
    /// <returns>
    /// The session. Conflicts are no refusal: the planner shows them. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>,
    /// <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="FewerSeatsThanTaken"/>, <see cref="SessionHasBookings"/>, <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public Task<Result<Session>> RunAsync(Actor actor, Guid eventId, SessionForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<Session>> TryAsync(Actor actor, Guid eventId, SessionForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await AgendaPlan.LoadAsync(db, eventId, ct) is not { } plan)
            return new NotFound();
        var session = form.Id is null ? new Session { Id = Guid.CreateVersion7(now), EventId = eventId }
            : await db.Sessions.Include(s => s.Roles).SingleOrDefaultAsync(s => s.Id == form.Id && s.EventId == eventId, ct);
        if (session is null)
            return new NotFound();
        if (form.Id is not null && session.Version != form.Version)
            return new ChangedMeanwhile();
        var before = (session.TitleTh, session.StartsAt, session.RoomId, session.Seats);
        var was = session.Copy();
        var read = SessionFormReader.WriteTo(session, form, plan);
        if (read.Refusal is { } unreadable)
            return unreadable;
        session.Put(read.Value.Slot);
        if (form.Id is null)
            db.Add(session);
        else
            db.Entry(session).State = EntityState.Modified;
        if (await SetSeatsAsync(db, session, ct) is { } held)
            return held;
        WriteRoles(db, session, read.Value.Roles);
        var changes = new Changes().Of("Title", form.Id is null ? null : before.TitleTh, session.TitleTh).Of("Starts", before.StartsAt, session.StartsAt)
            .Of("Room", plan.Room(before.RoomId)?.Name.Thai, plan.Room(session.RoomId)?.Name.Thai).Of("Seats", before.Seats, session.Seats);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveSession), session.Id, changes.Any ? changes.ToString() : session.TitleTh, now));
        if (form.Id is not null)
            await db.FollowAsync(was, session, ct);
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await line.FillAsync(db, eventId, session.Id, now, ct); // More seats than before are for those who wait.
        await transaction.CommitAsync(ct);
        return session;
    }

    /// <summary>Nobody loses a booked seat by an edit: the limit stays at or above what is taken, and who booked keeps the counter.</summary>
    private static async Task<Refusal?> SetSeatsAsync(SummitDb db, Session session, CancellationToken ct)
    {
        await db.SessionSeats.LockAsync([session.Id], ct);
        var seats = await db.SessionSeats.SingleOrDefaultAsync(s => s.Id == session.Id, ct);
        if (seats is null)
        {
            if (session.Seats is { } first)
                db.Add(SessionSeats.Of(session.Id, first));
            return null;
        }
        if (session.Seats is null && seats.Taken > 0)
            return new SessionHasBookings(seats.Taken);
        if (session.Seats < seats.Taken)
            return new FewerSeatsThanTaken(seats.Taken);
        if (session.Seats is { } limit)
            seats.Capacity = limit;
        else
        {
            // Who still waits waits for nothing.
            await db.SessionWaits.Where(w => w.SessionId == session.Id).ExecuteDeleteAsync(ct);
            db.Remove(seats);
        }
        return null;
    }

    private static void WriteRoles(SummitDb db, Session session, IReadOnlyList<SessionRole> roles)
    {
        foreach (var gone in session.Roles.Where(old => roles.All(r => (r.SpeakerId, r.Role) != (old.SpeakerId, old.Role))).ToList())
            db.Remove(gone);
        foreach (var role in roles)
        {
            if (session.Roles.Find(old => (old.SpeakerId, old.Role) == (role.SpeakerId, role.Role)) is { } there)
                there.Order = role.Order;
            else
                db.Add(role);
        }
    }
}
