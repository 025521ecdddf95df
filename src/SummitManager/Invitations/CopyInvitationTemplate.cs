using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>The next edition's letter begins as this one's, with copies of the pictures; number and dates are of the old letter and do not pass on.</summary>
internal sealed class CopyInvitationTemplate : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        if (await db.InvitationTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.EventId == copy.From.Id, ct) is not { } template)
            return;
        var fresh = InvitationTemplate.Usual(copy.To.Id);
        if (InvitationTemplateForm.Of(template, Language.Thai).WriteTo(fresh) is { } refusal)
            throw new InvalidOperationException($"A stored template cannot be read: {refusal.Code}");
        (fresh.LetterNumber, fresh.LetterDate, fresh.ReplyBy) = ("", null, null);
        fresh.EmblemFileId = await PictureAsync(db, template.EmblemFileId, copy, ct);
        fresh.SignatureFileId = await PictureAsync(db, template.SignatureFileId, copy, ct);
        db.Add(fresh).Property(t => t.Version).CurrentValue = 1;
    }

    private static async Task<Guid?> PictureAsync(SummitDb db, Guid? file, EventCopy copy, CancellationToken ct) =>
        file is { } id ? (await FileStore.CopyAsync(db, id, copy.To.Id, copy.Now, ct))?.Id : null;
}
