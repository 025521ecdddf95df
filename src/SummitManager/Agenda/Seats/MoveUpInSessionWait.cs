using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>Lets somebody wait before others: by one place, or before all. Those who are offered a seat already stand in no line.</summary>
public sealed class MoveUpInSessionWait(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageRegistrations"/>.</param>
    /// <param name="registrationId">Who waits.</param>
    /// <param name="sessionId">For a seat in what.</param>
    /// <param name="first">Before all, otherwise by one place.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>Whoever is first already stays so. Refusals: <see cref="NotFound"/> (they do not wait any more, too), <see cref="NotAllowed"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid registrationId, Guid sessionId, bool first, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(Access.ByStaff(actor, registrationId), sessionId, first, ct));

    private async Task<Result<Done>> TryAsync(Access access, Guid sessionId, bool first, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var found = await access.LoadAsync(db, Permission.ManageRegistrations, ct);
        if (found.Refusal is { } missing)
            return missing;
        await db.SessionSeats.LockAsync([sessionId], ct);
        var before = await db.SessionWaits.AsNoTracking().Where(w => w.SessionId == sessionId && w.OfferedUntil == null)
            .OrderBy(w => w.Since).ThenBy(w => w.RegistrationId).ToListAsync(ct);
        var at = before.FindIndex(w => w.RegistrationId == found.Value.Id);
        if (at < 0)
            return new NotFound();
        if (at == 0)
            return Done.Instance;
        var after = before.ToList();
        after.RemoveAt(at);
        after.Insert(first ? 0 : at - 1, before[at]);
        await WriteAsync(db, before, after, ct);
        db.Add(AuditEntry.Of(access.Actor, found.Value.EventId, nameof(MoveUpInSessionWait), found.Value.Id, $"Session: {await db.TitleOfAsync(sessionId, ct)}", clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);

        await transaction.CommitAsync(ct);
        return Done.Instance;
    }

    /// <summary>The same times go round among them; of two who came in the same moment the later gets a moment more.</summary>
    private static async Task WriteAsync(SummitDb db, List<SessionWait> before, List<SessionWait> after, CancellationToken ct)
    {
        var last = DateTimeOffset.MinValue;
        for (var i = 0; i < after.Count; i++)
        {
            var since = before[i].Since > last ? before[i].Since : last.AddMilliseconds(1);
            var (wait, own) = (after[i], after[i].RegistrationId);
            if (since != wait.Since)
                await db.SessionWaits.Where(w => w.SessionId == wait.SessionId && w.RegistrationId == own).ExecuteUpdateAsync(s => s.SetProperty(w => w.Since, since), ct);
            last = since;
        }
    }
}
