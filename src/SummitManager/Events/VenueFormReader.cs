using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Events;

/// <summary>A <see cref="VenueForm"/> that could be read.</summary>
public sealed record VenueDetails(string NameTh, string? NameEn, string? AddressTh, string? AddressEn, string? District, string? ProvinceCode, string? MapUrl,
    IReadOnlyList<BuildingDetails> Buildings);

public sealed record BuildingDetails(Guid Id, string NameTh, string? NameEn, IReadOnlyList<RoomDetails> Rooms);

public sealed record RoomDetails(Guid Id, string NameTh, string? NameEn, int Capacity, string? Layout, IReadOnlyList<Guid> PartIds);

/// <summary>From what was typed to a venue (FR-10 to FR-13). Pure.</summary>
public static class VenueFormReader
{
    private const int MostSeats = 100_000;

    /// <returns>
    /// The venue, or <see cref="BadFields"/>: faults of rows are named <c>Building-{key}-NameTh</c> and <c>Room-{key}-NameTh</c>; among them
    /// <see cref="BadCombination"/> and <see cref="NestedCombination"/>. Rows left empty are dropped.
    /// </returns>
    public static Result<VenueDetails> Read(VenueForm form)
    {
        var fields = new TypedFields();
        var province = Provinces.Find(form.ProvinceCode);
        if (province is null && !string.IsNullOrWhiteSpace(form.ProvinceCode))
            fields.Fail(nameof(form.ProvinceCode), "Choose");
        var district = fields.Text(form.District, nameof(form.District), 200);
        var venue = new VenueDetails(
            fields.Text(form.NameTh, nameof(form.NameTh), 300, required: true) ?? "",
            fields.Text(form.NameEn, nameof(form.NameEn), 300),
            fields.Text(form.AddressTh, nameof(form.AddressTh), 500),
            fields.Text(form.AddressEn, nameof(form.AddressEn), 500),
            district is null ? null : province?.District(district) ?? district,
            province?.Code,
            fields.Url(form.MapUrl, nameof(form.MapUrl), 500),
            [.. form.Buildings.Select(b => Building(fields, b)).OfType<BuildingDetails>()]);
        foreach (var refusal in Combinations([.. venue.Buildings.SelectMany(b => b.Rooms)]))
            fields.Fail(refusal);
        return fields.Refusal is { } bad ? bad : venue;
    }

    private static BuildingDetails? Building(TypedFields fields, BuildingRow row)
    {
        var rooms = row.Rooms.Select(r => Room(fields, r)).OfType<RoomDetails>().ToList();
        var name = fields.Text(row.NameTh, $"Building-{row.Id}-NameTh", 200, required: rooms.Count > 0);
        var nameEn = fields.Text(row.NameEn, $"Building-{row.Id}-NameEn", 200);
        return name is null && rooms.Count == 0 ? null : new BuildingDetails(row.Id, name ?? "", nameEn, rooms);
    }

    private static RoomDetails? Room(TypedFields fields, RoomRow row)
    {
        var isEmpty = string.IsNullOrWhiteSpace(row.NameTh) && string.IsNullOrWhiteSpace(row.NameEn) && string.IsNullOrWhiteSpace(row.Capacity) && row.PartIds.Count == 0;
        if (isEmpty)
            return null;
        return new RoomDetails(row.Id,
            fields.Text(row.NameTh, $"Room-{row.Id}-NameTh", 200, required: true) ?? "",
            fields.Text(row.NameEn, $"Room-{row.Id}-NameEn", 200),
            fields.Number(row.Capacity, $"Room-{row.Id}-Capacity", 0, MostSeats) ?? 0,
            fields.Text(row.Layout, $"Room-{row.Id}-Layout", 200),
            [.. row.PartIds.Distinct()]);
    }

    /// <summary>A combination has at least two parts, and all of them are plain rooms of this venue: no nesting, so no circles either.</summary>
    private static IEnumerable<Refusal> Combinations(IReadOnlyList<RoomDetails> rooms)
    {
        foreach (var room in rooms.Where(r => r.PartIds.Count > 0))
        {
            if (room.PartIds.Count < 2 || room.PartIds.Contains(room.Id))
                yield return new BadCombination(room.NameTh) { RoomId = room.Id };
            else if (rooms.FirstOrDefault(other => other.PartIds.Count > 0 && room.PartIds.Contains(other.Id)) is { } nested)
                yield return new NestedCombination(room.NameTh, nested.NameTh) { RoomId = room.Id };
            else if (room.PartIds.Any(part => rooms.All(other => other.Id != part)))
                yield return new BadField($"Room-{room.Id}-Parts", "Choose");
        }
    }
}
