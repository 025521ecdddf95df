using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Agenda.Stage;

/// <summary>Lays a list of presentations into equal slots one after the other: eight finalists, fifteen minutes each.</summary>
public sealed class LaySlots(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose programme.</param>
    /// <param name="form">Titles, beginning, length and room.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The new sessions in their order, free of each other and of what was in the room. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>,
    /// <see cref="BadFields"/>, <see cref="SlotsLeaveTheDay"/>; then none is there.
    /// </returns>
    public async Task<Result<IReadOnlyList<Session>>> RunAsync(Actor actor, Guid eventId, StageForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await AgendaPlan.LoadAsync(db, eventId, ct) is not { } plan)
            return new NotFound();
        var read = form.Read(plan);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var row = read.Value;
        var slots = StageSlots.Lay(plan, row, row.Titles.Count);
        var midnight = plan.Clock.Instant(plan.Clock.Date(row.From).AddDays(1), TimeOnly.MinValue);
        if (slots[^1].EndsAt > midnight)
            return new SlotsLeaveTheDay(slots.Count(s => s.EndsAt <= midnight));
        var now = clock.GetUtcNow();
        var laid = new List<Session>();
        foreach (var ((thai, english), slot) in row.Titles.Zip(slots))
        {
            var session = new Session { Id = Guid.CreateVersion7(now), EventId = eventId, TitleTh = thai, TitleEn = english, Format = row.Format, TrackId = row.TrackId };
            session.Put(slot);
            laid.Add(session);
        }
        db.AddRange(laid);
        db.Add(AuditEntry.Of(actor, eventId, nameof(LaySlots), eventId, $"Sessions: {laid.Count}; Room: {plan.Room(row.RoomId)?.Name.Thai}; Starts: {slots[0].StartsAt:O}", now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return laid;
    }
}
