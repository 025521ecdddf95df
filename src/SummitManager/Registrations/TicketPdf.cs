using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Pdf;
using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>The ticket as a PDF: from its page, and in the mail where the organiser wants it.</summary>
public sealed class TicketPdf(IDbContextFactory<SummitDb> dbs, EventLogos logos, SiteAddress site, TimeProvider clock) : IMailAttachment
{
    /// <inheritdoc cref="OutboxMessage.Attachment"/>
    public const string Attachment = "ticket-pdf";

    string IMailAttachment.Name => Attachment;

    /// <summary>The file; null when the registration has no ticket (not confirmed, or gone).</summary>
    public async Task<MailFile?> MakeAsync(Guid registrationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var r = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(x => x.Id == registrationId && x.State == RegistrationState.Confirmed, ct);
        if (r is null)
            return null;
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays.OrderBy(h => h.DoorsOpenAt)).AsSplitQuery().SingleAsync(x => x.Id == r.EventId, ct);
        var type = await db.RegistrationTypes.AsNoTracking().SingleAsync(t => t.Id == r.TypeId, ct);
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo($"{e.Title(r.Language == Language.Thai)} – {r.Name.Full(r.Language)}", r.Language, clock.GetUtcNow()));
        await pdf.AddAsync(PrintedTicket.Draw(r, type, e, await logos.OfAsync(e.Id, ct), site.To($"/t/{r.LinkCode}")), ct);
        await pdf.FinishAsync(ct);
        return new MailFile($"ticket-{e.Slug}.pdf", "application/pdf", file.ToArray());
    }

    Task<MailFile?> IMailAttachment.MakeAsync(OutboxMessage message, CancellationToken ct) => MakeAsync(message.SubjectId!.Value, ct);
}
