namespace SummitManager.CheckIns.Devices;

/// <summary>What a pairing QR stands for: which devices it makes, how many, and until when. Its code is known to the paper alone.</summary>
public sealed class DoorPass
{
    public Guid Id { get; init; }
    /// <summary>Where it was made and is listed.</summary>
    public Guid EventId { get; init; }
    /// <summary>What staff call it: "Staff for a day, east entrance".</summary>
    public string Name { get; init; } = "";
    /// <summary>SHA-256 of its code, in hex.</summary>
    public string CodeHash { get; set; } = "";
    public DeviceKind Kind { get; init; }
    public List<Guid> CheckpointIds { get; init; } = [];
    /// <summary>1 is a one-time pass; null pairs as many as come.</summary>
    public int? MaxUses { get; init; }
    /// <summary>Raised by a guarded write only, so that a one-time pass pairs one.</summary>
    public int Uses { get; private set; }
    /// <summary>Until when it pairs.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
    /// <summary>Until when a device that it paired works.</summary>
    public DateTimeOffset DevicesUntil { get; init; }
    public Guid CreatedBy { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; set; }
}
