using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>The next edition starts with the same levels and nobody in them: who supports it has to say so anew.</summary>
internal sealed class CopySponsorTiers : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        foreach (var t in await db.SponsorTiers.AsNoTracking().Where(t => t.EventId == copy.From.Id).ToListAsync(ct))
        {
            db.Add(new SponsorTier
            {
                Id = copy.NewId(t.Id),
                EventId = copy.To.Id,
                NameTh = t.NameTh,
                NameEn = t.NameEn,
                Order = t.Order,
                Logo = t.Logo,
                Booths = t.Booths,
                Passes = t.Passes,
                Sessions = t.Sessions,
                BenefitsTh = t.BenefitsTh,
                BenefitsEn = t.BenefitsEn,
            });
        }
    }
}
