using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>The beats that all steps of an event's life share; each use case names its step.</summary>
internal static class EventSteps
{
    /// <summary>
    /// From which states a step may be taken. Every step but the first has a way back: unpublish, publish again, bring back from the archive.
    /// </summary>
    private static readonly Dictionary<EventState, EventState[]> From = new()
    {
        [EventState.Published] = [EventState.Draft, EventState.Closed],
        [EventState.Draft] = [EventState.Published],
        [EventState.Closed] = [EventState.Published, EventState.Archived],
        [EventState.Archived] = [EventState.Closed],
    };

    public static bool MayGo(EventState from, EventState to) => From[to].Contains(from);

    public static async Task<Result<Event>> TakeAsync(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Actor actor, Guid eventId, EventState to, string action,
        Func<SummitDb, Event, DateTimeOffset, Task<Refusal?>>? whyNot, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var e = await db.Events.Include(x => x.HalfDays).SingleOrDefaultAsync(x => x.Id == eventId, ct);
        if (e is null)
            return new NotFound();
        if (!MayGo(e.State, to))
            return new StateForbids(e.State);
        if (whyNot is not null && await whyNot(db, e, now) is { } refusal)
            return refusal;

        var before = e.State;
        switch (to)
        {
            case EventState.Published:
                e.Publish(now);
                break;
            case EventState.Closed:
                e.Close();
                break;
            case EventState.Archived:
                e.Archive();
                break;
            default:
                e.BackToDraft();
                break;
        }
        db.Add(AuditEntry.Of(actor, e.Id, action, e.Id, new Changes().Of("State", before, e.State).ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();
        await transaction.CommitAsync(ct);
        return e;
    }
}
