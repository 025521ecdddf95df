using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Registrations;

/// <summary>The next edition gets the types, the quotas with no place taken, and the newest texts as their first version.</summary>
internal sealed class CopyRegistrationSetup : IEventCopied
{
    public async Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct)
    {
        var (from, to) = (copy.From.Id, copy.To.Id);
        foreach (var quota in await db.Quotas.AsNoTracking().Where(q => q.EventId == from).ToListAsync(ct))
            db.Add(Quota.Of(copy.NewId(quota.Id), to, quota.NameTh, quota.NameEn, quota.Capacity));
        foreach (var type in await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).Where(t => t.EventId == from).ToListAsync(ct))
            db.Add(Copy(type, copy));
        foreach (var text in (await db.ConsentTexts.AsNoTracking().Where(t => t.EventId == from).ToListAsync(ct)).GroupBy(t => t.Kind).Select(kind => kind.MaxBy(t => t.Number)!))
            db.Add(new ConsentText { Id = copy.NewId(text.Id), EventId = to, Kind = text.Kind, Number = 1, TextTh = text.TextTh, TextEn = text.TextEn, PublishedAt = copy.Now });
    }

    private static RegistrationType Copy(RegistrationType type, EventCopy copy)
    {
        var fresh = new RegistrationType
        {
            Id = copy.NewId(type.Id),
            EventId = copy.To.Id,
            NameTh = type.NameTh,
            NameEn = type.NameEn,
            DescriptionTh = type.DescriptionTh,
            DescriptionEn = type.DescriptionEn,
            OpensAt = copy.Shift(type.OpensAt),
            ClosesAt = copy.Shift(type.ClosesAt),
            Price = type.Price,
            RequiresApproval = type.RequiresApproval,
            HasWaitlist = type.HasWaitlist,
            OfferHours = type.OfferHours,
            IsPublic = type.IsPublic,
            AllowedKinds = [.. type.AllowedKinds],
            AllowedGroups = [.. type.AllowedGroups],
            BadgeColor = type.BadgeColor,
            Order = type.Order,
        };
        fresh.Quotas.AddRange(type.Quotas.Select(q => new TypeQuota { TypeId = fresh.Id, QuotaId = copy.NewId(q.QuotaId) }));
        return fresh;
    }
}
