using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>Not publishable: there is nothing to register as.</summary>
public sealed record NoRegistrationType : Refusal;

/// <summary>Not publishable: personal data may not be collected without a notice.</summary>
public sealed record NoPrivacyNotice : Refusal;

/// <summary>People are registered as this type, or were; it can be hidden but not removed.</summary>
public sealed record TypeInUse : Refusal;

/// <summary>A checkpoint lets this type pass and no other; it must be given another first.</summary>
public sealed record LastTypeOfDoor(string Checkpoint) : Refusal;

/// <summary>More places are taken than the new capacity.</summary>
public sealed record CapacityBelowTaken(int Taken) : Refusal
{
    public override string? Field => "Capacity";
}

/// <summary>A type still takes its places from this quota.</summary>
public sealed record QuotaInUse : Refusal;

/// <summary>The people registered as this type do not fit into the quota that was chosen.</summary>
public sealed record QuotaTooSmall(int Needed) : Refusal
{
    public override string? Field => "QuotaIds";
}
