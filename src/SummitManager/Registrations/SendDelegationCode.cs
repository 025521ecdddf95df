using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>
/// Mails the delegation's QR and the link of its desk to its contact: shown at the door, the QR opens the list of members, so that all of them go in at once.
/// At most one such mail in ten minutes.
/// </summary>
public sealed class SendDelegationCode(IDbContextFactory<SummitDb> dbs, TimeProvider clock, SiteAddress site)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="NoMailAddress"/>, <see cref="SentJustNow"/>.</summary>
    public Task<Result<Done>> RunAsync(Actor actor, Guid delegationId, CancellationToken ct) => Deadlock.RetryAsync(() => TryAsync(actor, delegationId, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid delegationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();

        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == delegationId, ct) is not { } delegation)
            return new NotFound();
        if (actor.WhyNot(Permission.ManageRegistrations, delegation.EventId) is { } no)
            return no;
        if (delegation.ContactEmail is null)
            return new NoMailAddress();
        if (await db.OutboxMessages.AnyAsync(m => m.SubjectId == delegation.Id && m.CreatedAt > now - Pause, ct))
            return new SentJustNow();
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == delegation.EventId, ct);
        var coming = await db.Registrations.CountAsync(r => r.DelegationId == delegation.Id && r.State == RegistrationState.Confirmed, ct);

        db.Add(LetterOf(e, delegation, coming, site.To($"/d/{delegation.LinkCode}"), now));
        db.Add(AuditEntry.Of(actor, delegation.EventId, nameof(SendDelegationCode), delegation.Id, "Mail queued", now));
        if (!await db.TrySaveAsync(ct))
            return new SentJustNow(); // Two at one instant: the slot in the unique key lets one through.
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    /// <summary>In both languages: nobody asked the contact which one they read.</summary>
    private static OutboxMessage LetterOf(Event e, Delegation d, int coming, string desk, DateTimeOffset now)
    {
        var (thai, english) = (e.Title(thai: true), e.Title(thai: false));
        var body = new MailBody(Language.Thai)
            .Heading(thai)
            .Paragraph($"แสดงคิวอาร์โค้ดนี้ที่จุดลงทะเบียนเพียงครั้งเดียว เจ้าหน้าที่จะเปิดรายชื่อทั้งคณะและให้เข้างานพร้อมกัน โปรดอย่าส่งต่อให้ผู้ที่ไม่ได้อยู่ในคณะ")
            .Qr("QR ของคณะ ใช้ที่จุดลงทะเบียนเท่านั้น / Delegation QR, for the door only", Codes.Grouped(d.DoorCode))
            .Facts(("คณะ / Delegation", $"{d.Number} {d.OrganizationName}"), ("ผู้ประสานงาน / Coordinator", d.ContactName), ("จำนวน / People", $"{coming}"),
                ("วันที่ / Date", $"{ThaiDate.Range(e.StartsOn, e.EndsOn, Language.Thai)} / {ThaiDate.Range(e.StartsOn, e.EndsOn, Language.English)}"))
            .Paragraph($"{english}: show this QR code once at the check-in desk. The staff open the list of your whole delegation and let everybody in together. Please pass it to nobody outside the delegation.")
            .Paragraph("เพิ่ม เปลี่ยน หรือจองที่นั่งให้สมาชิก และชำระเงิน ได้ที่หน้าของคณะ / Members, seats and payment are on your delegation's own page:")
            .Link("เปิดหน้าของคณะ / Open the delegation's page", desk);
        return OutboxMessage.Of(new Letter
        {
            EventId = e.Id,
            SubjectId = d.Id,
            To = d.ContactEmail!,
            ToName = d.ContactName,
            Language = Language.Thai,
            Subject = $"QR และหน้าของคณะ / Your delegation's QR and page: {thai}",
            TextBody = body.Text,
            HtmlBody = body.Html,
            QrText = d.DoorCode,
            DedupKey = $"delegation-code:{d.Id}:{now.ToUnixTimeSeconds() / (long)Pause.TotalSeconds}",
            Priority = 1,
        }, now);
    }
}
