namespace SummitManager.Registrations;

public enum WaitlistState
{
    Waiting,
    /// <summary>A place is held for them until <see cref="WaitlistEntry.OfferUntil"/>.</summary>
    Offered,
    Accepted,
    Lapsed,
    Left,
}

/// <summary>A registration's place in the queue of its type, first come first served.</summary>
public sealed class WaitlistEntry
{
    public Guid RegistrationId { get; init; }
    public Guid EventId { get; init; }
    public Guid TypeId { get; init; }
    public WaitlistState State { get; set; }
    public DateTimeOffset JoinedAt { get; init; }
    public DateTimeOffset? OfferedAt { get; set; }
    public DateTimeOffset? OfferUntil { get; set; }
}
