using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Messaging;

/// <summary>Puts mail that failed for good back in line, with all its attempts before it: one message, or all of an event.</summary>
public sealed class ResendMessage(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="NotFailed"/>.</summary>
    public async Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid messageId, CancellationToken ct)
    {
        var again = await AgainAsync(actor, eventId, m => m.Id == messageId, messageId, ct);
        if (again.Refusal is { } no)
            return no;
        return again.Value == 1 ? Done.Instance : new NotFailed();
    }

    /// <summary>All failed mail of the event. How many. Refusals: <see cref="NotAllowed"/>.</summary>
    public Task<Result<int>> RunAsync(Actor actor, Guid eventId, CancellationToken ct) => AgainAsync(actor, eventId, _ => true, eventId, ct);

    private async Task<Result<int>> AgainAsync(Actor actor, Guid eventId, System.Linq.Expressions.Expression<Func<OutboxMessage, bool>> which, Guid subject, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageRegistrations, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var mine = db.OutboxMessages.Where(m => m.EventId == eventId).Where(which);
        if (subject != eventId && !await mine.AnyAsync(ct))
            return new NotFound();
        var count = await mine.Where(m => m.State == OutboxState.Failed)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.State, OutboxState.Pending).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NotBefore, now), ct);
        if (count > 0)
        {
            db.Add(AuditEntry.Of(actor, eventId, nameof(ResendMessage), subject, $"Messages: {count}", now));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        return count;
    }
}
