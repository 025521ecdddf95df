using SummitManager.Shared;

namespace SummitManager.TestKit.Building;

/// <summary>What a test says about its event; the rest is plain.</summary>
public sealed record EventOptions
{
    /// <summary>Null makes one up; slugs are unique.</summary>
    public string? Slug { get; init; }
    public int Capacity { get; init; } = 100;

    /// <summary>Capacity of a second quota that the type also takes from; null for none.</summary>
    public int? SharedCapacity { get; init; }
    public bool HasWaitlist { get; init; }
    public bool RequiresApproval { get; init; }
    public Money Price { get; init; }

    /// <summary>A two-day event whose first day is this many days from now; 0 has its morning doors open at Thai noon.</summary>
    public int StartsInDays { get; init; }
    public bool Published { get; init; } = true;
}
