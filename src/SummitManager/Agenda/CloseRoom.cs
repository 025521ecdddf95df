using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda;

/// <summary>When a room cannot be used, as typed.</summary>
public sealed class ClosureForm
{
    public string? RoomId { get; set; }
    public string? Date { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Keeps a room free of sessions for a while; whatever stands there already is shown as a conflict.</summary>
public sealed class CloseRoom(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, <see cref="BadFields"/>.</returns>
    public async Task<Result<RoomClosure>> RunAsync(Actor actor, Guid eventId, ClosureForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Events.AsNoTracking().SingleOrDefaultAsync(e => e.Id == eventId, ct) is not { } e)
            return new NotFound();
        var zone = EventTime.In(e.TimeZone);
        var fields = new TypedFields();
        var date = fields.Date(form.Date, nameof(form.Date), required: true);
        var from = fields.Time(form.From, nameof(form.From), required: true);
        var until = fields.Time(form.Until, nameof(form.Until), required: true);
        var reason = fields.Text(form.Reason, nameof(form.Reason), RoomClosure.ReasonLimit);
        if (!Guid.TryParse(form.RoomId, out var room) || !await ScheduleSession.RoomsOf(db, eventId).AnyAsync(r => r.Id == room, ct))
            fields.Fail(nameof(form.RoomId), "Choose");
        if (from >= until && until != TimeOnly.MinValue)
            fields.Fail(nameof(form.Until), "EndNotAfterStart");
        if (fields.Refusal is { } unreadable)
            return unreadable;
        var now = clock.GetUtcNow();
        var closure = new RoomClosure
        {
            Id = Guid.CreateVersion7(now),
            EventId = eventId,
            RoomId = room,
            From = zone.Instant(date!.Value, from!.Value),
            Until = zone.Instant(until == TimeOnly.MinValue ? date.Value.AddDays(1) : date.Value, until!.Value),
            Reason = reason,
        };
        db.Add(closure);
        db.Add(AuditEntry.Of(actor, eventId, nameof(CloseRoom), room, new Changes().Of<DateTimeOffset?>("From", null, closure.From).Of<DateTimeOffset?>("Until", null, closure.Until).ToString(), now));
        await db.SaveChangesAsync(ct);
        return closure;
    }
}
