using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Messaging;

namespace SummitManager.Events;

/// <summary>The event's own part of its checklist.</summary>
internal sealed class EventReadiness : IEventReadiness
{
    public async Task<IReadOnlyList<ChecklistItem>> LookAsync(SummitDb db, Event e, DateTimeOffset now, CancellationToken ct)
    {
        var hosts = await db.EventHosts.CountAsync(h => h.EventId == e.Id, ct);
        var objectives = await db.EventObjectives.CountAsync(o => o.EventId == e.Id, ct);
        var staff = await db.StaffMembers.Where(m => m.EventId == e.Id).Select(m => m.UserId).Distinct().CountAsync(ct);
        var failed = await db.OutboxMessages.CountAsync(m => m.EventId == e.Id && m.State == OutboxState.Failed, ct);
        var items = new List<ChecklistItem>
        {
            Dates(e, now),
            ChecklistItem.Of("Venue", e.VenueId is not null, "settings"),
            ChecklistItem.Of("Hosts", hosts > 0, "settings", hosts),
            ChecklistItem.Of("Objectives", objectives > 0, "settings", objectives),
            ChecklistItem.Of("Contact", e.ContactPhone is not null || e.ContactEmail is not null || e.ContactWeb is not null, "settings"),
            Window(e),
            HalfDays(e),
            ChecklistItem.Of("Staff", staff > 1, "staff", staff),
            ChecklistItem.Of("Published", e.State != EventState.Draft, ""),
        };
        if (failed > 0)
            items.Add(new ChecklistItem("FailedMail", ChecklistState.Wrong, "outbox", failed));
        return items;
    }

    private static ChecklistItem Dates(Event e, DateTimeOffset now)
    {
        var over = e.State is EventState.Draft or EventState.Published && EventTimes.AllOver(e) < now;
        return new ChecklistItem("Dates", over ? ChecklistState.Wrong : ChecklistState.Done, "settings");
    }

    private static ChecklistItem Window(Event e)
    {
        var late = e.RegistrationClosesAt > EventTimes.AllOver(e) || e.RegistrationOpensAt > EventTimes.AllOver(e);
        return late ? new ChecklistItem("Window", ChecklistState.Wrong, "settings") : ChecklistItem.Of("Window", e.RegistrationClosesAt is not null, "settings");
    }

    private static ChecklistItem HalfDays(Event e)
    {
        var outside = e.HalfDays.Count(h => h.Date < e.StartsOn || h.Date > e.EndsOn);
        return outside > 0
            ? new ChecklistItem("HalfDays", ChecklistState.Wrong, "checkpoints", outside)
            : ChecklistItem.Of("HalfDays", e.HalfDays.Count > 0, "checkpoints", e.HalfDays.Count, new NoHalfDays());
    }
}
