using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Registrations;

/// <summary>What the back office reads of registrations. Every read takes the same number of commands, however many rows there are.</summary>
public sealed class RegistrationListQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>A page in Thai dictionary order of the given name, with how many there are. <paramref name="page"/> counts from 1.</summary>
    public async Task<RegistrationPage> ListAsync(RegistrationFilter filter, int page, int size, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var matching = filter.Apply(db.Registrations.AsNoTracking());
        // Ids first: order and search are answered from one narrow index, and only the page's rows are read whole.
        var skip = (page - 1) * size;
        var ids = await matching.OrderBy(r => r.SortKey).ThenBy(r => r.Id).Skip(skip).Take(size + 1).Select(r => r.Id).ToListAsync(ct);
        // Where the last page is reached the total is known; counting would search the index a second time.
        var total = ids.Count <= size && (ids.Count > 0 || page == 1) ? skip + ids.Count : await matching.CountAsync(ct);
        ids = [.. ids.Take(size)];
        var rows = await (
            from r in db.Registrations.AsNoTracking()
            where ids.Contains(r.Id)
            join t in db.RegistrationTypes on r.TypeId equals t.Id
            from d in db.Delegations.Where(d => d.Id == r.DelegationId).DefaultIfEmpty()
            orderby r.SortKey, r.Id
            select new RegistrationRow
            {
                Id = r.Id,
                Name = r.Name,
                PositionGroup = r.PositionGroup,
                Position = r.Position,
                OrganizationName = r.OrganizationName,
                ProvinceCode = r.ProvinceCode,
                TypeTh = t.NameTh,
                TypeEn = t.NameEn,
                State = r.State,
                Payment = r.Payment,
                IsVip = r.IsVip,
                DelegationId = r.DelegationId,
                DelegationNumber = d == null ? null : d.Number,
                CreatedAt = r.CreatedAt,
            }).ToListAsync(ct);
        return new RegistrationPage(rows, total, page, size);
    }

    /// <summary>One registration with all that happened to it; null when it is not of this event.</summary>
    public async Task<RegistrationDetail?> DetailAsync(Guid eventId, Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var registration = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.EventId == eventId, ct);
        if (registration is null)
            return null;
        var e = await db.Events.AsNoTracking().SingleAsync(x => x.Id == eventId, ct);
        var type = await db.RegistrationTypes.AsNoTracking().SingleAsync(t => t.Id == registration.TypeId, ct);
        var delegation = await db.Delegations.AsNoTracking().SingleOrDefaultAsync(d => d.Id == registration.DelegationId, ct);
        var waiting = await db.WaitlistEntries.AsNoTracking().SingleOrDefaultAsync(w => w.RegistrationId == id, ct);
        var consents = await (
            from c in db.Consents.AsNoTracking()
            where c.RegistrationId == id
            join t in db.ConsentTexts on c.TextId equals t.Id
            orderby t.Kind, t.Number
            select new ConsentLine(t.Kind, t.Number, c.Given, c.At, c.WithdrawnAt)).ToListAsync(ct);
        var audit = await db.AuditEntries.AsNoTracking().Where(a => a.SubjectId == id).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(200).ToListAsync(ct);
        var mails = await db.OutboxMessages.AsNoTracking().Where(m => m.SubjectId == id).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(100)
            .Select(m => new MailLine(m.Id, m.Subject, m.To, m.State, m.CreatedAt, m.SentAt, m.Error)).ToListAsync(ct);
        return new RegistrationDetail(registration, e, type, delegation, waiting, consents, audit, mails);
    }

    /// <summary>How many stand in which state, by type; types without anybody too, in their order.</summary>
    public async Task<RegistrationCounts> CountsAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var types = await TypesOf(db, eventId).ToListAsync(ct);
        var cells = await db.Registrations.AsNoTracking().Where(r => r.EventId == eventId).GroupBy(r => new { r.TypeId, r.State })
            .Select(g => new CountCell(g.Key.TypeId, g.Key.State, g.Count())).ToListAsync(ct);
        return new RegistrationCounts(types, cells);
    }

    /// <summary>All types of an event, hidden ones too, with the places left.</summary>
    public async Task<IReadOnlyList<StaffType>> TypesAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await TypesOf(db, eventId).ToListAsync(ct);
    }

    private static IQueryable<StaffType> TypesOf(SummitDb db, Guid eventId) =>
        from t in db.RegistrationTypes.AsNoTracking()
        where t.EventId == eventId
        orderby t.Order, t.Id
        select new StaffType(t.Id, t.NameTh, t.NameEn, t.Price, t.BadgeColor, t.HasWaitlist,
            t.Quotas.Join(db.Quotas, link => link.QuotaId, q => q.Id, (link, q) => (int?)(q.Capacity - q.Taken)).Min());
}
