using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns;

/// <summary>What the exceptions' desk reads: a code of any kind, delegations by any fragment, and a delegation with all its people.</summary>
public sealed class DeskQueries(IDbContextFactory<SummitDb> dbs, Doors doors, TimeProvider clock)
{
    public const int MostDelegations = 5;
    private const int MostMembers = 300;
    private const int MostTerms = 6;

    /// <summary>Whose ticket this is, or which delegation's code; a replaced ticket finds the person who holds the newer one.</summary>
    /// <returns>Null when it is no code of this event. Refusals: <see cref="NotAllowed"/>.</returns>
    public async Task<Result<DeskFind?>> CodeAsync(Actor actor, Guid eventId, string? typed, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.FindAtDoor, eventId) is { } no)
            return no;
        if (DoorCode.Read(typed) is not { } code)
            return (DeskFind?)null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Registrations.Where(r => r.EventId == eventId && r.TicketCode == code).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct) is { } id)
            return new DeskFind(id, null, Replaced: false);
        if (await db.Delegations.Where(d => d.EventId == eventId && d.DoorCode == code).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(ct) is { } delegationId)
            return new DeskFind(null, delegationId, Replaced: false);
        var holder = await db.ReplacedTickets.Where(t => t.Code == code).Join(db.Registrations, t => t.RegistrationId, r => r.Id, (t, r) => r)
            .Where(r => r.EventId == eventId).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(ct);
        return holder is null ? (DeskFind?)null : new DeskFind(holder, null, Replaced: true);
    }

    /// <summary>By number, organisation, contact or short code. Refusals: <see cref="NotAllowed"/>.</summary>
    public async Task<Result<IReadOnlyList<DeskDelegation>>> DelegationsAsync(Actor actor, Guid eventId, string? text, CancellationToken ct)
    {
        if (actor.WhyNot(Permission.FindAtDoor, eventId) is { } no)
            return no;
        var terms = ThaiText.SearchText(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTerms).ToList();
        if (terms.Count == 0)
            return Array.Empty<DeskDelegation>();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var matching = db.Delegations.AsNoTracking().Where(d => d.EventId == eventId);
        if (terms.Count == 1 && int.TryParse(terms[0], out var number))
            matching = matching.Where(d => d.Number == number);
        else
            matching = terms.Aggregate(matching.InUse(db), (found, term) => found.Where(d => d.SearchText.Contains(term)));
        return await matching.OrderBy(d => d.Number).ThenBy(d => d.Id).Take(MostDelegations)
            .Select(d => new DeskDelegation(d.Id, d.Number, d.OrganizationName, d.ContactName, d.ContactPhone,
                db.Registrations.Count(r => r.DelegationId == d.Id && r.State == RegistrationState.Confirmed))).ToListAsync(ct);
    }

    /// <summary>Everybody of a delegation who may come, in order of name, each with what their ticket would say now. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<DeskGroup>> GroupAsync(Actor actor, Guid checkpointId, Guid delegationId, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.FindAtDoor, door.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var delegation = await db.Delegations.AsNoTracking().Where(d => d.Id == delegationId && d.EventId == door.EventId)
            .Select(d => new DeskDelegation(d.Id, d.Number, d.OrganizationName, d.ContactName, d.ContactPhone, 0)).SingleOrDefaultAsync(ct);
        if (delegation is null)
            return new NotFound();
        var now = clock.GetUtcNow();
        var checkpoint = await RoomPlaces.FactsAsync(db, door, now, ct);
        var rows = await db.Registrations.AsNoTracking()
            .Where(r => r.DelegationId == delegationId && r.State != RegistrationState.Cancelled && r.State != RegistrationState.Rejected)
            .Join(db.RegistrationTypes, r => r.TypeId, t => t.Id, (r, t) => new { Registration = r, t.NameTh, t.NameEn, t.BadgeColor })
            .OrderBy(x => x.Registration.SortKey).ThenBy(x => x.Registration.Id).Take(MostMembers).ToListAsync(ct);
        var priors = (await db.CheckIns.AsNoTracking().Where(c => c.CheckpointId == checkpointId)
            .Join(db.Registrations.Where(r => r.DelegationId == delegationId), c => c.RegistrationId, r => r.Id, (c, r) => c)
            .Select(c => new { c.RegistrationId, Prior = new PriorCheckIn(c.Period, c.At, c.Inside, c.ScanId) }).ToListAsync(ct)).ToLookup(p => p.RegistrationId, p => p.Prior);
        var booked = await door.BookedOfAsync(db, rows.ConvertAll(x => x.Registration.Id), ct);
        var members = rows.ConvertAll(x =>
        {
            var r = x.Registration;
            var facts = new TicketFacts(r.Id, r.EventId, r.TypeId, r.State, r.Payment, Replaced: false, booked.Contains(r.Id));
            // The group's places are asked for when it goes in; here a full room would hide every other reason.
            var verdict = CheckInRules.Decide(facts, checkpoint with { Capacity = null }, [.. priors[r.Id]], door.Periods, ScanDirection.In, now);
            var person = DoorReads.Person(r.Id, r.Name, r.OrganizationName, r.Position, x.NameTh, x.NameEn, x.BadgeColor, r.IsVip);
            return new DeskMember(new DoorHit(person, r.State, r.Payment, verdict.Outcome, verdict.Since), r.TicketCode);
        });
        return new DeskGroup(delegation with { Coming = members.Count }, members, checkpoint.Capacity, checkpoint.Inside);
    }
}

/// <param name="Replaced">The code was valid once; the person holds a newer one.</param>
public sealed record DeskFind(Guid? RegistrationId, Guid? DelegationId, bool Replaced);

/// <param name="Coming">Members with a valid ticket.</param>
public sealed record DeskDelegation(Guid Id, int Number, string Organization, string ContactName, string? ContactPhone, int Coming);

/// <param name="TicketCode">For the scan that lets them in; not for the screen.</param>
public sealed record DeskMember(DoorHit Hit, string TicketCode);

/// <param name="Capacity">Of the room; null for no limit.</param>
/// <param name="Inside">Only counted where there is a capacity.</param>
public sealed record DeskGroup(DeskDelegation Delegation, IReadOnlyList<DeskMember> Members, int? Capacity, int Inside);
