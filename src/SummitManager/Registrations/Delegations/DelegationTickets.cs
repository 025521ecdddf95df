using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pdf;
using SummitManager.Events;
using SummitManager.Messaging;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>All tickets of a delegation in one PDF, two on a sheet of A4 with a line to cut along: for the coordinator who hands them out in the bus.</summary>
public sealed class DelegationTickets(IDbContextFactory<SummitDb> dbs, EventLogos logos, SiteAddress site, TimeProvider clock)
{
    /// <summary>Null for a wrong link, and while nobody has a ticket.</summary>
    public async Task<MailFile?> MakeAsync(string desk, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.FindDeskAsync(desk, ct) is not { } d)
            return null;
        var people = await db.Registrations.AsNoTracking().Where(r => r.DelegationId == d.Id && r.State == RegistrationState.Confirmed).OrderBy(r => r.SortKey).ThenBy(r => r.Id).ToListAsync(ct);
        if (people.Count == 0)
            return null;
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays.OrderBy(h => h.DoorsOpenAt)).AsSplitQuery().SingleAsync(x => x.Id == d.EventId, ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == e.Id).ToDictionaryAsync(t => t.Id, ct);
        var pictures = await logos.OfAsync(e.Id, ct);
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo($"{e.Title(thai: true)} – {d.OrganizationName}", Language.Thai, clock.GetUtcNow()));
        foreach (var two in people.Select(r => PrintedTicket.Draw(r, types[r.TypeId], e, pictures, site.To($"/t/{r.LinkCode}"))).Chunk(2))
            await pdf.AddAsync(Sheet(two), ct);
        await pdf.FinishAsync(ct);
        return new MailFile($"tickets-{e.Slug}-{d.Number}.pdf", "application/pdf", file.ToArray());
    }

    private static Page Sheet(Page[] tickets)
    {
        var sheet = new Page(Paper.A4.Height, Paper.A4.Width);
        var half = sheet.Width / 2;
        for (var i = 0; i < tickets.Length; i++)
            sheet.Put(tickets[i], i * half + (half - tickets[i].Width) / 2, (sheet.Height - tickets[i].Height) / 2);
        sheet.Line(half, 0, half, sheet.Height, Ink.Line, 0.3, dashed: true);
        return sheet;
    }
}
