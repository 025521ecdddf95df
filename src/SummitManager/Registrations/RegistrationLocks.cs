using Microsoft.EntityFrameworkCore;

namespace SummitManager.Registrations;

internal static class RegistrationLocks
{
    /// <summary>
    /// Locks these people's rows until the caller's transaction ends, by a write that changes nothing: two deeds of one person take turns, and nobody
    /// cancels in between. Whoever deals with several locks them in the order of their keys.
    /// </summary>
    public static Task LockAsync(this IQueryable<Registration> people, CancellationToken ct) =>
        people.ExecuteUpdateAsync(s => s.SetProperty(r => r.IsVip, r => r.IsVip), ct);
}
