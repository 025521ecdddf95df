using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Events;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>What a door's screen reads besides its verdicts.</summary>
public sealed class DoorQueries(IDbContextFactory<SummitDb> dbs, Doors doors, TimeProvider clock)
{
    public const int LastScans = 10;

    /// <summary>Every checkpoint the actor may scan at: running events first, then those to come, then past ones.</summary>
    public async Task<IReadOnlyList<DoorChoice>> ChoicesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var events = actor.Roles.Where(r => r.Role.Allows(Permission.Scan)).Select(r => r.EventId).Distinct().ToList();
        var rows = await (
            from c in db.Checkpoints.AsNoTracking()
            join e in db.Events on c.EventId equals e.Id
            where e.State != EventState.Archived && (actor.IsSystemOwner || events.Contains(e.Id))
            orderby e.StartsOn, e.Id, c.Order, c.Id
            select new { c.Id, c.NameTh, c.NameEn, EventId = e.Id, e.TitleTh, e.TitleEn, e.StartsOn, e.EndsOn, e.TimeZone, c.IsOpen }).ToListAsync(ct);
        return [.. rows
            .OrderBy(r => When(r.StartsOn, r.EndsOn, EventTime.In(r.TimeZone).Date(now)))
            .Select(r => new DoorChoice(r.Id, Both(r.NameTh, r.NameEn), r.EventId, Both(r.TitleTh, r.TitleEn), r.StartsOn, r.EndsOn, r.IsOpen))];
    }

    /// <summary>Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<DoorStatus>> StatusAsync(Actor actor, Guid checkpointId, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.Scan, door.EventId) is { } no)
            return no;
        var now = clock.GetUtcNow();
        var period = CheckInRules.PeriodNearest(door.Periods, now);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var counts = period is null ? [] : await db.CheckIns.AsNoTracking().Where(c => c.CheckpointId == checkpointId && c.Period == period.Period)
            .GroupBy(c => c.Inside).Select(g => new { Inside = g.Key, Count = g.Count() }).ToListAsync(ct);
        return new DoorStatus(door.Id, door.EventId, door.Name, door.EventTitle, door.TimeZone, door.Checkpoint.IsOpen, door.Checkpoint.TracksExits, door.WalkInsWelcome,
            actor.May(Permission.SuperviseDoor, door.EventId), actor.May(Permission.FindAtDoor, door.EventId), period, CheckInRules.PeriodAt(door.Periods, now) is not null,
            counts.Sum(c => c.Count), counts.Where(c => c.Inside).Sum(c => c.Count), door.Checkpoint.Capacity, now);
    }

    /// <summary>The actor's own last readings here, newest first. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<IReadOnlyList<LastScan>>> LastAsync(Actor actor, Guid checkpointId, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.Scan, door.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await (
            from s in db.Scans.AsNoTracking()
            where s.EventId == door.EventId && s.CheckpointId == checkpointId && s.ByUserId == actor.UserId
            orderby s.At descending, s.Id
            from r in db.Registrations.Where(r => r.Id == s.RegistrationId).DefaultIfEmpty()
            from t in db.RegistrationTypes.Where(t => r != null && t.Id == r.TypeId).DefaultIfEmpty()
            select new { Scan = s, Registration = r, Type = t }).Take(LastScans).ToListAsync(ct);
        return rows.ConvertAll(x => new LastScan(x.Scan.Id, x.Scan.Outcome, x.Scan.At,
            x.Registration is { } r && x.Type is { } t ? DoorReads.Person(r.Id, r.Name, r.OrganizationName, r.Position, t.NameTh, t.NameEn, t.BadgeColor, r.IsVip) : null,
            x.Scan is { Outcome: ScanOutcome.Admitted, UndoneAt: null }, x.Scan.UndoneAt is not null));
    }

    /// <summary>Every type of the event, those for staff's use too. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>, <see cref="NoWalkIns"/>.</summary>
    public async Task<Result<IReadOnlyList<WalkInType>>> WalkInTypesAsync(Actor actor, Guid checkpointId, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.SuperviseDoor, door.EventId) is { } no)
            return no;
        if (!door.WalkInsWelcome)
            return new NoWalkIns();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var types = await db.RegistrationTypes.AsNoTracking().Where(t => t.EventId == door.EventId).OrderBy(t => t.Order).ThenBy(t => t.Id)
            .Select(t => new { t.Id, t.NameTh, t.NameEn, t.Price }).ToListAsync(ct);
        var left = (await (
            from link in db.TypeQuotas.AsNoTracking()
            join quota in db.Quotas on link.QuotaId equals quota.Id
            where quota.EventId == door.EventId
            select new { link.TypeId, Left = quota.Capacity - quota.Taken }).ToListAsync(ct)).ToLookup(q => q.TypeId, q => Math.Max(0, q.Left));
        return types.ConvertAll(t => new WalkInType(t.Id, Both(t.NameTh, t.NameEn), t.Price, left.Contains(t.Id) ? left[t.Id].Min() : null));
    }

    /// <summary>A person with what a scan of their ticket would say now, for the answer to a walk-in. Refusals: <see cref="NotFound"/>, <see cref="NotAllowed"/>.</summary>
    public async Task<Result<DoorHit>> PersonAsync(Actor actor, Guid checkpointId, Guid registrationId, CancellationToken ct)
    {
        if (await doors.FindAsync(checkpointId, ct) is not { } door)
            return new NotFound();
        if (actor.WhyNot(Permission.FindAtDoor, door.EventId) is { } no)
            return no;
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await door.WithBookingAsync(db, await DoorReads.TicketAsync(db, checkpointId, registrationId, ct), ct) is not { } ticket || ticket.Facts.EventId != door.EventId)
            return new NotFound();
        var verdict = CheckInRules.Decide(ticket.Facts, door.Checkpoint, ticket.Priors, door.Periods, ScanDirection.In, clock.GetUtcNow());
        return new DoorHit(ticket.Person, ticket.Facts.State, ticket.Facts.Payment, verdict.Outcome, verdict.Since);
    }

    /// <summary>0 while it runs, 1 before, 2 after, by the date at the event.</summary>
    private static int When(DateOnly starts, DateOnly ends, DateOnly today) => ends < today ? 2 : starts > today ? 1 : 0;

    private static Label Both(string th, string en) => new(th, en.Length == 0 ? th : en);
}
