using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Press;

/// <summary>The next edition's news come from the same source and page; its share text is its own.</summary>
internal sealed class CopyPressSettings : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        if (await db.PressSettings.AsNoTracking().SingleOrDefaultAsync(s => s.EventId == copy.From.Id, ct) is { } s)
            db.Add(new PressSettings { EventId = copy.To.Id, CreditTh = s.CreditTh, CreditEn = s.CreditEn, PageCredit = s.PageCredit });
    }
}
