using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Registrations.Delegations;

/// <summary>
/// The places that an invitation grants. Whoever adds people writes on the delegation's row first, so that rivals wait until this transaction ends, and
/// only then counts: members come and go in many ways, and a number kept beside them would have to follow each.
/// </summary>
internal static class DelegationPlaces
{
    /// <summary>Null when so many more may come; the delegation stays locked until the caller's transaction ends. Call it before taking places of a quota.</summary>
    public static async Task<DelegationFull?> WhyNoMoreAsync(this SummitDb db, Guid delegationId, int more, DateTimeOffset now, CancellationToken ct)
    {
        await db.TouchDelegationAsync(delegationId, now, ct);
        var limit = await db.Delegations.Where(d => d.Id == delegationId).Select(d => d.PeopleLimit).SingleAsync(ct);
        if (limit is not { } most)
            return null;
        var there = await db.Registrations.CountAsync(r => r.DelegationId == delegationId && r.State != RegistrationState.Cancelled && r.State != RegistrationState.Rejected, ct);
        return there + more <= most ? null : new DelegationFull(most);
    }
}
