using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.CheckIns;

/// <summary>Who held the scanner: the paired device by its name, with the owner of an own phone, else the member of staff.</summary>
public sealed class ScannerQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <returns>A name for each key that is known, of devices and of users alike.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var devices = await db.DoorDevices.AsNoTracking().Where(d => wanted.Contains(d.Id))
            .Select(d => new { d.Id, d.Name, Owner = db.Users.Where(u => u.Id == d.UserId).Select(u => u.DisplayName).FirstOrDefault() }).ToListAsync(ct);
        var users = await db.Users.AsNoTracking().Where(u => wanted.Contains(u.Id)).Select(u => new { u.Id, Name = u.DisplayName }).ToListAsync(ct);
        return devices.Select(d => new { d.Id, Name = d.Owner is null ? d.Name : $"{d.Name} ({d.Owner})" }).Concat(users).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);
    }
}
