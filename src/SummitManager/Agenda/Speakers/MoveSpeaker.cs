using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Speakers;

/// <summary>Moves somebody one place up or down in the order of protocol. The organiser's order wins over every table and is kept (FR-32).</summary>
public sealed class MoveSpeaker(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>At the end of the list they stay where they are. Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>.</returns>
    public Task<Result<Done>> RunAsync(Actor actor, Guid eventId, Guid speakerId, bool up, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, speakerId, up, ct));

    private async Task<Result<Done>> TryAsync(Actor actor, Guid eventId, Guid speakerId, bool up, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (!await db.Speakers.AnyAsync(s => s.Id == speakerId && s.EventId == eventId, ct))
            return new NotFound();
        await SpeakerOrder.LockAsync(db, eventId, ct);
        var order = await SpeakerOrder.ReadAsync(db, eventId, ct);
        var at = order.FindIndex(s => s.Id == speakerId);
        var to = up ? at - 1 : at + 1;
        if (at < 0)
            return new NotFound();
        if (to < 0 || to >= order.Count)
            return Done.Instance;
        (order[at], order[to]) = (order[to], order[at]);
        await SpeakerOrder.WriteAsync(db, order, ct);
        db.Add(AuditEntry.Of(actor, eventId, nameof(MoveSpeaker), speakerId, new Changes().Of("Precedence", at + 1, to + 1).ToString(), clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Done.Instance;
    }
}
