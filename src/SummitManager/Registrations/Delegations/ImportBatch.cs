using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Organizations;
using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>Writes some delegations of a list in one transaction, with as many commands for hundred as for one but the rows themselves.</summary>
public sealed class ImportBatch(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Codes codes, RegistrationMail mail)
{
    internal sealed record Written(int People, int Delegations, int Opened, IReadOnlyList<ImportFault> Full);

    /// <summary>Null when somebody was faster with one of these people: nothing of the batch stands, and the list is to be planned anew.</summary>
    internal async Task<Written?> WriteAsync(Actor actor, ImportRequest request, IReadOnlyList<PlannedDelegation> batch, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.ChangeTracker.AutoDetectChangesEnabled = false; // Everything is added as it stays.
        var now = clock.GetUtcNow();
        var e = await db.Events.AsNoTracking().Include(x => x.Venue).Include(x => x.HalfDays).AsSplitQuery().SingleAsync(x => x.Id == request.EventId, ct);

        await using var transaction = await db.BeginWriteAsync(ct);
        // Whoever opens a delegation takes its number first: nobody opens one for these houses until this ends.
        var series = $"delegation:{e.Id}";
        await db.NextNumbersAsync(series, 0, ct);
        var known = batch.Where(d => d.Known is not null).Select(d => d.Known!.Value).ToList();
        var there = (await db.Delegations.AsNoTracking().Where(d => d.EventId == e.Id && d.OrganizationId != null && known.Contains(d.OrganizationId.Value)).OrderByDescending(d => d.Number).ToListAsync(ct))
            .GroupBy(d => d.OrganizationId!.Value).ToDictionary(g => g.Key, g => g.Last());
        var houses = await db.Organizations.Where(o => known.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        var types = await db.RegistrationTypes.AsNoTracking().Include(t => t.Quotas).Where(t => t.EventId == e.Id).ToDictionaryAsync(t => t.Id, ct);
        var rules = await db.PriceRules.AsNoTracking().Where(r => r.EventId == e.Id).ToListAsync(ct);
        var (taken, full) = await TakeAsync(db, types, batch, ct);
        if (full.Count > 0 && request.Rows.Scope == RowScope.AllOrNothing)
            return new Written(0, 0, 0, full);

        var news = taken.Where(d => d.Known is not { } id || !there.ContainsKey(id)).ToList();
        var number = news.Count == 0 ? 0 : await db.NextNumbersAsync(series, news.Count, ct) - news.Count;
        foreach (var planned in taken)
        {
            var delegation = planned.Known is { } id && there.TryGetValue(id, out var old) ? old : Open(db, e.Id, planned, houses, ++number, now);
            foreach (var person in planned.People)
                Register(db, e, types[person.TypeId], rules, delegation, person, request.SendMail, now);
            db.Add(AuditEntry.Of(actor, e.Id, nameof(ImportDelegations), delegation.Id, $"Number: {delegation.Number}; People: {planned.People.Count}", now));
        }
        if (!await db.TrySaveAsync(ct))
            return null;
        await transaction.CommitAsync(ct);
        return new Written(taken.Sum(d => d.People.Count), taken.Count, news.Count, full);
    }

    /// <summary>Places for all at once; where they do not suffice, delegation by delegation, each with all of its people or none.</summary>
    private static async Task<(IReadOnlyList<PlannedDelegation> Taken, IReadOnlyList<ImportFault> Full)> TakeAsync(SummitDb db, Dictionary<Guid, RegistrationType> types, IReadOnlyList<PlannedDelegation> batch, CancellationToken ct)
    {
        await db.Quotas.LockAsync(batch.SelectMany(d => d.People).Select(p => p.TypeId).Distinct().SelectMany(t => types[t].Quotas).Select(q => q.QuotaId).Distinct(), ct);
        if (await WhyFullAsync(db, types, batch, ct) is null)
            return (batch, []);
        var (taken, full) = (new List<PlannedDelegation>(), new List<ImportFault>());
        foreach (var one in batch)
        {
            if (await WhyFullAsync(db, types, [one], ct) is { } quota)
                full.AddRange(one.People.Select(p => new ImportFault(p.Row, null, new QuotaFull(quota, false))));
            else
                taken.Add(one);
        }
        return (taken, full);
    }

    private static async Task<Guid?> WhyFullAsync(SummitDb db, Dictionary<Guid, RegistrationType> types, IEnumerable<PlannedDelegation> some, CancellationToken ct)
    {
        var got = new List<(RegistrationType Type, int Count)>();
        foreach (var people in some.SelectMany(d => d.People).GroupBy(p => p.TypeId))
        {
            if (await db.TryTakePlacesAsync(types[people.Key], people.Count(), ct) is not { } quota)
            {
                got.Add((types[people.Key], people.Count()));
                continue;
            }
            foreach (var (type, count) in got)
                await db.Quotas.GiveBackAsync(type.Quotas.Select(q => q.QuotaId), count, ct);
            return quota;
        }
        return null;
    }

    private Delegation Open(SummitDb db, Guid eventId, PlannedDelegation planned, Dictionary<Guid, Organization> houses, int number, DateTimeOffset now)
    {
        var o = planned.Organization;
        var organization = planned.Known is { } id ? houses.GetValueOrDefault(id) ?? throw new ReadTooOldException() : Organization.Create(o, now);
        if (planned.Known is null)
            db.Add(organization);
        var delegation = Delegation.Create(eventId, number, codes.NewShortCode(), codes.NewTicketCode(), codes.NewLinkCode(), now);
        delegation.Describe(organization, planned.ContactName, planned.ContactEmail, planned.ContactPhone, now);
        db.Add(delegation);
        return delegation;
    }

    private void Register(SummitDb db, Event e, RegistrationType type, List<PriceRule> rules, Delegation delegation, PlannedPerson planned, bool sendMail, DateTimeOffset now)
    {
        var r = Registration.Start(e.Id, type.Id, RegistrationState.Confirmed, planned.RequestId, codes.NewTicketCode(), codes.NewLinkCode(), RegistrationSource.Import, now);
        r.Describe(planned.Person with { OrganizationId = delegation.OrganizationId }, planned.DuplicateKey, now);
        r.Owe(Fees.Of(type, rules, delegation.OrganizationKind, EventTime.In(e.TimeZone).Date(now)).IsZero ? PaymentState.NotRequired : PaymentState.Awaiting, now);
        r.JoinDelegation(delegation.Id, now);
        db.Add(r);
        if (sendMail && mail.Received(e, type, r, now) is { } letter)
            db.Add(letter);
    }
}
