using Microsoft.EntityFrameworkCore;

namespace SummitManager.Agenda;

internal static class SessionLocks
{
    /// <summary>Locks a session's row until the caller's transaction ends, by a write that changes nothing. False when there is no such session.</summary>
    public static async Task<bool> LockAsync(this DbSet<Session> sessions, Guid eventId, Guid sessionId, CancellationToken ct) =>
        await sessions.Where(s => s.Id == sessionId && s.EventId == eventId).ExecuteUpdateAsync(s => s.SetProperty(x => x.Minutes, x => x.Minutes), ct) == 1;
}
