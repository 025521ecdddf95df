namespace SummitManager.CheckIns;

/// <summary>What a device did on its own that the rule would not have done.</summary>
public enum ConflictKind
{
    /// <summary>The ticket had let somebody in already.</summary>
    AdmittedTwice,
    /// <summary>Let in although the rule says no: unpaid, cancelled, a full room.</summary>
    AgainstRule,
    /// <summary>Let in on a code that is no ticket of this event.</summary>
    UnknownAdmitted,
    /// <summary>We had admitted, but our answer was lost, and the device turned the person away.</summary>
    TurnedAway,
    /// <summary>Let in or out by a device whose time was over: its clock was behind, or nobody had looked.</summary>
    AfterTime,
}

/// <summary>What a supervisor found out about a conflict.</summary>
public enum ConflictResolution
{
    /// <summary>One person, read twice.</summary>
    SamePerson,
    /// <summary>Somebody else came in on it.</summary>
    Stranger,
    /// <summary>What it was stands in the note.</summary>
    Other,
}

/// <summary>A scan that a supervisor should look at. Its key is the scan: a scan is flagged once.</summary>
public sealed class ScanConflict
{
    public Guid ScanId { get; init; }
    public Guid EventId { get; init; }
    public Guid CheckpointId { get; init; }
    public Guid? RegistrationId { get; init; }
    /// <summary>The scan that had admitted this ticket, for one admitted twice.</summary>
    public Guid? OtherScanId { get; init; }
    public ConflictKind Kind { get; init; }
    /// <summary>What the rule says of it.</summary>
    public ScanOutcome Ruled { get; init; }
    public string Period { get; init; } = "";
    /// <summary>When it was scanned.</summary>
    public DateTimeOffset At { get; init; }
    /// <summary>When the server learned of it.</summary>
    public DateTimeOffset FoundAt { get; init; }
    public DateTimeOffset? ResolvedAt { get; set; }
    public Guid? ResolvedBy { get; set; }
    public ConflictResolution? Resolution { get; set; }
    public string? Note { get; set; }
}
