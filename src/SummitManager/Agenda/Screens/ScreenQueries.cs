using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Agenda.Screens;

/// <summary>What the screens of an event show: the published agenda and what is true of its rooms. Plans are never read here.</summary>
public sealed class ScreenQueries(IDbContextFactory<SummitDb> dbs, PublishedAgendas agendas, TimeProvider clock)
{
    /// <summary>In seven questions, however long the programme is.</summary>
    /// <param name="e">Found by the caller, who knows that it is public.</param>
    /// <param name="ct">Of the request.</param>
    public async Task<ScreenBoard> OfAsync(Event e, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var agenda = await agendas.OfAsync(db, e.Id, ct);
        var rooms = await db.RoomsOfVenue(e.VenueId).AsNoTracking().ToListAsync(ct);
        var ids = rooms.ConvertAll(r => r.Id);
        var parts = await db.RoomParts.AsNoTracking().Where(p => ids.Contains(p.RoomId)).ToListAsync(ct);
        var closures = await db.RoomClosures.AsNoTracking().Where(c => c.EventId == e.Id).OrderBy(c => c.From).ThenBy(c => c.Id).ToListAsync(ct);
        var left = await db.SessionSeats.AsNoTracking().Where(s => db.Sessions.Any(x => x.Id == s.Id && x.EventId == e.Id)).ToDictionaryAsync(s => s.Id, s => s.Left, ct);
        return new ScreenBoard(e, agenda, ScreenRules.Rooms(rooms, parts, closures, agenda), left, await ChangesAsync(db, e, agenda, ct));
    }

    private async Task<IReadOnlyList<AgendaChange>> ChangesAsync(SummitDb db, Event e, PublishedAgenda agenda, CancellationToken ct)
    {
        var time = EventTime.In(e.TimeZone);
        var today = time.Instant(time.Date(clock.GetUtcNow()), TimeOnly.MinValue);
        var before = await db.AgendaVersions.Where(v => v.EventId == e.Id && v.PublishedAt < today).MaxAsync(v => (int?)v.Number, ct);
        var number = ScreenRules.ComparedWith(agenda.Number, before);
        var content = await db.AgendaVersions.Where(v => v.EventId == e.Id && v.Number == number).Select(v => v.Content).FirstOrDefaultAsync(ct);
        return content is null ? [] : [.. AgendaChanges.Between(PublishedAgenda.Read(content), agenda).Where(c => c.ConcernsWhoBooked)];
    }
}
