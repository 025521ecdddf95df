using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Takes a logo for a sponsor. It becomes theirs when their form is saved with its key; not saved, it is swept away after a day.</summary>
public sealed class UploadSponsorLogo(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>As <see cref="UploadedPicture.TakeAsync"/>; needs <see cref="Permission.ManageEvent"/>.</returns>
    public Task<Result<StoredFile>> RunAsync(Actor actor, Guid eventId, string fileName, byte[] bytes, CancellationToken ct) =>
        UploadedPicture.TakeAsync(dbs, actor, eventId, SponsorLogo.Rule, nameof(UploadSponsorLogo), fileName, bytes, clock.GetUtcNow(), ct);
}
