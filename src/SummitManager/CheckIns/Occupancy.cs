namespace SummitManager.CheckIns;

/// <summary>How many are inside a checkpoint with a capacity in one half-day. One row, so that the last place is taken by one.</summary>
public sealed class Occupancy
{
    public Guid CheckpointId { get; init; }
    /// <summary>As in <see cref="CheckIn.Period"/>.</summary>
    public string Period { get; init; } = "";
    public int Inside { get; set; }
}
