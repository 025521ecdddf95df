namespace SummitManager.CheckIns.Devices;

/// <summary>A checkpoint that a device may scan at. They may be of several events: one phone for two meetings in one house.</summary>
public sealed class DeviceCheckpoint
{
    public Guid DeviceId { get; init; }
    public Guid CheckpointId { get; init; }
    public Guid EventId { get; init; }
}
