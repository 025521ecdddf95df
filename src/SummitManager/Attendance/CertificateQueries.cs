using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>What certificates are drawn from.</summary>
public sealed class CertificateQueries(IDbContextFactory<SummitDb> dbs, FileStore files, EventLogos logos)
{
    /// <summary>The event's template with its signatures, or the usual one while none was saved.</summary>
    public async Task<CertificateTemplate> TemplateAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.CertificateTemplates.AsNoTracking().Include(t => t.Signatures.OrderBy(s => s.Order)).SingleOrDefaultAsync(t => t.EventId == eventId, ct)
            ?? CertificateTemplate.Usual(eventId);
    }

    /// <summary>What all certificates share, with the template's pictures read; null when there is no such event.</summary>
    public async Task<CertificateEvent?> EventAsync(CertificateTemplate template, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).SingleOrDefaultAsync(x => x.Id == template.EventId, ct);
        if (e is null)
            return null;
        var signatures = new List<Picture?>();
        foreach (var signature in template.Signatures.OrderBy(s => s.Order))
            signatures.Add(await PictureAsync(signature.PictureFileId, ct));
        return new CertificateEvent(new Label(e.Title(thai: true), e.Title(thai: false)), e.StartsOn, e.EndsOn, e.EndsOn, new Label(e.VenueLine(thai: true) ?? "", e.VenueLine(thai: false) ?? ""),
            await logos.OfAsync(e.Id, ct), await PictureAsync(template.BackgroundFileId, ct), signatures);
    }

    /// <summary>Certificates of <see cref="SamplePeople"/>, for a preview; they have no number yet.</summary>
    public async Task<IReadOnlyList<CertificateFacts>> SamplesAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = await SamplePeople.IdsAsync(db, eventId, ct);
        var found = await db.Registrations.AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Name, r.Position, r.OrganizationName, r.Language }).ToListAsync(ct);
        return [.. ids.Select(id => found.Single(r => r.Id == id)).Select(r => new CertificateFacts(r.Name, r.Position, r.OrganizationName, r.Language, null, null))];
    }

    private async Task<Picture?> PictureAsync(Guid? fileId, CancellationToken ct) =>
        fileId is { } id && await files.ReadAsync(id, ct) is { } bytes && Picture.Read(bytes) is { IsOk: true } read ? read.Value : null;
}
