using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>An invitation opens a delegation before anybody comes. Thousands of them must not stand in the way of those that do.</summary>
internal static class DelegationsInUse
{
    /// <summary>With somebody who answers for it, or anybody who belongs to it.</summary>
    public static IQueryable<Delegation> InUse(this IQueryable<Delegation> delegations, SummitDb db) =>
        delegations.Where(d => d.ContactName != "" || db.Registrations.Any(r => r.DelegationId == d.Id));
}
