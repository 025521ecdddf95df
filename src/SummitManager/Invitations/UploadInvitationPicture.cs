using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Invitations;

/// <summary>Takes an emblem or a signature that the template will refer to. Nothing refers to it yet: unless the template is saved it is swept within a day.</summary>
public sealed class UploadInvitationPicture(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose letters.</param>
    /// <param name="name">As the browser called it.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The stored file. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, any <see cref="PictureRefusal"/>.</returns>
    public async Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string name, byte[] bytes, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var read = Picture.Read(bytes);
        if (read.Refusal is { } unusable)
            return unusable;
        // Letters will draw it; better refused here, beside its field.
        if (PngPixels.WhyNot(read.Value) is { } damaged)
            return damaged;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var facts = new NewFile { EventId = eventId, Purpose = SaveInvitationTemplate.Purpose, Name = name, MediaType = read.Value.MediaType, LapsesAt = now + FileStore.Grace };
        var file = FileStore.Add(db, facts, bytes, now);
        db.Add(AuditEntry.Of(actor, eventId, nameof(UploadInvitationPicture), file.Id, $"{read.Value.Kind}: {read.Value.Width} × {read.Value.Height}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file;
    }
}
