namespace SummitManager.CheckIns.Devices;

/// <summary>A paired phone or tablet. It proves itself with a key of which we keep the hash only.</summary>
public sealed class DoorDevice
{
    public Guid Id { get; init; }
    public string Name { get; set; } = "";
    public DeviceKind Kind { get; init; }
    /// <summary>SHA-256 of its key, in hex.</summary>
    public string KeyHash { get; init; } = "";
    /// <summary>The member of staff whose own phone it is; null for one that a pass paired.</summary>
    public Guid? UserId { get; init; }
    /// <summary>The owner's security stamp when it was paired: what signs their browsers out (a new password) ends their phones too.</summary>
    public string? OwnerStamp { get; init; }
    public Guid? PassId { get; init; }
    public DateTimeOffset PairedAt { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    /// <summary>To the minute: it is not written at every call.</summary>
    public DateTimeOffset LastSeenAt { get; set; }
    /// <summary>How far its clock runs ahead of ours, in milliseconds; negative when behind. Null until it has sent a scan.</summary>
    public int? ClockAheadMs { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public Guid? RevokedBy { get; set; }
    public List<DeviceCheckpoint> Checkpoints { get; init; } = [];
}
