using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Accounts;

/// <summary>
/// One change of an event's staff at a time: two owners who remove each other in the same moment must not leave none. The event's
/// row is the turn; it is locked by a write that changes nothing, which every database makes the second one wait for.
/// </summary>
internal static class StaffTurn
{
    /// <summary>Call it first in the transaction. False when there is no such event.</summary>
    public static async Task<bool> TakeStaffTurnAsync(this SummitDb db, Guid eventId, CancellationToken ct) =>
        await db.Events.Where(e => e.Id == eventId).ExecuteUpdateAsync(s => s.SetProperty(e => e.Version, e => e.Version), ct) == 1;

    public static Task<bool> HasOtherOwnerAsync(this SummitDb db, Guid eventId, Guid userId, CancellationToken ct) =>
        db.StaffMembers.AnyAsync(m => m.EventId == eventId && m.Role == EventRole.Owner && m.UserId != userId, ct);

    /// <summary>For the audit log: <c>Door, Registrar</c>.</summary>
    public static string Words(IEnumerable<EventRole> roles) => string.Join(", ", roles.Order());
}
