using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Starts a draft (FR-01, FR-09) with the usual half-days and the creator as its owner.</summary>
public sealed class CreateEvent(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Must be a system owner.</param>
    /// <param name="form">As typed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>The draft. Refusals: <see cref="NotAllowed"/>, <see cref="BadFields"/>, <see cref="SlugTaken"/>.</returns>
    public async Task<Result<Event>> RunAsync(Actor actor, NewEventForm form, CancellationToken ct)
    {
        if (!actor.IsSystemOwner)
            return new NotAllowed();
        var read = NewEventReader.Read(form);
        if (read.Refusal is { } unreadable)
            return unreadable;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var e = Start(db, actor, read.Value, now);
        foreach (var halfDay in HalfDayPlan.Propose(e.StartsOn, e.EndsOn, EventTime.In(e.TimeZone)))
            db.Add(HalfDayPlan.New(e.Id, halfDay, now));
        db.Add(AuditEntry.Of(actor, e.Id, nameof(CreateEvent), e.Id, $"Slug: {e.Slug}; State: Draft", now));
        if (!await db.TrySaveAsync(ct))
            return new SlugTaken();
        await transaction.CommitAsync(ct);
        return e;
    }

    /// <summary>The row and its owner; the system itself has no account to own anything.</summary>
    internal static Event Start(SummitDb db, Actor actor, NewEvent typed, DateTimeOffset now)
    {
        var e = Event.Draft(typed.Slug, now);
        (e.TitleTh, e.TitleEn, e.Edition, e.StartsOn, e.EndsOn) = (typed.TitleTh, typed.TitleEn, typed.Edition, typed.StartsOn, typed.EndsOn);
        db.Add(e);
        if (actor.UserId != Guid.Empty)
            db.Add(new StaffMember { EventId = e.Id, UserId = actor.UserId, Role = EventRole.Owner, AddedAt = now, AddedBy = actor.UserId });
        return e;
    }
}
