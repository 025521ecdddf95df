using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Registrations;

/// <summary>What an event's checklist says about types, places, texts and waiting approvals.</summary>
internal sealed class RegistrationReadiness : IEventReadiness
{
    public async Task<IReadOnlyList<ChecklistItem>> LookAsync(SummitDb db, Event e, DateTimeOffset now, CancellationToken ct)
    {
        var types = await db.RegistrationTypes.CountAsync(t => t.EventId == e.Id, ct);
        var unlimited = await db.RegistrationTypes.CountAsync(t => t.EventId == e.Id && t.Quotas.Count == 0, ct);
        var full = await db.Quotas.CountAsync(q => q.EventId == e.Id && q.Taken >= q.Capacity && db.TypeQuotas.Any(t => t.QuotaId == q.Id), ct);
        var hasNotice = await db.ConsentTexts.AnyAsync(t => t.EventId == e.Id && t.Kind == ConsentKind.PrivacyNotice, ct);
        var pending = await db.Registrations.CountAsync(r => r.EventId == e.Id && r.State == RegistrationState.Pending, ct);
        var items = new List<ChecklistItem>
        {
            ChecklistItem.Of("Types", types > 0, "types", types, new NoRegistrationType()),
            ChecklistItem.Of("PrivacyNotice", hasNotice, "texts", blocks: new NoPrivacyNotice()),
        };
        if (types > 0)
            items.Add(full > 0 ? new ChecklistItem("Places", ChecklistState.Wrong, "types", full) : ChecklistItem.Of("Places", unlimited == 0, "types", unlimited));
        if (pending > 0)
            items.Add(new ChecklistItem("Approvals", ChecklistState.Due, "registrations", pending));
        return items;
    }
}
