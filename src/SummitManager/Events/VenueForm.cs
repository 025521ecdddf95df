namespace SummitManager.Events;

/// <summary>A venue with its buildings and rooms as typed. Keys are made by the form, so that new rooms can be named as parts before they are saved.</summary>
public sealed record VenueForm
{
    /// <summary>Null is a new venue.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? AddressTh { get; set; }
    public string? AddressEn { get; set; }
    public string? District { get; set; }
    public string? ProvinceCode { get; set; }
    public string? MapUrl { get; set; }
    public List<BuildingRow> Buildings { get; set; } = [];
}

public sealed class BuildingRow
{
    public Guid Id { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public List<RoomRow> Rooms { get; set; } = [];
}

public sealed class RoomRow
{
    public Guid Id { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public string? Capacity { get; set; }
    public string? Layout { get; set; }
    /// <summary>The rooms this one is made of; empty for a plain room.</summary>
    public List<Guid> PartIds { get; set; } = [];
}
