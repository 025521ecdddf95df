using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <param name="SessionId">Of the published agenda.</param>
/// <param name="Members">Registrations of the delegation; those who sit there already count as done.</param>
/// <param name="WhoFits">With fewer seats than members: whether as many as fit are booked and the others wait; otherwise nobody is booked.</param>
/// <param name="DespiteClash">Whether seats at the same time elsewhere are known and do not matter.</param>
public sealed record DelegationSeatsRequest(Guid SessionId, IReadOnlyCollection<Guid> Members, bool WhoFits = false, bool DespiteClash = false);

/// <param name="Booked">Seats taken now.</param>
/// <param name="Waiting">Members who wait now.</param>
public sealed record DelegationSeats(int Booked, int Waiting);

/// <summary>Books seats in one session for several members of a delegation, from its desk: all of them or none, unless who fits will do.</summary>
public sealed class BookForDelegation(IDbContextFactory<SummitDb> dbs, TimeProvider clock, PublishedAgendas agendas, SeatLine line)
{
    /// <returns>
    /// How many were booked. Refusals: <see cref="NotFound"/>, <see cref="BadField"/> (nobody chosen), <see cref="NoTicketYet"/> (one of them),
    /// <see cref="SessionNotBookable"/>, <see cref="MembersClash"/>, <see cref="SeatsTooFew"/>.
    /// </returns>
    public Task<Result<DelegationSeats>> RunAsync(string desk, DelegationSeatsRequest request, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(desk, request, ct));

    private async Task<Result<DelegationSeats>> TryAsync(string desk, DelegationSeatsRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (request.Members.Count == 0)
            return new BadField("Members", "Choose");

        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.FindDeskAsync(desk, ct) is not { } delegation)
            return new NotFound();
        var members = new List<Registration>();
        // One by one in the order of their keys: two who book for the same people wait for each other and not in a circle.
        foreach (var id in request.Members.Distinct().Order())
        {
            var found = await db.LockWithTicketAsync(Access.ByDesk(desk, id), ct);
            if (found.Refusal is { } missing)
                return missing;
            members.Add(found.Value);
        }
        var agenda = await agendas.OfAsync(db, delegation.EventId, ct);
        var session = agenda.Find(request.SessionId);
        if (SeatRules.WhyNot(session, now) is { } no)
            return no;
        var ids = members.ConvertAll(m => m.Id);
        var seats = await db.SessionBookings.Where(b => ids.Contains(b.RegistrationId)).Select(b => new { b.RegistrationId, b.SessionId }).ToListAsync(ct);
        var clashes = members.ConvertAll(m => SeatRules.ClashOf(agenda, session!, seats.Where(s => s.RegistrationId == m.Id).Select(s => s.SessionId).ToHashSet())).OfType<PublishedSession>().ToList();
        if (!request.DespiteClash && clashes.Count > 0)
            return new MembersClash(clashes.Count, clashes[0].Title);

        // Nobody takes a seat or is given one until this is done; so who sits there is read only now.
        await db.SessionSeats.LockAsync([request.SessionId], ct);
        foreach (var late in await WaitsOf(db, request.SessionId, ids).Where(w => w.OfferedUntil < now).Select(w => w.RegistrationId).Order().ToListAsync(ct))
            await line.LeaveWaitAsync(db, delegation.EventId, request.SessionId, late, now, ct);
        var seated = await db.SessionBookings.Where(b => b.SessionId == request.SessionId && ids.Contains(b.RegistrationId)).Select(b => b.RegistrationId).ToListAsync(ct);
        var offered = await WaitsOf(db, request.SessionId, ids).Where(w => w.OfferedUntil != null).Select(w => w.RegistrationId).ToListAsync(ct);
        // Seats that are kept for members are theirs first.
        var standing = members.Where(m => !seated.Contains(m.Id)).OrderBy(m => offered.Contains(m.Id) ? 0 : 1).ThenBy(m => m.SortKey, StringComparer.Ordinal).ThenBy(m => m.Id).ToList();
        if (await db.SessionSeats.AsNoTracking().Where(s => s.Id == request.SessionId).Select(s => (int?)(s.Capacity - s.Taken)).SingleOrDefaultAsync(ct) is not { } free)
            return new SessionNotBookable(); // The organiser lets nobody book there any more; the agenda does not say so yet.
        var left = Math.Max(0, free) + offered.Count;
        var mayWait = SeatRules.MayWait(session!, now);
        if (standing.Count > left && (!request.WhoFits || (left == 0 && !mayWait)))
            return new SeatsTooFew(left, standing.Count, mayWait);
        var answer = await RecordAsync(db, request.SessionId, standing, Math.Min(left, standing.Count), offered.Count, mayWait, now, ct);
        db.Add(AuditEntry.Of(Actor.Coordinator, delegation.EventId, nameof(BookForDelegation), delegation.Id, $"Session: {session!.Title.Thai}; Booked: {answer.Booked}; Waiting: {answer.Waiting}", now));
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return answer;
    }

    private static IQueryable<SessionWait> WaitsOf(SummitDb db, Guid sessionId, List<Guid> ids) => db.SessionWaits.Where(w => w.SessionId == sessionId && ids.Contains(w.RegistrationId));

    /// <summary>Whoever waits already keeps their place in the line.</summary>
    private static async Task<DelegationSeats> RecordAsync(SummitDb db, Guid sessionId, IReadOnlyList<Registration> standing, int fit, int offered, bool mayWait, DateTimeOffset now, CancellationToken ct)
    {
        if (fit > offered && !await db.SessionSeats.TryTakeAsync(sessionId, fit - offered, ct))
            throw new ReadTooOldException();
        var ids = standing.Take(fit).Select(m => m.Id).ToList();
        await WaitsOf(db, sessionId, ids).ExecuteDeleteAsync(ct);
        db.AddRange(ids.Select(id => new SessionBooking { SessionId = sessionId, RegistrationId = id, At = now }));
        var rest = mayWait ? standing.Skip(fit).Select(m => m.Id).ToList() : [];
        var waiting = await WaitsOf(db, sessionId, rest).Select(w => w.RegistrationId).ToListAsync(ct);
        db.AddRange(rest.Except(waiting).Select(id => new SessionWait { SessionId = sessionId, RegistrationId = id, Since = now }));
        return new DelegationSeats(fit, rest.Count);
    }
}
