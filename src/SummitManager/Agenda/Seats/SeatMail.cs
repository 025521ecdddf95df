using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Seats;

/// <summary>What we write to people about their seats, in their language. Null when there is no address to write to.</summary>
public sealed class SeatMail(SiteAddress site)
{
    /// <summary>A seat they waited for became theirs.</summary>
    /// <param name="e">Whose programme.</param>
    /// <param name="session">Where they sit now.</param>
    /// <param name="r">Who waited.</param>
    /// <param name="now">Of the deed.</param>
    internal OutboxMessage? SeatGiven(Event e, PublishedSession session, Registration r, DateTimeOffset now)
    {
        if (r.Email is null)
            return null;
        var (language, thai, clock) = (r.Language, r.Language == Language.Thai, EventTime.In(e.TimeZone));
        var (from, until) = (clock.Local(session.StartsAt), clock.Local(session.EndsAt));
        var subject = thai ? "ได้ที่นั่งแล้ว" : "A seat is yours";
        var body = new MailBody(language).Heading(session.Title.In(language))
            .Paragraph(thai ? "มีที่นั่งว่างในรายการที่ท่านรออยู่ ระบบจองที่นั่งนี้ให้ท่านแล้ว ไม่ต้องยืนยันอีก"
                : "A seat became free in the session you were waiting for. It is booked for you; there is nothing to confirm.")
            .Facts((thai ? "วันที่" : "Date", ThaiDate.FullWithWeekday(DateOnly.FromDateTime(from), language)),
                (thai ? "เวลา" : "Time", ThaiDate.TimeRange(TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(until), language)),
                (thai ? "ห้อง" : "Room", session.Room?.In(language)))
            .Paragraph(thai ? "หากไม่สะดวก โปรดคืนที่นั่งในหน้ากำหนดการของฉัน เพื่อให้ผู้อยู่ลำดับถัดไปได้เข้าร่วม"
                : "If you cannot come, please give the seat back on your programme's page, so that the next in line can attend.")
            .Link(thai ? "เปิดกำหนดการของฉัน" : "Open my programme", site.To($"/t/{r.LinkCode}/agenda"));
        return OutboxMessage.Of(new Letter
        {
            EventId = e.Id,
            SubjectId = r.Id,
            To = r.Email,
            ToName = r.Name.Full(language),
            Language = language,
            Subject = $"{subject}: {session.Title.In(language)}",
            TextBody = body.Text,
            HtmlBody = body.Html,
            // One wait is given a seat once: its row is gone with it. The key only has to be new, also for who waits again in the same moment.
            DedupKey = $"seat:{session.Id}:{r.Id}:{Guid.CreateVersion7(now):N}",
            Priority = 1,
        }, now);
    }
}
