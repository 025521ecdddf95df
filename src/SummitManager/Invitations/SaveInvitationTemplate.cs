using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>Saves how the letters of an event look and read, with the pictures that were uploaded for it.</summary>
public sealed class SaveInvitationTemplate(IDbContextFactory<SummitDb> dbs, FileStore files, TimeProvider clock)
{
    /// <summary>What the pictures are for, in the table of files.</summary>
    public const string Purpose = "Invitation";

    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose letters.</param>
    /// <param name="form">As typed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The template. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/> (the event),
    /// <see cref="BadFields"/> (an <see cref="InvitationPictureGone"/> among them), <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public async Task<Result<InvitationTemplate>> RunAsync(Actor actor, Guid eventId, InvitationTemplateForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var template = await db.InvitationTemplates.SingleOrDefaultAsync(t => t.EventId == eventId, ct);
        if ((template?.Version ?? 0) != form.Version)
            return new ChangedMeanwhile();
        var isNew = template is null;
        template ??= InvitationTemplate.Usual(eventId);
        var (before, pictures) = (InvitationTemplateForm.Of(template, Language.English), PicturesOf(template));
        if (form.WriteTo(template) is { } unreadable)
            return unreadable;

        // 0 is what a form says that never saw a stored one; a stored one is never 0.
        if (isNew)
            db.Add(template).Property(t => t.Version).CurrentValue = 1;
        else
            db.Entry(template).State = EntityState.Modified;
        var kept = PicturesOf(template);
        foreach (var added in kept.Except(pictures))
        {
            if (!await FileStore.KeepAsync(db, added, Purpose, eventId, ct))
                return new BadFields([new InvitationPictureGone(form.EmblemFileId == added ? "Emblem" : "Signature")]);
        }
        foreach (var dropped in pictures.Except(kept))
            await files.ReleaseAsync(db, dropped, ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveInvitationTemplate), eventId, Between(before, InvitationTemplateForm.Of(template, Language.English)).ToString(), now));
        if (!await (isNew ? db.TrySaveAsync(ct) : db.TrySaveEditAsync(ct)))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return template;
    }

    private static HashSet<Guid> PicturesOf(InvitationTemplate t) => [.. new[] { t.EmblemFileId, t.SignatureFileId }.OfType<Guid>()];

    private static Changes Between(InvitationTemplateForm a, InvitationTemplateForm b) => new Changes()
        .Named(nameof(a.EmblemFileId), a.EmblemFileId, b.EmblemFileId).Named(nameof(a.SignatureFileId), a.SignatureFileId, b.SignatureFileId)
        .Of(nameof(a.LetterNumber), a.LetterNumber, b.LetterNumber).Of(nameof(a.LetterDate), a.LetterDate, b.LetterDate).Of(nameof(a.ReplyBy), a.ReplyBy, b.ReplyBy)
        .Of(nameof(a.ThaiDigits), a.ThaiDigits, b.ThaiDigits).Of(nameof(a.WithReplyForm), a.WithReplyForm, b.WithReplyForm)
        .Named(nameof(a.Sender), a.Sender, b.Sender).Named(nameof(a.Subject), a.Subject, b.Subject).Named(nameof(a.To), a.To, b.To)
        .Named(nameof(a.References), a.References, b.References).Named(nameof(a.Enclosures), a.Enclosures, b.Enclosures)
        .Named(nameof(a.Cause), a.Cause, b.Cause).Named(nameof(a.Purpose), a.Purpose, b.Purpose).Named(nameof(a.Conclusion), a.Conclusion, b.Conclusion)
        .Named(nameof(a.Closing), a.Closing, b.Closing).Named(nameof(a.SignerName), a.SignerName, b.SignerName).Named(nameof(a.SignerPosition), a.SignerPosition, b.SignerPosition)
        .Named(nameof(a.Contact), a.Contact, b.Contact);
}
