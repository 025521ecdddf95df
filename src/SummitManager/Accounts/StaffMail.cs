using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Accounts;

/// <summary>What we write to staff. Never a password; a secret link goes in a sealed letter.</summary>
public sealed class StaffMail(SiteAddress site)
{
    /// <param name="link">Secret of the link that opens the account; null for somebody who has a password.</param>
    public OutboxMessage Invited(Event e, StaffUser user, IReadOnlyList<EventRole> roles, string? link, Language language, DateTimeOffset now)
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
        body = link is null
            ? body.Paragraph(thai ? "เข้าสู่ระบบด้วยรหัสผ่านเดิมที่ใช้อยู่" : "Sign in with the password you have.")
                .Link(thai ? "เข้าสู่ระบบ" : "Sign in", site.To("/account/sign-in"))
            : body.Paragraph(thai
                    ? "โปรดเปิดใช้บัญชีโดยตั้งรหัสผ่านของตนเอง ลิงก์นี้ใช้ได้ครั้งเดียวภายใน 7 วัน อย่าส่งต่อให้ผู้อื่น"
                    : "Please open the account by choosing a password of your own. The link works once, within 7 days. Do not pass it on.")
                .Link(thai ? "ตั้งรหัสผ่านและเปิดใช้บัญชี" : "Choose a password", LinkTo(link))
                .Paragraph(thai ? "หากไม่รู้จักงานนี้ ไม่ต้องทำอะไร บัญชีจะเปิดใช้ไม่ได้" : "If this event means nothing to you, do nothing: the account stays shut.");
        return Letter(e.Id, user, subject, body, isSealed: link is not null, language, now);
    }

    public OutboxMessage Reset(Guid eventId, StaffUser user, string link, Language language, DateTimeOffset now)
    {
        var thai = language == Language.Thai;
        var subject = thai ? "ตั้งรหัสผ่านใหม่" : "Choose a new password";
        var body = new MailBody(language)
            .Heading(subject)
            .Facts((thai ? "ชื่อ" : "Name", user.DisplayName), (thai ? "อีเมลสำหรับเข้าสู่ระบบ" : "Sign in with", user.Email))
            .Paragraph(thai
                ? "ผู้ดูแลงานส่งลิงก์นี้ให้ตั้งรหัสผ่านใหม่ ใช้ได้ครั้งเดียวภายใน 24 ชั่วโมง การยืนยันตัวตนขั้นที่สองจะปิดลง โปรดเปิดใช้อีกครั้งหลังเข้าสู่ระบบ"
                : "Your event's owner sent this link for a new password. It works once, within 24 hours. The second step is switched off with it; please set it up again after signing in.")
            .Link(subject, LinkTo(link))
            .Paragraph(thai ? "หากไม่ได้ขอ ไม่ต้องทำอะไร รหัสผ่านเดิมยังใช้ได้" : "If you did not ask for it, do nothing: your password stays as it is.");
        return Letter(eventId, user, subject, body, isSealed: true, language, now);
    }

    private string LinkTo(string link) => site.To($"/account/activate/{link}");

    private static OutboxMessage Letter(Guid eventId, StaffUser user, string subject, MailBody body, bool isSealed, Language language, DateTimeOffset now) => OutboxMessage.Of(new Letter
    {
        EventId = eventId,
        SubjectId = user.Id,
        To = user.Email!,
        ToName = user.DisplayName,
        Language = language,
        Subject = subject,
        TextBody = body.Text,
        HtmlBody = body.Html,
        IsSealed = isSealed,
        DedupKey = $"staff:{eventId}:{user.Id}:{(isSealed ? user.LinkHash : $"{now.UtcTicks}")}",
        Priority = 1,
    }, now);
}
