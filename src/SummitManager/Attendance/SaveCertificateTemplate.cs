using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Attendance;

/// <summary>Saves how the certificates of an event look and read, with the pictures that were uploaded for it.</summary>
public sealed class SaveCertificateTemplate(IDbContextFactory<SummitDb> dbs, FileStore files, TimeProvider clock)
{
    /// <summary>What the pictures are for, in the table of files.</summary>
    public const string Purpose = "Certificate";

    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose certificates.</param>
    /// <param name="form">As typed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The template. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (the event),
    /// <see cref="BadFields"/> (a <see cref="CertificatePictureGone"/> among them), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<CertificateTemplate>> RunAsync(Actor actor, Guid eventId, CertificateTemplateForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var template = await db.CertificateTemplates.Include(t => t.Signatures).SingleOrDefaultAsync(t => t.EventId == eventId, ct);
        if ((template?.Version ?? 0) != form.Version)
            return new ChangedMeanwhile();
        var isNew = template is null;
        template ??= CertificateTemplate.Usual(eventId);
        var (before, pictures) = (CertificateTemplateForm.Of(template), PicturesOf(template));
        var read = form.WriteTo(template);
        if (read.Refusal is { } unreadable)
            return unreadable;

        // 0 is what a form says that never saw a stored one; a stored one is never 0.
        if (isNew)
            db.Add(template).Property(t => t.Version).CurrentValue = 1;
        else
            db.Entry(template).State = EntityState.Modified;
        ReplaceSignatures(db, template, read.Value, now);
        var kept = PicturesOf(template, read.Value);
        foreach (var added in kept.Except(pictures))
        {
            if (!await FileStore.KeepAsync(db, added, Purpose, eventId, ct))
                return new BadFields([new CertificatePictureGone(PlaceOf(added, form))]);
        }
        foreach (var dropped in pictures.Except(kept))
            await files.ReleaseAsync(db, dropped, ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveCertificateTemplate), eventId, Between(before, form).ToString(), now));
        if (!await (isNew ? db.TrySaveAsync(ct) : db.TrySaveEditAsync(ct)))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return template;
    }

    private static void ReplaceSignatures(SummitDb db, CertificateTemplate template, IReadOnlyList<SignatureRow> rows, DateTimeOffset now)
    {
        db.RemoveRange(template.Signatures.Where(s => rows.All(r => r.Id != s.Id)).ToList());
        for (var i = 0; i < rows.Count; i++)
        {
            var signature = template.Signatures.Find(s => s.Id == rows[i].Id);
            if (signature is null)
                db.Add(signature = new CertificateSignature { Id = Guid.CreateVersion7(now), EventId = template.EventId });
            (signature.Order, signature.Name, signature.Position, signature.PictureFileId) = (i, rows[i].Name ?? "", rows[i].Position ?? "", rows[i].PictureFileId);
        }
    }

    private static string PlaceOf(Guid picture, CertificateTemplateForm form) =>
        form.BackgroundFileId == picture ? "Background" : $"Signatures-{form.Signatures.FindIndex(s => s.PictureFileId == picture)}-Picture";

    private static HashSet<Guid> PicturesOf(CertificateTemplate t) => PicturesOf(t, CertificateTemplateForm.Of(t).Signatures);

    private static HashSet<Guid> PicturesOf(CertificateTemplate t, IEnumerable<SignatureRow> signatures) =>
        [.. signatures.Select(s => s.PictureFileId).Append(t.BackgroundFileId).OfType<Guid>()];

    private static Changes Between(CertificateTemplateForm a, CertificateTemplateForm b) => new Changes()
        .Of(nameof(a.BackgroundFileId), a.BackgroundFileId, b.BackgroundFileId)
        .Of(nameof(a.ShowLogos), a.ShowLogos, b.ShowLogos)
        .Of(nameof(a.ThaiDigits), a.ThaiDigits, b.ThaiDigits)
        .Of(nameof(a.ShowPosition), a.ShowPosition, b.ShowPosition)
        .Named(nameof(a.HeadingTh), a.HeadingTh, b.HeadingTh).Named(nameof(a.HeadingEn), a.HeadingEn, b.HeadingEn)
        .Named(nameof(a.OpeningTh), a.OpeningTh, b.OpeningTh).Named(nameof(a.OpeningEn), a.OpeningEn, b.OpeningEn)
        .Named(nameof(a.BodyTh), a.BodyTh, b.BodyTh).Named(nameof(a.BodyEn), a.BodyEn, b.BodyEn)
        .Named(nameof(a.ClosingTh), a.ClosingTh, b.ClosingTh).Named(nameof(a.ClosingEn), a.ClosingEn, b.ClosingEn)
        .Named(nameof(a.Signatures), string.Join('|', a.Signatures), string.Join('|', b.Signatures));
}
