using System.Globalization;

namespace SummitManager.CheckIns;

/// <summary>A checkpoint as typed.</summary>
public sealed record CheckpointForm
{
    /// <summary>Null is a new checkpoint.</summary>
    public Guid? Id { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    /// <summary>Key of a room of the event's venue, or empty.</summary>
    public string? RoomId { get; set; }
    /// <summary>Empty lets every type pass.</summary>
    public List<Guid> AllowedTypeIds { get; set; } = [];
    public bool TracksExits { get; set; }
    public bool RequiresPayment { get; set; } = true;
    public bool IsOpen { get; set; } = true;
    /// <summary>A number of people, or empty for no limit.</summary>
    public string? Capacity { get; set; }
    /// <summary>Key of another checkpoint of the event, or empty.</summary>
    public string? RelayCheckpointId { get; set; }
    public bool SelfCheckIn { get; set; }
    public string? Order { get; set; }

    public static CheckpointForm Of(Checkpoint c) => new()
    {
        Id = c.Id,
        NameTh = c.NameTh,
        NameEn = c.NameEn,
        RoomId = c.RoomId?.ToString(),
        AllowedTypeIds = [.. c.AllowedTypeIds],
        TracksExits = c.TracksExits,
        RequiresPayment = c.RequiresPayment,
        IsOpen = c.IsOpen,
        Capacity = c.Capacity?.ToString(CultureInfo.InvariantCulture),
        RelayCheckpointId = c.RelayCheckpointId?.ToString(),
        SelfCheckIn = c.SelfCheckIn,
        Order = c.Order.ToString(CultureInfo.InvariantCulture),
    };
}
