using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>Takes a photo for a speaker. It becomes theirs when their form is saved with its key; not saved, it is swept away after a day.</summary>
public sealed class UploadSpeakerPhoto(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose speaker it is for.</param>
    /// <param name="fileName">As the browser says.</param>
    /// <param name="bytes">PNG or JPEG, at most <see cref="SpeakerPhoto.MostMegabytes"/>.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The file, for <see cref="SpeakerForm.PhotoFileId"/>. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, any <see cref="PictureRefusal"/>.</returns>
    public async Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string fileName, byte[] bytes, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var read = UploadedPicture.Read(bytes, SpeakerPhoto.MostMegabytes, SpeakerPhoto.MostMegapixels);
        if (read.Refusal is { } unusable)
            return unusable;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var file = UploadedPicture.Add(db, eventId, SpeakerPhoto.Purpose, fileName, read.Value, now, now + FileStore.Grace);
        db.Add(AuditEntry.Of(actor, eventId, nameof(UploadSpeakerPhoto), file.Id, UploadedPicture.Facts(read.Value), now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file;
    }
}
