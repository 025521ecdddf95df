using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Seats;

/// <summary>What we write to people about their seats, in their language. Null when there is no address to write to.</summary>
public sealed class SeatMail(SiteAddress site)
{
    /// <summary>After tickets, before whatever goes to everybody.</summary>
    private const int Soon = 5;

    /// <summary>A seat they waited for became theirs.</summary>
    /// <param name="e">Whose programme.</param>
    /// <param name="session">Where they sit now.</param>
    /// <param name="r">Who waited.</param>
    /// <param name="now">Of the deed.</param>
    internal OutboxMessage? SeatGiven(Event e, PublishedSession session, Registration r, DateTimeOffset now) => Write(e, session, r, now, new Words(
        new("ได้ที่นั่งแล้ว", "A seat is yours"),
        new("มีที่นั่งว่างในรายการที่ท่านรออยู่ ระบบจองที่นั่งนี้ให้ท่านแล้ว ไม่ต้องยืนยันอีก",
            "A seat became free in the session you were waiting for. It is booked for you; there is nothing to confirm."),
        GiveBack,
        // One wait is given a seat once: its row is gone with it. The key only has to be new, also for who waits again in the same moment.
        $"seat:{session.Id}:{r.Id}:{Guid.CreateVersion7(now):N}"));

    /// <summary>A seat they waited for is kept for them, if they say so in time.</summary>
    /// <param name="e">Whose programme.</param>
    /// <param name="session">Where it is.</param>
    /// <param name="r">Who waits.</param>
    /// <param name="until">When it goes to the next.</param>
    /// <param name="now">Of the deed.</param>
    internal OutboxMessage? SeatOffered(Event e, PublishedSession session, Registration r, DateTimeOffset until, DateTimeOffset now)
    {
        var local = EventTime.In(e.TimeZone).Local(until);
        string Time(Language language) => ThaiDate.FullWithTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), language);
        return Write(e, session, r, now, new Words(
            new("มีที่นั่งว่างสำหรับท่าน โปรดยืนยัน", "A seat is free for you: please accept"),
            new($"มีที่นั่งว่างในรายการที่ท่านรออยู่ ระบบเก็บไว้ให้ท่านถึง {Time(Language.Thai)} โปรดกดรับหรือไม่รับในหน้ากำหนดการของฉัน",
                $"A seat became free in the session you were waiting for. It is kept for you until {Time(Language.English)}. Please accept or decline it on your programme's page."),
            new("หากไม่รับภายในเวลานี้ ที่นั่งจะเป็นของผู้อยู่ลำดับถัดไป", "After that it goes to the next in line."),
            $"seat-offer:{session.Id}:{r.Id}:{Guid.CreateVersion7(now):N}")
        { Link = new("รับหรือไม่รับที่นั่ง", "Accept or decline the seat"), UselessAfter = until });
    }

    /// <summary>The organiser booked for them.</summary>
    internal OutboxMessage? BookedByStaff(Event e, PublishedSession session, Registration r, DateTimeOffset now) => Write(e, session, r, now, new Words(
        new("ผู้จัดงานจองที่นั่งให้ท่าน", "A seat was booked for you"),
        new("ผู้จัดงานจองที่นั่งในรายการนี้ให้ท่านแล้ว ไม่ต้องยืนยันอีก", "The organisers booked a seat in this session for you. There is nothing to confirm."),
        GiveBack,
        $"seat-booked:{session.Id}:{r.Id}:{Guid.CreateVersion7(now):N}"));

    /// <summary>The organiser took their seat.</summary>
    internal OutboxMessage? EndedByStaff(Event e, PublishedSession session, Registration r, DateTimeOffset now) => Write(e, session, r, now, new Words(
        new("ที่นั่งถูกยกเลิก", "Your seat was cancelled"),
        new("ผู้จัดงานยกเลิกที่นั่งของท่านในรายการนี้", "The organisers cancelled your seat in this session."),
        new("หากมีข้อสงสัย โปรดติดต่อผู้จัดงาน รายการอื่นที่จองไว้ยังคงเดิม", "Please contact the organisers with any question. Other seats that you booked stay yours."),
        $"seat-ended:{session.Id}:{r.Id}:{Guid.CreateVersion7(now):N}"));

    /// <summary>The session in which they have a seat begins soon. Once a person and session; nobody is told of what has begun.</summary>
    /// <param name="e">Whose programme.</param>
    /// <param name="session">Where they sit.</param>
    /// <param name="r">Who sits.</param>
    /// <param name="now">Of the deed.</param>
    internal OutboxMessage? Reminder(Event e, PublishedSession session, Registration r, DateTimeOffset now) => Write(e, session, r, now, new Words(
        new("เตือนความจำ", "Reminder"),
        new("รายการที่ท่านจองที่นั่งไว้ใกล้เริ่มแล้ว", "The session in which you have a seat begins soon."),
        GiveBack,
        ReminderKey(session.Id, r.Id))
    { Priority = Soon, UselessAfter = session.StartsAt });

    /// <summary>What a reminder must not be sent twice for.</summary>
    internal static string ReminderKey(Guid sessionId, Guid registrationId) => $"reminder:{sessionId}:{registrationId}";

    private static readonly Label GiveBack = new("หากไม่สะดวก โปรดคืนที่นั่งในหน้ากำหนดการของฉัน เพื่อให้ผู้อยู่ลำดับถัดไปได้เข้าร่วม",
        "If you cannot come, please give the seat back on your programme's page, so that the next in line can attend.");

    private OutboxMessage? Write(Event e, PublishedSession session, Registration r, DateTimeOffset now, Words words)
    {
        if (r.Email is null)
            return null;
        var (language, thai, clock) = (r.Language, r.Language == Language.Thai, EventTime.In(e.TimeZone));
        var (from, until) = (clock.Local(session.StartsAt), clock.Local(session.EndsAt));
        var body = new MailBody(language).Heading(session.Title.In(language))
            .Paragraph(words.News.In(language))
            .Facts((thai ? "วันที่" : "Date", ThaiDate.FullWithWeekday(DateOnly.FromDateTime(from), language)),
                (thai ? "เวลา" : "Time", ThaiDate.TimeRange(TimeOnly.FromDateTime(from), TimeOnly.FromDateTime(until), language)),
                (thai ? "ห้อง" : "Room", session.Room?.In(language)))
            .Paragraph(words.After.In(language))
            .Link(words.Link.In(language), site.To($"/t/{r.LinkCode}/agenda#s-{session.Id}"));
        return OutboxMessage.Of(new Letter
        {
            EventId = e.Id,
            SubjectId = r.Id,
            To = r.Email,
            ToName = r.Name.Full(language),
            Language = language,
            Subject = $"{words.Subject.In(language)}: {session.Title.In(language)}",
            TextBody = body.Text,
            HtmlBody = body.Html,
            DedupKey = words.Key,
            Priority = words.Priority,
            UselessAfter = words.UselessAfter,
        }, now);
    }

    /// <param name="News">What happened.</param>
    /// <param name="After">Said below day, time and room.</param>
    private sealed record Words(Label Subject, Label News, Label After, string Key)
    {
        public Label Link { get; init; } = new("เปิดกำหนดการของฉัน", "Open my programme");
        public int Priority { get; init; } = 1;
        public DateTimeOffset? UselessAfter { get; init; }
    }
}
