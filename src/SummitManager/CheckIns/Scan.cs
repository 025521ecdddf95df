namespace SummitManager.CheckIns;

/// <summary>What a reading led to: one closed set for the server, the browser and the paper.</summary>
public enum ScanOutcome
{
    Admitted,
    Left,
    AlreadyIn,
    UnknownTicket,
    OtherEvent,
    Replaced,
    NotConfirmed,
    Cancelled,
    Unpaid,
    WrongCheckpoint,
    RoomFull,
    TooEarly,
    TooLate,
    NeedsAttention,
    /// <summary>The door is for those who have booked, and they have not.</summary>
    NotBooked,
}

public enum ScanDirection
{
    In,
    Out,
}

/// <summary>How the code was read.</summary>
public enum ScanMeans
{
    Camera,
    Wedge,
    Typed,
    Search,
    /// <summary>Ticked in the list that a delegation's own code opened.</summary>
    Delegation,
    Kiosk,
}

/// <summary>Every reading, kept, refused ones too. Its id is made by the device, so that uploading twice counts once.</summary>
public sealed class Scan
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public Guid CheckpointId { get; init; }
    public Guid? RegistrationId { get; init; }
    /// <summary>First half of SHA-256 of a code we do not know, in hex: enough to see the same one again, nothing to read.</summary>
    public string? UnknownCodeHash { get; init; }
    public ScanDirection Direction { get; init; }
    public ScanMeans Means { get; init; }
    public ScanOutcome Outcome { get; init; }
    /// <summary>What the device showed on its own while it could not ask; null when it waited for our answer.</summary>
    public ScanOutcome? Told { get; init; }
    /// <summary>Half-day the reading fell into, as in <see cref="CheckIn.Period"/>; empty outside all of them.</summary>
    public string Period { get; init; } = "";
    /// <summary>By the device's clock, corrected.</summary>
    public DateTimeOffset At { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public Guid ByUserId { get; init; }
    /// <summary>The paired device that read it, if one did.</summary>
    public Guid? DeviceId { get; init; }
    /// <summary>Why it was admitted against a rule, in the staff member's words.</summary>
    public string? Note { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }
    public Guid? UndoneBy { get; set; }
    public string? UndoReason { get; set; }

    /// <summary>Somebody went in on it: we said so, or the device did on its own.</summary>
    public bool LetIn => Direction == ScanDirection.In && (Outcome == ScanOutcome.Admitted || Told == ScanOutcome.Admitted);
}
