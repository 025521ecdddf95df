using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Organizations;

namespace SummitManager.Registrations;

/// <summary>People keep the name they registered with; only whom it means changes. Who has one open in a form is told to load it again.</summary>
internal sealed class RegistrationReferences : IOrganizationReferences
{
    public string Name => "Registrations";

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(SummitDb db, IReadOnlyCollection<Guid> organizationIds, CancellationToken ct) =>
        await db.Registrations.Where(r => r.OrganizationId != null && organizationIds.Contains(r.OrganizationId.Value)).GroupBy(r => r.OrganizationId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public Task MoveAsync(SummitDb db, Guid loserId, Organization winner, DateTimeOffset now, CancellationToken ct) =>
        db.Registrations.Where(r => r.OrganizationId == loserId).ExecuteUpdateAsync(s => s.SetProperty(r => r.OrganizationId, winner.Id).SetProperty(r => r.Version, r => r.Version + 1), ct);
}

/// <summary>Delegations go by the winner's name from now on: it stands on lists, not on anybody's ticket.</summary>
internal sealed class DelegationReferences : IOrganizationReferences
{
    public string Name => "Delegations";

    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(SummitDb db, IReadOnlyCollection<Guid> organizationIds, CancellationToken ct) =>
        await db.Delegations.Where(d => d.OrganizationId != null && organizationIds.Contains(d.OrganizationId.Value)).GroupBy(d => d.OrganizationId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public async Task MoveAsync(SummitDb db, Guid loserId, Organization winner, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var delegation in await db.Delegations.Where(d => d.OrganizationId == loserId).ToListAsync(ct))
            delegation.Describe(winner, delegation.ContactName, delegation.ContactEmail, delegation.ContactPhone, now);
        await db.SaveChangesAsync(ct);
    }
}
