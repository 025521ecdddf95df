using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Messaging;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>Mails six digits to the contact of a delegation who has no letter at hand. Answers the same whether or not the address is known.</summary>
public sealed class SendDeskCode(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Refuses only what is no address, with <see cref="BadField"/>.</summary>
    public Task<Result<Done>> RunAsync(string? email, Language language, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(email, language, ct));

    private async Task<Result<Done>> TryAsync(string? typed, Language language, CancellationToken ct)
    {
        var read = RegistrationFormReader.Address(typed);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var email = read.Value;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var known = await db.WithOpenDesk().Where(d => d.ContactEmail == email).OrderByDescending(d => d.CreatedAt).Select(d => new { d.EventId, d.ContactName }).FirstOrDefaultAsync(ct);
        if (known is null)
            return Done.Instance;

        await using var transaction = await db.BeginWriteAsync(ct);
        await db.DeskCodes.Where(c => c.CreatedAt < now - Kept).ExecuteDeleteAsync(ct);
        if (await db.DeskCodes.CountAsync(c => c.Email == email, ct) >= DeskCodes.MostADay || await db.DeskCodes.AnyAsync(c => c.Email == email && c.CreatedAt > now - DeskCodes.Pause, ct))
            return Done.Instance; // The mail of a moment ago is on its way; saying so would tell that the address is known.
        var id = Guid.CreateVersion7(now);
        var digits = codes.NewDigits(DeskCodes.Length);
        db.Add(new DeskCode { Id = id, Email = email, CodeHash = DeskCodes.Hash(id, digits), CreatedAt = now, ExpiresAt = now + DeskCodes.Lasts });
        db.Add(LetterOf(known.EventId, id, email, known.ContactName, digits, language, now));
        // Two at one instant both see nothing recent; the slot in the letter's unique key lets only one through.
        if (await db.TrySaveAsync(ct))
            await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    private static OutboxMessage LetterOf(Guid eventId, Guid codeId, string email, string name, string digits, Language language, DateTimeOffset now)
    {
        var thai = language == Language.Thai;
        var subject = thai ? "รหัสเข้าหน้าผู้ประสานงานคณะ" : "Your code for the coordinator's desk";
        var body = new MailBody(language).Heading(subject)
            .Facts((thai ? "รหัส" : "Code", digits))
            .Paragraph(thai
                ? "พิมพ์รหัสนี้ในหน้าที่เปิดไว้ ใช้ได้ครั้งเดียวภายใน 15 นาที โปรดอย่าบอกรหัสแก่ผู้อื่น ผู้จัดงานไม่มีการสอบถามรหัสนี้"
                : "Type this code on the page that you have open. It works once, within 15 minutes. Please tell it to nobody; the organisers never ask for it.")
            .Paragraph(thai ? "หากไม่ได้ขอรหัสนี้ ไม่ต้องทำอะไร" : "If you did not ask for it, do nothing.");
        return OutboxMessage.Of(new Letter
        {
            EventId = eventId,
            SubjectId = codeId,
            To = email,
            ToName = name,
            Language = language,
            Subject = subject,
            TextBody = body.Text,
            HtmlBody = body.Html,
            IsSealed = true,
            DedupKey = $"desk-code:{DeskCodes.Hash(Guid.Empty, email)}:{now.ToUnixTimeSeconds() / (long)DeskCodes.Pause.TotalSeconds}",
            Priority = 0,
        }, now);
    }
}
