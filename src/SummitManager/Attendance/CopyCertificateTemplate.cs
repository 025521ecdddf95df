using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Files;

namespace SummitManager.Attendance;

/// <summary>The next edition's certificates begin as this one's; who signs is checked by the organiser, as every year. It has copies of the pictures.</summary>
internal sealed class CopyCertificateTemplate : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        if (await db.CertificateTemplates.AsNoTracking().Include(t => t.Signatures).SingleOrDefaultAsync(t => t.EventId == copy.From.Id, ct) is not { } template)
            return;
        var fresh = CertificateTemplate.Usual(copy.To.Id);
        if (CertificateTemplateForm.Of(template).WriteTo(fresh).Refusal is { } refusal)
            throw new InvalidOperationException($"A stored template cannot be read: {refusal.Code}");
        fresh.BackgroundFileId = await PictureAsync(db, template.BackgroundFileId, copy, ct);
        foreach (var s in template.Signatures)
        {
            fresh.Signatures.Add(new CertificateSignature
            {
                Id = copy.NewId(s.Id),
                EventId = copy.To.Id,
                Order = s.Order,
                Name = s.Name,
                Position = s.Position,
                PictureFileId = await PictureAsync(db, s.PictureFileId, copy, ct),
            });
        }
        db.Add(fresh);
    }

    private static async Task<Guid?> PictureAsync(SummitDb db, Guid? file, EventCopy copy, CancellationToken ct) =>
        file is { } id ? (await FileStore.CopyAsync(db, id, copy.To.Id, copy.Now, ct))?.Id : null;
}
