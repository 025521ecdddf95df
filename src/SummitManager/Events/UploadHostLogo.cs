using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>
/// Takes a picture for a host of an event (FR-03). It becomes the host's logo when the event's form is saved with its key
/// (<see cref="EditEvent"/>), so that nothing half-done is ever shown; not saved, it is swept away after a day.
/// </summary>
public sealed class UploadHostLogo(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose host it is for.</param>
    /// <param name="fileName">As the browser says.</param>
    /// <param name="bytes">PNG or JPEG, at most <see cref="HostLogo.MostMegabytes"/>.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The file, for <see cref="HostRow.LogoId"/>. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, any <see cref="PictureRefusal"/>.</returns>
    public async Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string fileName, byte[] bytes, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var read = UploadedPicture.Read(bytes, HostLogo.MostMegabytes, HostLogo.MostMegapixels);
        if (read.Refusal is { } unusable)
            return unusable;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Events.AnyAsync(e => e.Id == eventId, ct))
            return new NotFound();
        var file = UploadedPicture.Add(db, eventId, HostLogo.Purpose, fileName, read.Value, now, now + FileStore.Grace);
        db.Add(AuditEntry.Of(actor, eventId, nameof(UploadHostLogo), file.Id, UploadedPicture.Facts(read.Value), now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return file;
    }
}
