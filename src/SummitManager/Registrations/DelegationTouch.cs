using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>A delegation that loses a member has changed for the door, though its own row says nothing else.</summary>
internal static class DelegationTouch
{
    /// <summary>Stamps without raising the version: the contact may be edited meanwhile. Call it in the deed's transaction.</summary>
    public static Task TouchDelegationAsync(this SummitDb db, Guid delegationId, DateTimeOffset now, CancellationToken ct) =>
        db.Delegations.Where(d => d.Id == delegationId).ExecuteUpdateAsync(s => s.SetProperty(d => d.ChangedAt, now), ct);
}
