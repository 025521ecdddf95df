using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Events;

/// <summary>What screens and later the agenda read of venues.</summary>
public sealed class VenueQueries(IDbContextFactory<SummitDb> dbs)
{
    /// <summary>All venues by name, with how much room they offer.</summary>
    public async Task<IReadOnlyList<VenueListItem>> AllAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Venues.AsNoTracking().OrderBy(v => v.NameTh).ThenBy(v => v.Id)
            .Select(v => new VenueListItem(v.Id, v.NameTh, v.NameEn, v.ProvinceCode, v.Buildings.Count, v.Buildings.SelectMany(b => b.Rooms).Count(),
                db.Events.Count(e => e.VenueId == v.Id)))
            .ToListAsync(ct);
    }

    /// <summary>The form of a stored venue; null when there is none.</summary>
    public async Task<VenueForm?> FormAsync(Guid venueId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var venue = await db.Venues.AsNoTracking().Include(v => v.Buildings).ThenInclude(b => b.Rooms).ThenInclude(r => r.Parts).AsSplitQuery()
            .SingleOrDefaultAsync(v => v.Id == venueId, ct);
        return venue is null ? null : new VenueForm
        {
            Id = venue.Id,
            Version = venue.Version,
            NameTh = venue.NameTh,
            NameEn = venue.NameEn,
            AddressTh = venue.AddressTh,
            AddressEn = venue.AddressEn,
            District = venue.District,
            ProvinceCode = venue.ProvinceCode,
            MapUrl = venue.MapUrl,
            Buildings = [.. venue.Buildings.OrderBy(b => b.Order).Select(Row)],
        };
    }

    /// <summary>The rooms of the event's venue in order, for choices; none while it has no venue.</summary>
    public async Task<IReadOnlyList<RoomChoice>> RoomsOfEventAsync(Guid eventId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await (
            from e in db.Events.AsNoTracking()
            where e.Id == eventId
            join building in db.Buildings on e.VenueId equals building.VenueId
            join room in db.Rooms on building.Id equals room.BuildingId
            orderby building.Order, room.Order, room.Id
            select new RoomChoice(room.Id, building.NameTh, building.NameEn, room.NameTh, room.NameEn)).ToListAsync(ct);
    }

    /// <summary>The rooms that cannot be used while this one is, itself included (FR-10).</summary>
    public async Task<IReadOnlySet<Guid>> RoomsBlockedByAsync(Guid roomId, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var venueId = db.Buildings.Where(b => b.Rooms.Any(r => r.Id == roomId)).Select(b => b.VenueId);
        var parts = await db.RoomParts.AsNoTracking()
            .Where(p => db.Buildings.Any(b => venueId.Contains(b.VenueId) && b.Rooms.Any(r => r.Id == p.RoomId))).ToListAsync(ct);
        return RoomBlocks.BlockedBy(roomId, parts);
    }

    private static BuildingRow Row(Building building) => new()
    {
        Id = building.Id,
        NameTh = building.NameTh,
        NameEn = building.NameEn,
        Rooms = [.. building.Rooms.OrderBy(r => r.Order).Select(room => new RoomRow
        {
            Id = room.Id,
            NameTh = room.NameTh,
            NameEn = room.NameEn,
            Capacity = room.Capacity == 0 ? null : room.Capacity.ToString(CultureInfo.InvariantCulture),
            Layout = room.Layout,
            PartIds = [.. room.Parts.Select(p => p.PartId)],
        })],
    };
}

public sealed record VenueListItem(Guid Id, string NameTh, string? NameEn, string? ProvinceCode, int Buildings, int Rooms, int Events)
{
    public string Name(bool thai) => thai ? NameTh : NameEn ?? NameTh;
}

public sealed record RoomChoice(Guid Id, string BuildingTh, string? BuildingEn, string NameTh, string? NameEn)
{
    public string Name(bool thai) => thai ? $"{BuildingTh} · {NameTh}" : $"{BuildingEn ?? BuildingTh} · {NameEn ?? NameTh}";
}
