using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>What staff see of seats: every session with seats, and who sits and who waits in one. Each read sends the same number of commands, however many there are.</summary>
public sealed class SeatListQueries(IDbContextFactory<SummitDb> dbs)
{
    public const int PageSize = 50;
    private const int MostPages = 10_000;
    private const int MostFound = 8;

    /// <summary>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/>.</summary>
    public async Task<Result<SeatsOverview>> OverviewAsync(Actor actor, Guid eventId, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct) is not { } zone)
            return new NotFound();
        var settings = await db.SeatSettingsOfAsync(eventId, ct);
        var sessions = await Sessions(db, eventId).ToListAsync(ct);
        return new SeatsOverview(EventTime.In(zone), settings, [.. sessions.OrderBy(s => s.Session.StartsAt ?? DateTimeOffset.MaxValue).ThenBy(s => s.Session.Id)]);
    }

    /// <summary>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.View"/>, <see cref="NotFound"/> (also for a session in which nobody books).</summary>
    public async Task<Result<SeatList>> ListAsync(Actor actor, Guid eventId, SeatFilter filter, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.View, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.Where(e => e.Id == eventId).Select(e => e.TimeZone).SingleOrDefaultAsync(ct) is not { } zone
            || await Sessions(db, eventId).SingleOrDefaultAsync(s => s.Session.Id == filter.SessionId, ct) is not { } session)
            return new NotFound();
        var people = new RegistrationFilter(eventId) { Text = filter.Text }.Apply(db.Registrations.AsNoTracking());
        var rows = filter.Waiting ? Waiting(db, filter.SessionId, people) : Seated(db, filter.SessionId, people);
        var total = await rows.CountAsync(ct);
        var page = Math.Clamp(filter.Page, 1, MostPages);
        return new SeatList(EventTime.In(zone), session, await rows.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), total, page);
    }

    /// <summary>Whom one might book for: with a ticket, without a seat there, by part of a name or a code. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageRegistrations"/>.</summary>
    public async Task<Result<IReadOnlyList<SeatRow>>> FindAsync(Actor actor, Guid eventId, Guid sessionId, string? text, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        if (string.IsNullOrWhiteSpace(text))
            return Array.Empty<SeatRow>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var people = new RegistrationFilter(eventId) { Text = text, State = RegistrationState.Confirmed }.Apply(db.Registrations.AsNoTracking());
        return await people.Where(r => !db.SessionBookings.Any(b => b.SessionId == sessionId && b.RegistrationId == r.Id))
            .OrderBy(r => r.SortKey).ThenBy(r => r.Id).Take(MostFound)
            .Select(r => new SeatRow { Person = r, IsWaiting = db.SessionWaits.Any(w => w.SessionId == sessionId && w.RegistrationId == r.Id) }).ToListAsync(ct);
    }

    private static IQueryable<SeatsOfSession> Sessions(SummitDb db, Guid eventId) =>
        from s in db.Sessions.AsNoTracking()
        where s.EventId == eventId
        join seats in db.SessionSeats.AsNoTracking() on s.Id equals seats.Id
        select new SeatsOfSession
        {
            Session = s,
            Capacity = seats.Capacity,
            Taken = seats.Taken,
            Offered = db.SessionWaits.Count(w => w.SessionId == s.Id && w.OfferedUntil != null),
            Waiting = db.SessionWaits.Count(w => w.SessionId == s.Id && w.OfferedUntil == null),
        };

    /// <summary>In the order of names.</summary>
    internal static IQueryable<SeatRow> Seated(SummitDb db, Guid sessionId, IQueryable<Registration> people) =>
        from b in db.SessionBookings
        where b.SessionId == sessionId
        join r in people on b.RegistrationId equals r.Id
        from d in db.Delegations.Where(d => d.Id == r.DelegationId).DefaultIfEmpty()
        orderby r.SortKey, r.Id
        select new SeatRow { Person = r, DelegationNumber = d == null ? null : d.Number, At = b.At, RemindedAt = b.RemindedAt };

    /// <summary>Those who are offered a seat, then the line.</summary>
    internal static IQueryable<SeatRow> Waiting(SummitDb db, Guid sessionId, IQueryable<Registration> people) =>
        from w in db.SessionWaits
        where w.SessionId == sessionId
        join r in people on w.RegistrationId equals r.Id
        from d in db.Delegations.Where(d => d.Id == r.DelegationId).DefaultIfEmpty()
        orderby w.OfferedUntil == null ? 1 : 0, w.Since, r.Id
        select new SeatRow
        {
            Person = r,
            DelegationNumber = d == null ? null : d.Number,
            At = w.Since,
            IsWaiting = true,
            OfferedUntil = w.OfferedUntil,
            Ahead = db.SessionWaits.Count(o => o.SessionId == sessionId && o.OfferedUntil == null && o.Since < w.Since),
        };
}

/// <param name="Sessions">By time, those on the shelf last.</param>
public sealed record SeatsOverview(EventTime Clock, SeatSettings Settings, IReadOnlyList<SeatsOfSession> Sessions);

/// <summary>How a session's seats stand.</summary>
public sealed record SeatsOfSession
{
    /// <summary>As planned, without its people.</summary>
    public required Session Session { get; init; }
    public int Capacity { get; init; }
    /// <summary>Booked or kept for somebody who is asked.</summary>
    public int Taken { get; init; }
    public int Offered { get; init; }
    /// <summary>Without those who are offered a seat.</summary>
    public int Waiting { get; init; }
    public int Booked => Taken - Offered;
    public int Left => Math.Max(0, Capacity - Taken);
}

/// <param name="SessionId">Whose seats.</param>
/// <param name="Text">As typed: part of a name, an organisation, a code.</param>
/// <param name="Waiting">Those who wait, otherwise those who sit.</param>
/// <param name="Page">From 1.</param>
public sealed record SeatFilter(Guid SessionId, string? Text = null, bool Waiting = false, int Page = 1);

public sealed record SeatList(EventTime Clock, SeatsOfSession Session, IReadOnlyList<SeatRow> Rows, int Total, int Page)
{
    public int Pages => Math.Max(1, (Total + SeatListQueries.PageSize - 1) / SeatListQueries.PageSize);
}

/// <summary>Somebody who sits or waits.</summary>
public sealed record SeatRow
{
    public required Registration Person { get; init; }
    public int? DelegationNumber { get; init; }
    /// <summary>When they took the seat, or began to wait.</summary>
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? RemindedAt { get; init; }
    public bool IsWaiting { get; init; }
    public DateTimeOffset? OfferedUntil { get; init; }
    /// <summary>How many wait before them.</summary>
    public int Ahead { get; init; }
}
