using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Organizations;

namespace SummitManager.Showcase;

/// <summary>Records go along with the authority; one may have several.</summary>
internal sealed class CaseStudyReferences : IOrganizationReferences
{
    public string Name => "CaseStudies";

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(SummitDb db, IReadOnlyCollection<Guid> organizationIds, CancellationToken ct) =>
        await db.CaseStudies.Where(c => organizationIds.Contains(c.OrganizationId)).GroupBy(c => c.OrganizationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public Task MoveAsync(SummitDb db, Guid loserId, Organization winner, DateTimeOffset now, CancellationToken ct) =>
        db.CaseStudies.Where(c => c.OrganizationId == loserId).ExecuteUpdateAsync(s => s.SetProperty(c => c.OrganizationId, winner.Id).SetProperty(c => c.Version, c => c.Version + 1), ct);
}
