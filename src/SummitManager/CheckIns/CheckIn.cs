namespace SummitManager.CheckIns;

/// <summary>
/// The fact "admitted", once per checkpoint, person and half-day: that is its key, so the database cannot hold two.
/// Leaving and returning are scans that turn <see cref="Inside"/>.
/// </summary>
public sealed class CheckIn
{
    public Guid CheckpointId { get; init; }
    public Guid RegistrationId { get; init; }
    /// <summary>The half-day's date and half: <c>2024-12-12-am</c>.</summary>
    public string Period { get; init; } = "";
    public Guid EventId { get; init; }
    /// <summary>The scan that admitted.</summary>
    public Guid ScanId { get; init; }
    public DateTimeOffset At { get; init; }
    public bool Inside { get; set; } = true;
}
