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
    public Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string fileName, byte[] bytes, CancellationToken ct) =>
        UploadedPicture.TakeAsync(dbs, actor, eventId, new PictureRule(HostLogo.Purpose, HostLogo.MostMegabytes, HostLogo.MostMegapixels), nameof(UploadHostLogo), fileName, bytes, clock.GetUtcNow(), ct);
}
