using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Badges;

/// <summary>What badges are drawn from. Only confirmed registrations have one.</summary>
public sealed class BadgeQueries(IDbContextFactory<SummitDb> dbs, EventLogos logos)
{
    /// <summary>Read at a time, so that memory stays flat; a multiple of what fits on any sheet.</summary>
    private const int Batch = 480;

    /// <summary>The event's template, or the usual one while none was saved.</summary>
    public async Task<BadgeTemplate> TemplateAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.BadgeTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.EventId == eventId, ct) ?? BadgeTemplate.Usual(eventId);
    }

    /// <summary>What all badges share; null when there is no such event.</summary>
    public async Task<BadgeEvent?> EventAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var titles = await db.Events.AsNoTracking().Where(e => e.Id == eventId).Select(e => new { e.TitleTh, e.TitleEn }).SingleOrDefaultAsync(ct);
        return titles is null ? null : new BadgeEvent(new Label(titles.TitleTh, titles.TitleEn.Length > 0 ? titles.TitleEn : titles.TitleTh), await logos.OfAsync(eventId, ct));
    }

    /// <summary>How many badges a selection has.</summary>
    public async Task<int> CountAsync(RegistrationFilter filter, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Confirmed(db, filter).CountAsync(ct);
    }

    /// <summary>Keys of at most <paramref name="most"/> people of a selection, in the order of badges.</summary>
    public async Task<IReadOnlyList<Guid>> IdsAsync(RegistrationFilter filter, int most, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await InOrder(db, Confirmed(db, filter)).Select(row => row.Id).Take(most).ToListAsync(ct);
    }

    /// <summary>The selection in the order in which badges are handed out: delegation after delegation, in each by name; those of no delegation last.</summary>
    public async IAsyncEnumerable<BadgeFacts> AllAsync(RegistrationFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        List<Guid> ids;
        await using (var db = await dbs.CreateDbContextAsync(ct))
            ids = await InOrder(db, Confirmed(db, filter)).Select(row => row.Id).ToListAsync(ct);
        foreach (var part in ids.Chunk(Batch))
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var found = (await Facts(db, db.Registrations.AsNoTracking().Where(r => part.Contains(r.Id))).ToListAsync(ct)).ToDictionary(f => f.RegistrationId);
            // Who was cancelled since the ids were read is gone from the second read or stays for this print; nobody else moves.
            foreach (var id in part)
            {
                if (found.TryGetValue(id, out var facts))
                    yield return facts;
            }
        }
    }

    /// <summary>One person's badge; null when they are not of this event or not confirmed.</summary>
    public async Task<BadgeFacts?> OneAsync(Guid eventId, Guid registrationId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await Facts(db, Confirmed(db, new RegistrationFilter(eventId)).Where(r => r.Id == registrationId)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Badges of <see cref="SamplePeople"/>, for a preview.</summary>
    public async Task<IReadOnlyList<BadgeFacts>> SamplesAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var ids = await SamplePeople.IdsAsync(db, eventId, ct);
        var facts = await Facts(db, db.Registrations.AsNoTracking().Where(r => ids.Contains(r.Id))).ToListAsync(ct);
        return [.. ids.Select(id => facts.Single(f => f.RegistrationId == id))];
    }

    private static IQueryable<Registration> Confirmed(SummitDb db, RegistrationFilter filter) =>
        filter.Apply(db.Registrations.AsNoTracking()).Where(r => r.State == RegistrationState.Confirmed);

    private static IQueryable<Registration> InOrder(SummitDb db, IQueryable<Registration> registrations) =>
        from r in registrations
        from d in db.Delegations.Where(d => d.Id == r.DelegationId).DefaultIfEmpty()
        orderby d == null ? int.MaxValue : d.Number, r.SortKey, r.Id
        select r;

    private static IQueryable<BadgeFacts> Facts(SummitDb db, IQueryable<Registration> registrations) =>
        from r in registrations
        join t in db.RegistrationTypes on r.TypeId equals t.Id
        from d in db.Delegations.Where(d => d.Id == r.DelegationId).DefaultIfEmpty()
        select new BadgeFacts
        {
            RegistrationId = r.Id,
            Name = r.Name,
            PositionGroup = r.PositionGroup,
            Position = r.Position,
            OrganizationName = r.OrganizationName,
            ProvinceCode = r.ProvinceCode,
            Type = new Label(t.NameTh, t.NameEn.Length > 0 ? t.NameEn : t.NameTh),
            TypeColour = t.BadgeColor,
            DelegationNumber = d == null ? null : d.Number,
            TicketCode = r.TicketCode,
            Language = r.Language,
        };
}
