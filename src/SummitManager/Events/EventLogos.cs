using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Documents.Pictures;
using SummitManager.Files;

namespace SummitManager.Events;

/// <summary>The hosts' logos as documents draw them: in the hosts' order, on every document the same (FR-03).</summary>
public sealed class EventLogos(IDbContextFactory<SummitDb> dbs, LogoFiles files)
{
    /// <summary>Empty when no host has one.</summary>
    public async Task<IReadOnlyList<Picture>> OfAsync(Guid eventId, CancellationToken ct)
    {
        List<Guid> ids;
        await using (var db = await dbs.CreateDbContextAsync(ct))
            ids = await db.EventHosts.AsNoTracking().Where(h => h.EventId == eventId && h.Logo != null).OrderBy(h => h.Order).ThenBy(h => h.Id).Select(h => h.Logo!.FileId).ToListAsync(ct);
        var pictures = new List<Picture>();
        foreach (var id in ids)
        {
            if (await files.FindAsync(id, HostLogo.Purpose, ct) is { } file && Picture.Read(file.Bytes) is { IsOk: true } read)
                pictures.Add(read.Value);
        }
        return pictures;
    }
}
