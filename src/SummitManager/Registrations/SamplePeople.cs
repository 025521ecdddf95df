using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>Whom a preview of something printed should show: what fits these fits everybody.</summary>
public static class SamplePeople
{
    /// <summary>Keys of the confirmed person with the longest name, the shortest, and one without a title; fewer while there are not so many.</summary>
    public static async Task<IReadOnlyList<Guid>> IdsAsync(SummitDb db, Guid eventId, CancellationToken ct)
    {
        var byLength = db.Registrations.AsNoTracking().Where(r => r.EventId == eventId && r.State == RegistrationState.Confirmed)
            .OrderBy(r => (r.Name.Title ?? "").Length + r.Name.Given.Length + (r.Name.Family ?? "").Length).ThenBy(r => r.Id);
        var ids = new List<Guid>();
        // Each is somebody else: the shortest name often is one without a title.
        foreach (var query in (IQueryable<Registration>[])[byLength.Reverse(), byLength, byLength.Where(r => r.Name.Title == null)])
            ids.AddRange(await query.Where(r => !ids.Contains(r.Id)).Select(r => r.Id).Take(1).ToListAsync(ct));
        return ids;
    }
}
