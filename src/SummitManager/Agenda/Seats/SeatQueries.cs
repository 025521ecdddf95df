using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Registrations.Delegations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>What attendees and coordinators see of seats. Each read sends the same number of commands for one session and for a hundred.</summary>
public sealed class SeatQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock, PublishedAgendas agendas)
{
    /// <summary>The programme as one person sees it, by the secret of their ticket; null for a wrong one.</summary>
    public async Task<MyAgenda?> MineAsync(string linkCode, CancellationToken ct)
    {
        if (Codes.Read(linkCode, Codes.LinkLength) is not { } link)
            return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.LinkCode == link, ct) is not { } person)
            return null;
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).SingleAsync(x => x.Id == person.EventId, ct);
        var agenda = await agendas.OfAsync(db, e.Id, ct);
        var booked = await db.SessionBookings.Where(b => b.RegistrationId == person.Id).Select(b => b.SessionId).ToListAsync(ct);
        var waiting = await db.SessionWaits.Where(w => w.RegistrationId == person.Id)
            .Select(w => new { w.SessionId, w.OfferedUntil, Ahead = db.SessionWaits.Count(o => o.SessionId == w.SessionId && o.Since < w.Since && o.OfferedUntil == null) }).ToListAsync(ct);
        var settings = await db.SeatSettingsOfAsync(e.Id, ct);
        var now = clock.GetUtcNow();
        return new MyAgenda(person, e, agenda, await PublishedAtAsync(db, e.Id, agenda, ct), await LeftAsync(db, e.Id, ct), booked.ToHashSet(),
            // Of an offer that has lapsed nothing is said: it is passed on within the minute.
            waiting.Where(w => w.OfferedUntil is not { } until || until >= now).ToDictionary(w => w.SessionId, w => w.Ahead),
            waiting.Where(w => w.OfferedUntil >= now).ToDictionary(w => w.SessionId, w => w.OfferedUntil!.Value), settings.OfferHours is not null);
    }

    /// <summary>One session of the published agenda, for its calendar file; null when it is not on it.</summary>
    public async Task<(PublishedAgenda Agenda, PublishedSession Session, DateTimeOffset PublishedAt)?> SessionAsync(Guid eventId, Guid sessionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var agenda = await agendas.OfAsync(db, eventId, ct);
        return agenda.Find(sessionId) is { } session ? (agenda, session, await PublishedAtAsync(db, eventId, agenda, ct)) : null;
    }

    /// <summary>Whether there is a programme to look at.</summary>
    public async Task<bool> IsPublishedAsync(Guid eventId, CancellationToken ct) => (await agendas.OfAsync(eventId, ct)).Sessions.Count > 0;

    /// <summary>Sessions with seats, and who of the delegation sits in each; null for a wrong link.</summary>
    public async Task<DeskAgenda?> DeskAsync(string desk, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.FindDeskAsync(desk, ct) is not { } delegation)
            return null;
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == delegation.EventId, ct);
        var agenda = await agendas.OfAsync(db, e.Id, ct);
        var members = await db.Registrations.AsNoTracking().Where(r => r.DelegationId == delegation.Id && r.State == RegistrationState.Confirmed)
            .OrderBy(r => r.SortKey).ThenBy(r => r.Id).ToListAsync(ct);
        var ids = members.ConvertAll(m => m.Id);
        var seats = await db.SessionBookings.AsNoTracking().Where(b => ids.Contains(b.RegistrationId)).ToListAsync(ct);
        var waits = await db.SessionWaits.AsNoTracking().Where(w => ids.Contains(w.RegistrationId)).ToListAsync(ct);
        return new DeskAgenda(delegation, e, [.. agenda.Sessions.Where(s => s.Seats is not null)], await LeftAsync(db, e.Id, ct), members,
            seats.ToLookup(b => b.SessionId, b => b.RegistrationId), waits.ToLookup(w => w.SessionId));
    }

    /// <summary>Seats left in one session; null where nobody books.</summary>
    public async Task<int?> LeftAsync(Guid sessionId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.SessionSeats.Where(s => s.Id == sessionId).Select(s => (int?)s.Left).SingleOrDefaultAsync(ct);
    }

    private static Task<DateTimeOffset> PublishedAtAsync(SummitDb db, Guid eventId, PublishedAgenda agenda, CancellationToken ct) =>
        db.AgendaVersions.Where(v => v.EventId == eventId && v.Number == agenda.Number).Select(v => v.PublishedAt).SingleOrDefaultAsync(ct);

    private static Task<Dictionary<Guid, int>> LeftAsync(SummitDb db, Guid eventId, CancellationToken ct) =>
        db.SessionSeats.AsNoTracking().Where(s => db.Sessions.Any(x => x.Id == s.Id && x.EventId == eventId)).ToDictionaryAsync(s => s.Id, s => s.Left, ct);
}

/// <param name="PublishedAt">When this version of the agenda was.</param>
/// <param name="Left">Seats left, of the sessions that are booked.</param>
/// <param name="Booked">Sessions in which the person has a seat.</param>
/// <param name="Waiting">Sessions for which they wait, with how many wait before them; those with an offer too.</param>
/// <param name="Offers">Sessions in which a seat is kept for them, with until when.</param>
/// <param name="Asks">Whether a freed seat is offered to who waits; otherwise it is given.</param>
public sealed record MyAgenda(Registration Person, Event Event, PublishedAgenda Agenda, DateTimeOffset PublishedAt,
    IReadOnlyDictionary<Guid, int> Left, IReadOnlySet<Guid> Booked, IReadOnlyDictionary<Guid, int> Waiting, IReadOnlyDictionary<Guid, DateTimeOffset> Offers, bool Asks)
{
    /// <summary>Seats are for whoever has a ticket.</summary>
    public bool MayBook => Person.State == RegistrationState.Confirmed;

    /// <summary>Booked or waited for, by time.</summary>
    public IReadOnlyList<PublishedSession> Mine => [.. Agenda.Sessions.Where(s => Booked.Contains(s.Id) || Waiting.ContainsKey(s.Id))];

    /// <summary>Where they sit at the same time; null when nowhere.</summary>
    public PublishedSession? ClashOf(PublishedSession session) => SeatRules.ClashOf(Agenda, session, Booked);

    public static bool IsBookable(PublishedSession session, DateTimeOffset now) => SeatRules.WhyNot(session, now) is null;

    public static bool MayWait(PublishedSession session, DateTimeOffset now) => SeatRules.MayWait(session, now);
}

/// <param name="Sessions">With seats, by time.</param>
/// <param name="Left">Seats left in each.</param>
/// <param name="Members">With a ticket, in order of their names.</param>
/// <param name="Seated">Members by session.</param>
/// <param name="Waiting">Members' waits by session, those with an offer too.</param>
public sealed record DeskAgenda(Delegation Delegation, Event Event, IReadOnlyList<PublishedSession> Sessions, IReadOnlyDictionary<Guid, int> Left,
    IReadOnlyList<Registration> Members, ILookup<Guid, Guid> Seated, ILookup<Guid, SessionWait> Waiting);
