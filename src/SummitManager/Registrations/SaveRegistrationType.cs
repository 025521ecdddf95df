using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>
/// Saves what one can register as (FR-36, FR-41, FR-42). When the quotas of a type change, the places of those who are registered move
/// with them, so that every quota goes on counting whom it holds.
/// </summary>
public sealed class SaveRegistrationType(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Waitlist waitlist)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose type.</param>
    /// <param name="form">As typed, with the version that was shown.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The type's key. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>, <see cref="ChangedMeanwhile"/>,
    /// <see cref="QuotaTooSmall"/>.
    /// </returns>
    public Task<Result<Guid>> RunAsync(Actor actor, Guid eventId, RegistrationTypeForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<Guid>> TryAsync(Actor actor, Guid eventId, RegistrationTypeForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var e = await db.Events.AsNoTracking().SingleOrDefaultAsync(x => x.Id == eventId, ct);
        var type = form.Id is { } id
            ? await db.RegistrationTypes.Include(t => t.Quotas).SingleOrDefaultAsync(t => t.Id == id && t.EventId == eventId, ct)
            : new RegistrationType { Id = Guid.CreateVersion7(now), EventId = eventId };
        if (e is null || type is null)
            return new NotFound();
        if (form.Id is not null && type.Version != form.Version)
            return new ChangedMeanwhile();
        var read = RegistrationTypeFormReader.Read(form, e.TimeZone);
        if (read.Refusal is { } unreadable)
            return unreadable;
        var typed = read.Value;
        if (await db.Quotas.CountAsync(q => q.EventId == eventId && typed.QuotaIds.Contains(q.Id), ct) != typed.QuotaIds.Count)
            return new BadFields([new BadField(nameof(form.QuotaIds), "Choose")]);

        var order = typed.Order ?? (form.Id is null ? await db.RegistrationTypes.CountAsync(t => t.EventId == eventId, ct) + 1 : type.Order);
        var changes = Describe(type, typed, order);
        var quotaIds = typed.QuotaIds.ToList();
        if (typed.OwnPlaces is { } places)
        {
            var own = Quota.Of(eventId, type.NameTh, type.NameEn, places, now);
            db.Add(own);
            quotaIds.Add(own.Id);
            changes.Of("OwnPlaces", null, (int?)places);
        }
        changes.OfList("Quotas", type.Quotas.Select(q => q.QuotaId).Order(), quotaIds.Order());
        if (form.Id is null)
            db.Add(type);
        else
            db.Entry(type).State = EntityState.Modified;
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveRegistrationType), type.Id, changes.ToString(), now));
        if (!await db.TrySaveEditAsync(ct))
            return new ChangedMeanwhile();

        if (await MoveQuotasAsync(db, type, quotaIds, ct) is { } tooSmall)
            return tooSmall;
        if (type.HasWaitlist && form.Id is not null)
            await waitlist.OfferFreeAsync(db, e, type, now, ct);
        await transaction.CommitAsync(ct);
        return type.Id;
    }

    private static async Task<Refusal?> MoveQuotasAsync(SummitDb db, RegistrationType type, List<Guid> quotaIds, CancellationToken ct)
    {
        var gone = type.Quotas.Where(q => !quotaIds.Contains(q.QuotaId)).ToList();
        var fresh = quotaIds.Where(q => type.Quotas.All(t => t.QuotaId != q)).Order().ToList();
        if (gone.Count == 0 && fresh.Count == 0)
            return null;
        // Whoever takes or returns a place of this type has these rows locked, or the type's own, which is saved above: from here on
        // nobody is on the way. One statement counts, so that an offer accepted meanwhile is not missed between two.
        await db.Quotas.LockAsync(type.Quotas.Select(q => q.QuotaId).Union(quotaIds), ct);
        var held = await db.Registrations.CountAsync(r => r.TypeId == type.Id && (r.State == RegistrationState.Pending || r.State == RegistrationState.Confirmed
            || db.WaitlistEntries.Any(w => w.RegistrationId == r.Id && w.State == WaitlistState.Offered)), ct);
        if (held > 0)
        {
            foreach (var id in fresh)
            {
                if (!await db.Quotas.TryTakeAsync(id, held, ct))
                    return new QuotaTooSmall(held);
            }
            await db.Quotas.GiveBackAsync(gone.Select(q => q.QuotaId), held, ct);
        }
        db.RemoveRange(gone);
        db.AddRange(fresh.Select(id => new TypeQuota { TypeId = type.Id, QuotaId = id }));
        await db.SaveChangesAsync(ct);
        return null;
    }

    private static Changes Describe(RegistrationType type, RegistrationTypeDetails typed, int order)
    {
        var changes = new Changes()
            .Of(nameof(type.NameTh), type.NameTh, typed.NameTh).Of(nameof(type.NameEn), type.NameEn, typed.NameEn)
            .Named(nameof(type.DescriptionTh), type.DescriptionTh, typed.DescriptionTh).Named(nameof(type.DescriptionEn), type.DescriptionEn, typed.DescriptionEn)
            .Of(nameof(type.OpensAt), type.OpensAt, typed.OpensAt).Of(nameof(type.ClosesAt), type.ClosesAt, typed.ClosesAt)
            .Of(nameof(type.Price), type.Price.Baht, typed.Price.Baht)
            .Of(nameof(type.RequiresApproval), type.RequiresApproval, typed.RequiresApproval)
            .Of(nameof(type.HasWaitlist), type.HasWaitlist, typed.HasWaitlist).Of(nameof(type.OfferHours), type.OfferHours, typed.OfferHours)
            .Of(nameof(type.IsPublic), type.IsPublic, typed.IsPublic)
            .OfList(nameof(type.AllowedKinds), type.AllowedKinds.Order(), typed.AllowedKinds)
            .OfList(nameof(type.AllowedGroups), type.AllowedGroups.Order(), typed.AllowedGroups)
            .Of(nameof(type.BadgeColor), type.BadgeColor, typed.BadgeColor).Of(nameof(type.Order), type.Order, order);
        (type.NameTh, type.NameEn, type.DescriptionTh, type.DescriptionEn) = (typed.NameTh, typed.NameEn, typed.DescriptionTh, typed.DescriptionEn);
        (type.OpensAt, type.ClosesAt, type.Price) = (typed.OpensAt, typed.ClosesAt, typed.Price);
        (type.RequiresApproval, type.HasWaitlist, type.OfferHours, type.IsPublic) = (typed.RequiresApproval, typed.HasWaitlist, typed.OfferHours, typed.IsPublic);
        (type.AllowedKinds, type.AllowedGroups) = ([.. typed.AllowedKinds], [.. typed.AllowedGroups]);
        (type.BadgeColor, type.Order) = (typed.BadgeColor, order);
        return changes;
    }
}
