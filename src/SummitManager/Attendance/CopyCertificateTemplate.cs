using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Attendance;

/// <summary>The next edition's certificates begin as this one's; who signs is checked by the organiser, as every year. Both refer to the same pictures.</summary>
internal sealed class CopyCertificateTemplate : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        if (await db.CertificateTemplates.AsNoTracking().Include(t => t.Signatures).SingleOrDefaultAsync(t => t.EventId == copy.From.Id, ct) is not { } template)
            return;
        var fresh = CertificateTemplate.Usual(copy.To.Id);
        if (CertificateTemplateForm.Of(template).WriteTo(fresh).Refusal is { } refusal)
            throw new InvalidOperationException($"A stored template cannot be read: {refusal.Code}");
        fresh.Signatures.AddRange(template.Signatures.Select(s => new CertificateSignature
        {
            Id = copy.NewId(s.Id),
            EventId = copy.To.Id,
            Order = s.Order,
            Name = s.Name,
            Position = s.Position,
            PictureFileId = s.PictureFileId,
        }));
        db.Add(fresh);
    }
}
