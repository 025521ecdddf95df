using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data.Demo;
using SummitManager.Registrations;

namespace SummitManager.Data;

/// <summary>
/// The demo event, the same on every machine but for its dates and keys: what a newcomer sees, what benchmarks measure and
/// screenshots show. Written in one transaction: it is there whole or not at all.
/// </summary>
public static class DemoSummit
{
    public const string Slug = "sao-2567";

    private const ulong Seed = 25_671_212;
    private const int HallPlaces = 6_500;
    private const int SaveEvery = 3_000;

    /// <summary>Loads it into a database without events. False when there is an event already.</summary>
    /// <param name="staff">Accounts that get a role at the event.</param>
    public static async Task<bool> LoadAsync(SummitDb db, DemoSize size, IReadOnlyList<(Guid UserId, EventRole Role)> staff, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await db.BeginWriteAsync(ct);
        if (await db.Events.AnyAsync(ct))
            return false;

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var demo = DemoEvent.Build(Slug, Math.Max(HallPlaces, size.Registrations), now);
        DemoLogos.Add(db, demo.Event, now);
        db.AddRange(demo.Programme, demo.Venue, demo.Event, demo.Hall, demo.Observing, demo.Reporting, demo.Delegate, demo.Observer, demo.Press, demo.Guest);
        db.AddRange(demo.Checkpoints);
        db.AddRange(demo.Texts);
        db.AddRange(staff.Select(s => new StaffMember { EventId = demo.Event.Id, UserId = s.UserId, Role = s.Role, AddedAt = now, AddedBy = s.UserId }));
        db.Add(new NumberSeries { Name = $"delegation:{demo.Event.Id}", Last = size.Delegations });
        db.Add(AuditEntry.Of(Actor.System, demo.Event.Id, nameof(DemoSummit), demo.Event.Id, $"Registrations: {size.Registrations}", now));
        await db.SaveChangesAsync(ct);
        db.AddRange(new DemoAgenda(demo, now).Make());
        await db.SaveChangesAsync(ct);

        var holders = await AddPeopleAsync(db, demo, size, now, ct);
        await new DemoShowcase(demo, now).AddAsync(db, ct);

        foreach (var (quota, types) in (IEnumerable<(Quota, RegistrationType[])>)[(demo.Hall, [demo.Delegate, demo.Observer, demo.Press, demo.Guest]), (demo.Observing, [demo.Observer]), (demo.Reporting, [demo.Press])])
        {
            if (!await db.Quotas.TryTakeAsync(quota.Id, types.Sum(t => holders.GetValueOrDefault(t.Id)), ct))
                throw new InvalidOperationException("The demo has more people than places.");
        }
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <returns>How many hold a place, by type.</returns>
    private static async Task<Dictionary<Guid, int>> AddPeopleAsync(SummitDb db, DemoEvent demo, DemoSize size, DateTimeOffset now, CancellationToken ct)
    {
        var dice = new DemoDice(Seed);
        var money = new DemoMoney(demo, now);
        db.AddRange(money.Settings());
        var holders = new Dictionary<Guid, int>();
        var unsaved = 0;

        foreach (var delegation in new DemoDelegations(demo, dice, now).Make(size.Registrations - DemoGuests.Count, size.Delegations))
        {
            db.Add(delegation.Organization);
            db.Add(delegation.Delegation);
            Add(delegation.Members);
            db.AddRange(money.Of(delegation));
            await SaveAsync(SaveEvery);
        }
        db.AddRange(money.Series());
        Add(new DemoGuests(demo, dice, now).Make());
        await SaveAsync(0);
        return holders;

        void Add(IEnumerable<Registration> people)
        {
            foreach (var person in people)
            {
                db.Add(person);
                db.AddRange(DemoPeople.Answers(demo, person, dice));
                if (person.State == RegistrationState.Waitlisted)
                    db.Add(new WaitlistEntry { RegistrationId = person.Id, EventId = person.EventId, TypeId = person.TypeId, JoinedAt = person.CreatedAt });
                if (person.HoldsPlace)
                    holders[person.TypeId] = holders.GetValueOrDefault(person.TypeId) + 1;
                unsaved++;
            }
        }

        async Task SaveAsync(int atLeast)
        {
            if (unsaved < atLeast)
                return;
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            unsaved = 0;
        }
    }
}
