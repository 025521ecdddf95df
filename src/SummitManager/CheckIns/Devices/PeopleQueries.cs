using Microsoft.EntityFrameworkCore;
using SummitManager.Accounts;
using SummitManager.Data;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.CheckIns.Devices;

/// <summary>The searchable list of a supervisor's device, which keeps it behind a PIN.</summary>
/// <param name="Full">What the device held before is worth nothing.</param>
public sealed record DoorPeople(string Cursor, bool Full, DateTimeOffset ServerTime, IReadOnlyList<DoorPersonLine> People, IReadOnlyList<Guid> Gone);

/// <param name="Search">Folded as <see cref="Thai.ThaiText.SearchText"/> folds a query.</param>
public sealed record DoorPersonLine(Guid Id, Guid EventId, Label Name, string Organization, Label? Province, string? Phone, string? Position, string Search,
    Guid Type, bool Vip, RegistrationState State, PaymentState Payment, int? DelegationNumber);

/// <summary>People by name for devices that may find them: with organisation and phone, never with a ticket's code.</summary>
public sealed class PeopleQueries(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>The list has no lists to point into, so its cursors are of one shape.</summary>
    private const string Shape = "people";

    /// <summary>Refusals: <see cref="NotAllowed"/> for who may find people nowhere.</summary>
    public async Task<Result<DoorPeople>> RunAsync(Actor actor, IReadOnlyList<ScopedCheckpoint> scope, string? since, CancellationToken ct)
    {
        var eventIds = scope.Select(c => c.EventId).Distinct().Where(e => actor.May(Permission.FindAtDoor, e)).ToList();
        if (eventIds.Count == 0)
            return new NotAllowed();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var from = ManifestCursor.Read(since, Shape, now);
        var people = db.Registrations.AsNoTracking().Where(r => eventIds.Contains(r.EventId));
        if (from is { } instant)
            people = people.Where(r => r.ChangedAt >= instant);
        var rows = await people.OrderBy(r => r.SortKey).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.EventId,
                r.TypeId,
                r.Name,
                r.OrganizationName,
                r.OrganizationKind,
                r.ProvinceCode,
                r.Phone,
                r.Position,
                r.IsVip,
                r.State,
                r.Payment,
                Delegation = db.Delegations.Where(d => d.Id == r.DelegationId).Select(d => (int?)d.Number).FirstOrDefault(),
            }).ToListAsync(ct);
        return new DoorPeople(ManifestCursor.Of(now, Shape), from is null, now, rows.ConvertAll(r => new DoorPersonLine(
            r.Id, r.EventId, new Label(r.Name.Full(Language.Thai), r.Name.Full(Language.English)), r.OrganizationName, Thai.Provinces.Find(r.ProvinceCode)?.Name, r.Phone, r.Position,
            RegistrationSearch.TextForDoor(r.Name, r.OrganizationName, r.OrganizationKind, r.ProvinceCode, r.Position, r.Phone), r.TypeId, r.IsVip, r.State, r.Payment, r.Delegation)), []);
    }
}
