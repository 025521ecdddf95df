using SummitManager.Data;

namespace SummitManager.Events;

/// <summary>A place that events return to; not owned by any of them (FR-11 to FR-13).</summary>
public sealed class Venue : IVersioned
{
    public Guid Id { get; init; }
    public string NameTh { get; set; } = "";
    public string? NameEn { get; set; }
    public string? AddressTh { get; set; }
    public string? AddressEn { get; set; }
    public string? District { get; set; }
    public string? ProvinceCode { get; set; }
    public string? MapUrl { get; set; }
    public List<Building> Buildings { get; } = [];
    public int Version { get; private set; }
}

public sealed class Building
{
    public Guid Id { get; init; }
    public Guid VenueId { get; init; }
    public string NameTh { get; set; } = "";
    public string? NameEn { get; set; }
    public int Order { get; set; }
    public List<Room> Rooms { get; } = [];
}

/// <summary>A bookable space. A combined room names its parts; using it blocks them (FR-10).</summary>
public sealed class Room
{
    public Guid Id { get; init; }
    public Guid BuildingId { get; init; }
    public string NameTh { get; set; } = "";
    public string? NameEn { get; set; }
    public int Capacity { get; set; }
    public string? Layout { get; set; }
    public int Order { get; set; }
    public List<RoomPart> Parts { get; } = [];
}

/// <summary>That <see cref="PartId"/> is one of the rooms that make up <see cref="RoomId"/>.</summary>
public sealed class RoomPart
{
    public Guid RoomId { get; init; }
    public Guid PartId { get; init; }
}
