using Microsoft.EntityFrameworkCore;
using SummitManager.Agenda.Doors;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Agenda;

/// <summary>
/// The next edition starts with the tracks, the sessions and the settings for seats of this one, moved with its days, and nobody in them: persons are not copied.
/// The checkpoints are copied beside it, and those of sessions stay theirs.
/// </summary>
internal sealed class CopyAgenda : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        foreach (var t in await db.Tracks.AsNoTracking().Where(t => t.EventId == copy.From.Id).ToListAsync(ct))
            db.Add(new Track { Id = copy.NewId(t.Id), EventId = copy.To.Id, NameTh = t.NameTh, NameEn = t.NameEn, Colour = t.Colour, Order = t.Order });
        if (await db.SeatSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == copy.From.Id, ct) is { } seatSettings)
            db.Add(new SeatSettings { EventId = copy.To.Id, RemindMinutes = seatSettings.RemindMinutes, OfferHours = seatSettings.OfferHours, Version = 1 });
        foreach (var s in await db.Sessions.AsNoTracking().Where(s => s.EventId == copy.From.Id).ToListAsync(ct))
        {
            var session = new Session
            {
                Id = copy.NewId(s.Id),
                EventId = copy.To.Id,
                TitleTh = s.TitleTh,
                TitleEn = s.TitleEn,
                Format = s.Format,
                TrackId = s.TrackId is { } track ? copy.NewId(track) : null,
                AbstractTh = s.AbstractTh,
                AbstractEn = s.AbstractEn,
                Language = s.Language,
                Interpretation = s.Interpretation,
                Seats = s.Seats,
                WithoutReminder = s.WithoutReminder,
                SetupMinutes = s.SetupMinutes,
                TurnaroundMinutes = s.TurnaroundMinutes,
                Minutes = s.Minutes,
            };
            session.Put(s.StartsAt is { } starts ? new SessionSlot(copy.Shift(starts), s.Minutes, copy.To.VenueId == copy.From.VenueId ? s.RoomId : null) : null);
            db.Add(session);
            if (s.Seats is { } seats)
                db.Add(SessionSeats.Of(session.Id, seats));
        }
        foreach (var d in await db.SessionDoors.AsNoTracking().Where(d => db.Sessions.Any(s => s.Id == d.SessionId && s.EventId == copy.From.Id)).ToListAsync(ct))
            db.Add(new SessionDoor { CheckpointId = copy.NewId(d.CheckpointId), SessionId = copy.NewId(d.SessionId), BookedOnly = d.BookedOnly });
    }
}
