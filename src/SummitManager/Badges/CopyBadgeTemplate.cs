using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Badges;

/// <summary>The next edition's badges look like this one's.</summary>
internal sealed class CopyBadgeTemplate : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        if (await db.BadgeTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.EventId == copy.From.Id, ct) is not { } template)
            return;
        var fresh = BadgeTemplate.Usual(copy.To.Id);
        if (BadgeTemplateForm.Of(template).WriteTo(fresh).Refusal is { } refusal)
            throw new InvalidOperationException($"A stored template cannot be read: {refusal.Code}");
        db.Add(fresh);
    }
}
