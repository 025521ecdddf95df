using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>What we write to people about their registration, in their language. Null when there is no address to write to.</summary>
public sealed class RegistrationMail(SiteAddress site)
{
    /// <summary>Right after registering: the ticket, or where they stand.</summary>
    public OutboxMessage? Received(Event e, RegistrationType type, Registration r, DateTimeOffset now) => r.State switch
    {
        RegistrationState.Confirmed => Standing(e, type, r, $"ticket:{r.Id}:1", now),
        _ => Standing(e, type, r, $"received:{r.Id}", now),
    };

    /// <summary>Where the registration stands: its ticket, or what it waits for; null once ended. <paramref name="dedupKey"/> tells a first sending from a repeat.</summary>
    public OutboxMessage? Standing(Event e, RegistrationType type, Registration r, string dedupKey, DateTimeOffset now) => r.State switch
    {
        RegistrationState.Confirmed => Ticket(e, type, r, dedupKey, now),
        RegistrationState.Pending => Send(e, r, dedupKey, now, Say(r, "ได้รับการลงทะเบียนแล้ว รออนุมัติ", "Registration received, awaiting approval"),
            body => body.Paragraph(Say(r, "ผู้จัดงานกำลังตรวจสอบการลงทะเบียน เมื่ออนุมัติแล้วจะส่งบัตรเข้างานมาทางอีเมลนี้",
                "The organisers are reviewing this registration. The ticket follows by mail once it is approved."))),
        RegistrationState.Waitlisted => Send(e, r, dedupKey, now, Say(r, "อยู่ในรายชื่อสำรอง", "You are on the waiting list"),
            body => body.Paragraph(Say(r, "ขณะนี้ที่นั่งเต็ม เมื่อมีที่ว่างจะส่งอีเมลแจ้งให้ยืนยันภายในเวลาที่กำหนด",
                "All places are taken for now. When one becomes free, a mail asks you to accept it within a stated time."))),
        _ => null,
    };

    /// <summary>The ticket: QR code, the code in words, calendar file. <paramref name="dedupKey"/> tells a first sending from a repeat.</summary>
    public OutboxMessage? Ticket(Event e, RegistrationType type, Registration r, string dedupKey, DateTimeOffset now)
    {
        if (r.Email is null)
            return null;
        var language = r.Language;
        var title = e.Title(language == Language.Thai);
        var code = Codes.Grouped(r.TicketCode);
        var body = new MailBody(language)
            .Heading(title)
            .Paragraph(Say(r, $"ลงทะเบียนของ {r.Name.Full(language)} เรียบร้อยแล้ว แสดงคิวอาร์โค้ดนี้ที่จุดลงทะเบียน",
                $"The registration of {r.Name.Full(language)} is complete. Show this QR code at the check-in desk."))
            .Qr(Say(r, "รหัสบัตร", "Ticket code"), code)
            .Facts((Say(r, "วันที่", "Date"), ThaiDate.Range(e.StartsOn, e.EndsOn, language)), (Say(r, "ประเภท", "Type"), type.Name(language == Language.Thai)), (Say(r, "สังกัด", "Organisation"), r.OrganizationName))
            .Link(Say(r, "เปิดบัตรเข้างาน", "Open the ticket"), TicketLink(r))
            .Paragraph(Say(r, "ลิงก์นี้ใช้แก้ไขข้อมูล โอนสิทธิ์ หรือยกเลิกได้ โปรดอย่าส่งต่อให้ผู้อื่น",
                "The same link lets you edit, transfer or cancel. Please do not pass it on."));
        return OutboxMessage.Of(new Letter
        {
            EventId = e.Id,
            SubjectId = r.Id,
            To = r.Email,
            ToName = r.Name.Full(language),
            Language = language,
            Subject = Say(r, $"บัตรเข้างาน: {title}", $"Your ticket: {title}"),
            TextBody = body.Text,
            HtmlBody = body.Html,
            QrText = r.TicketCode,
            Calendar = EventCalendar.File(e, language, TicketLink(r), r.Id, now),
            CalendarName = $"{e.Slug}.ics",
            Attachment = e.MailsTicketPdf ? TicketPdf.Attachment : null,
            DedupKey = dedupKey,
            Priority = 1,
        }, now);
    }

    /// <summary>A place became free; it is held until <paramref name="until"/>.</summary>
    public OutboxMessage? Offered(Event e, Registration r, DateTimeOffset until, DateTimeOffset now) =>
        Send(e, r, $"offer:{r.Id}:{until.ToUnixTimeSeconds()}", now, Say(r, "มีที่ว่างสำหรับคุณ โปรดยืนยัน", "A place is free for you: please accept"),
            body => body.Paragraph(Say(r, $"โปรดกดยืนยันก่อน {LongTime(e, until, Language.Thai)} มิฉะนั้นที่นั่งจะตกเป็นของผู้อยู่ในลำดับถัดไป",
                $"Please accept before {LongTime(e, until, Language.English)}; after that the place goes to the next in line.")));

    public OutboxMessage? Rejected(Event e, Registration r, DateTimeOffset now) =>
        Send(e, r, $"rejected:{r.Id}", now, Say(r, "การลงทะเบียนไม่ได้รับอนุมัติ", "Registration not approved"),
            body => body.Paragraph(r.EndReason ?? Say(r, "หากมีข้อสงสัยโปรดติดต่อผู้จัดงาน", "Please contact the organisers with any question.")));

    public OutboxMessage? Cancelled(Event e, Registration r, DateTimeOffset now) =>
        Send(e, r, $"cancelled:{r.Id}", now, Say(r, "ยกเลิกการลงทะเบียนแล้ว", "Registration cancelled"),
            body => body.Paragraph(Say(r, "บัตรเข้างานใบเดิมใช้ไม่ได้แล้ว หากต้องการเข้าร่วมโปรดลงทะเบียนใหม่",
                "The ticket is no longer valid. To attend after all, please register again.")));

    /// <summary>To the person whose place goes to another; called while the registration is still theirs. Its link is dead, so there is none.</summary>
    public OutboxMessage? HandedOver(Event e, Registration r, DateTimeOffset now) =>
        Send(e, r, $"handed-over:{r.Id}:v{r.Version + 1}", now, Say(r, "โอนสิทธิ์ให้ผู้อื่นแล้ว", "Your place was given to another person"),
            body => body.Paragraph(Say(r, "บัตรเข้างานและลิงก์เดิมใช้ไม่ได้แล้ว หากไม่ได้เป็นผู้ขอโอนสิทธิ์ โปรดติดต่อผู้จัดงานทันที",
                "The former ticket and link are no longer valid. If you did not ask for this, please contact the organisers at once.")), withLink: false);

    public string TicketLink(Registration r) => site.To($"/t/{r.LinkCode}");

    private OutboxMessage? Send(Event e, Registration r, string dedupKey, DateTimeOffset now, string subject, Func<MailBody, MailBody> write, bool withLink = true)
    {
        if (r.Email is null)
            return null;
        var title = e.Title(r.Language == Language.Thai);
        var body = write(new MailBody(r.Language).Heading(subject).Facts(
                (Say(r, "งาน", "Event"), title),
                (Say(r, "ชื่อ", "Name"), r.Name.Full(r.Language))));
        if (withLink)
            body = body.Link(Say(r, "ดูการลงทะเบียน", "See the registration"), TicketLink(r));
        return OutboxMessage.Of(new Letter
        {
            EventId = e.Id,
            SubjectId = r.Id,
            To = r.Email,
            ToName = r.Name.Full(r.Language),
            Language = r.Language,
            Subject = $"{subject}: {title}",
            TextBody = body.Text,
            HtmlBody = body.Html,
            DedupKey = dedupKey,
            Priority = 1,
        }, now);
    }

    private static string LongTime(Event e, DateTimeOffset instant, Language language)
    {
        var local = EventTime.In(e.TimeZone).Local(instant);
        return ThaiDate.FullWithTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), language);
    }

    private static string Say(Registration r, string thai, string english) => r.Language == Language.Thai ? thai : english;
}
