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
    public Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string fileName, byte[] bytes, CancellationToken ct) =>
        UploadedPicture.TakeAsync(dbs, actor, eventId, new PictureRule(SpeakerPhoto.Purpose, SpeakerPhoto.MostMegabytes, SpeakerPhoto.MostMegapixels), nameof(UploadSpeakerPhoto), fileName, bytes, clock.GetUtcNow(), ct);
}
