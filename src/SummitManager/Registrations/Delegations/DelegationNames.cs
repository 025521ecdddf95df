using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Pdf;
using SummitManager.Messaging;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>The names of a delegation to print for the car: who comes along, with telephones, and room to sign.</summary>
public sealed class DelegationNames(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Null for a wrong link. A list of nobody is an empty sheet, to be filled in by hand.</summary>
    public async Task<MailFile?> MakeAsync(string desk, Language language, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.FindDeskAsync(desk, ct) is not { } d)
            return null;
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == d.EventId, ct);
        var people = await db.Registrations.AsNoTracking().Where(r => r.DelegationId == d.Id && r.State != RegistrationState.Cancelled && r.State != RegistrationState.Rejected)
            .OrderBy(r => r.SortKey).ThenBy(r => r.Id).ToListAsync(ct);
        using var file = new MemoryStream();
        var pdf = new PdfWriter(file, new PdfInfo($"{(language == Language.Thai ? "รายชื่อคณะ" : "Names of the delegation")} – {d.OrganizationName}", language, clock.GetUtcNow()));
        foreach (var page in NameSheet.Pages(d, e, people, language))
            await pdf.AddAsync(page, ct);
        await pdf.FinishAsync(ct);
        return new MailFile($"names-{e.Slug}-{d.Number}.pdf", "application/pdf", file.ToArray());
    }
}
