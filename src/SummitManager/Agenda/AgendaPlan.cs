using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Agenda;

/// <summary>A room as the planner needs it.</summary>
/// <param name="Capacity">0 where nobody said.</param>
/// <param name="Blocks">Which rooms cannot be used beside it, itself included (FR-10).</param>
public sealed record PlannedRoom(Guid Id, Label Name, int Capacity, IReadOnlySet<Guid> Blocks);

/// <summary>Everything an organiser plans with, as it stands; read whole, because conflicts are between any two.</summary>
public sealed class AgendaPlan
{
    public required Event Event { get; init; }
    /// <summary>On the programme by time, then those on the shelf by title.</summary>
    public required IReadOnlyList<Session> Sessions { get; init; }
    public required IReadOnlyList<Track> Tracks { get; init; }
    public required IReadOnlyList<Speaker> Speakers { get; init; }
    /// <summary>Of the event's venue, in its order.</summary>
    public required IReadOnlyList<PlannedRoom> Rooms { get; init; }
    public required IReadOnlyList<RoomClosure> Closures { get; init; }
    /// <summary>Seats that are taken, of the sessions that are booked.</summary>
    public required IReadOnlyDictionary<Guid, int> Taken { get; init; }

    public EventTime Clock => field ??= EventTime.In(Event.TimeZone);

    public Session? Find(Guid sessionId) => Sessions.FirstOrDefault(s => s.Id == sessionId);

    public PlannedRoom? Room(Guid? roomId) => roomId is { } id ? Rooms.FirstOrDefault(r => r.Id == id) : null;

    public Speaker? Speaker(Guid speakerId) => Speakers.FirstOrDefault(s => s.Id == speakerId);

    public Track? Track(Guid? trackId) => trackId is { } id ? Tracks.FirstOrDefault(t => t.Id == id) : null;

    /// <summary>The event's days, first to last.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Event.EndsOn.DayNumber - Event.StartsOn.DayNumber + 1).Select(Event.StartsOn.AddDays);

    /// <summary>In nine questions, however long the programme is. Null when there is no such event.</summary>
    internal static async Task<AgendaPlan?> LoadAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } e)
            return null;
        var sessions = await db.Sessions.AsNoTracking().Include(s => s.Roles).AsSplitQuery().Where(s => s.EventId == eventId).ToListAsync(ct);
        var rooms = await db.RoomsOfVenue(e.VenueId).AsNoTracking().ToListAsync(ct);
        var roomIds = rooms.ConvertAll(r => r.Id);
        var parts = await db.RoomParts.AsNoTracking().Where(p => roomIds.Contains(p.RoomId)).ToListAsync(ct);
        return new AgendaPlan
        {
            Event = e,
            Sessions = [.. sessions.OrderBy(s => s.StartsAt ?? DateTimeOffset.MaxValue).ThenBy(s => s.StartsAt is null ? s.TitleTh : "", StringComparer.Ordinal).ThenBy(s => s.Id)],
            Tracks = await db.Tracks.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct),
            Speakers = await db.Speakers.AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Precedence).ThenBy(s => s.Id).ToListAsync(ct),
            Rooms = rooms.ConvertAll(r => new PlannedRoom(r.Id, new Label(r.NameTh, r.NameEn ?? r.NameTh), r.Capacity, RoomBlocks.BlockedBy(r.Id, parts))),
            Closures = await db.RoomClosures.AsNoTracking().Where(c => c.EventId == eventId).OrderBy(c => c.From).ThenBy(c => c.Id).ToListAsync(ct),
            Taken = await db.SessionSeats.AsNoTracking().Where(s => db.Sessions.Any(x => x.Id == s.Id && x.EventId == eventId)).ToDictionaryAsync(s => s.Id, s => s.Taken, ct),
        };
    }
}
