using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>
/// Saves a quota (FR-44). Its capacity never goes below what is taken: test and write are one statement. New places are offered at
/// once to those who wait.
/// </summary>
public sealed class SaveQuota(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Waitlist waitlist)
{
    /// <param name="actor">Needs <see cref="Permission.ManageEvent"/>.</param>
    /// <param name="eventId">Whose quota.</param>
    /// <param name="form">As typed.</param>
    /// <param name="ct">Cancels the deed.</param>
    /// <returns>
    /// The quota's key and how many offers went out. Refusals: <see cref="NotAllowed"/>, <see cref="NotFound"/>, <see cref="BadFields"/>,
    /// <see cref="CapacityBelowTaken"/>, <see cref="ChangedMeanwhile"/>.
    /// </returns>
    public Task<Result<SavedQuota>> RunAsync(Actor actor, Guid eventId, QuotaForm form, CancellationToken ct) =>
        Deadlock.RetryAsync(() => TryAsync(actor, eventId, form, ct));

    private async Task<Result<SavedQuota>> TryAsync(Actor actor, Guid eventId, QuotaForm form, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.ManageEvent, eventId) is { } no)
            return no;
        var fields = new TypedFields();
        var nameTh = fields.Text(form.NameTh, nameof(form.NameTh), 200, required: true);
        var nameEn = fields.Text(form.NameEn, nameof(form.NameEn), 200) ?? "";
        var capacity = fields.Number(form.Capacity, nameof(form.Capacity), 0, RegistrationTypeFormReader.MostPlaces, required: true) ?? 0;
        if (fields.Refusal is { } bad)
            return bad;

        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(ct);
        var e = await db.Events.AsNoTracking().SingleOrDefaultAsync(x => x.Id == eventId, ct);
        if (e is null)
            return new NotFound();
        if (form.Id is not { } id)
        {
            var quota = Quota.Of(eventId, nameTh!, nameEn, capacity, now);
            db.Add(quota);
            db.Add(AuditEntry.Of(actor, eventId, nameof(SaveQuota), quota.Id, new Changes().Of("NameTh", null, nameTh).Of("Capacity", null, (int?)capacity).ToString(), now));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return new SavedQuota(quota.Id, 0);
        }

        var before = await db.Quotas.AsNoTracking().SingleOrDefaultAsync(q => q.Id == id && q.EventId == eventId, ct);
        if (before is null)
            return new NotFound();
        var saved = await db.Quotas.Where(q => q.Id == id && q.Version == form.Version && q.Taken <= capacity).ExecuteUpdateAsync(s => s
            .SetProperty(q => q.Capacity, capacity).SetProperty(q => q.NameTh, nameTh).SetProperty(q => q.NameEn, nameEn).SetProperty(q => q.Version, q => q.Version + 1), ct);
        if (saved == 0)
            return await db.Quotas.Where(q => q.Id == id && q.Version == form.Version).Select(q => (int?)q.Taken).SingleOrDefaultAsync(ct) is { } taken
                ? new CapacityBelowTaken(taken)
                : new ChangedMeanwhile();
        db.Add(AuditEntry.Of(actor, eventId, nameof(SaveQuota), id,
            new Changes().Of("NameTh", before.NameTh, nameTh).Of("NameEn", before.NameEn, nameEn).Of("Capacity", before.Capacity, capacity).ToString(), now));
        await db.SaveChangesAsync(ct);

        var offered = 0;
        var types = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).Where(t => t.HasWaitlist && t.Quotas.Any(q => q.QuotaId == id))
            .OrderBy(t => t.Order).ThenBy(t => t.Id).ToListAsync(ct);
        foreach (var type in types)
            offered += await waitlist.OfferFreeAsync(db, e, type, now, ct);
        await transaction.CommitAsync(ct);
        return new SavedQuota(id, offered);
    }
}

/// <param name="Offered">How many people of the waiting lists were offered a place.</param>
public sealed record SavedQuota(Guid Id, int Offered);
