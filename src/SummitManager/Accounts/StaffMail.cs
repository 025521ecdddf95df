using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Accounts;

/// <summary>What we write to staff. Never a password.</summary>
public sealed class StaffMail(SiteAddress site)
{
    public OutboxMessage Invited(Event e, StaffUser user, IReadOnlyList<EventRole> roles, bool isNew, Language language, DateTimeOffset now)
    {
        var thai = language == Language.Thai;
        var title = e.Title(thai);
        var subject = thai ? $"เชิญร่วมเป็นเจ้าหน้าที่: {title}" : $"You are on the staff of {title}";
        var body = new MailBody(language)
            .Heading(subject)
            .Facts(
                (thai ? "ชื่อ" : "Name", user.DisplayName),
                (thai ? "หน้าที่" : "Roles", string.Join(", ", roles.Order().Select(r => r.Label().In(language)))),
                (thai ? "วันที่" : "Date", ThaiDate.Range(e.StartsOn, e.EndsOn, language)),
                (thai ? "อีเมลสำหรับเข้าสู่ระบบ" : "Sign in with", user.Email));
        body = isNew
            ? body.Paragraph(thai
                ? "ผู้ที่เชิญจะแจ้งรหัสผ่านสำหรับเข้าสู่ระบบครั้งแรกให้ทราบโดยตรง เมื่อเข้าสู่ระบบแล้วโปรดตั้งรหัสผ่านของตนเอง"
                : "The person who invited you hands over the password for the first sign-in. You then choose a password of your own.")
            : body.Paragraph(thai ? "เข้าสู่ระบบด้วยรหัสผ่านเดิมที่ใช้อยู่" : "Sign in with the password you have.");
        body = body.Link(thai ? "เข้าสู่ระบบ" : "Sign in", site.To("/account/sign-in"));
        return OutboxMessage.Of(new Letter
        {
            EventId = e.Id,
            SubjectId = user.Id,
            To = user.Email!,
            ToName = user.DisplayName,
            Language = language,
            Subject = subject,
            TextBody = body.Text,
            HtmlBody = body.Html,
            DedupKey = $"staff:{e.Id}:{user.Id}:{now.UtcTicks}",
            Priority = 1,
        }, now);
    }
}
