using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <summary>No desk has this code: mistyped, used, out of time, or never given. All read the same on purpose.</summary>
public sealed record WrongDeskCode : Refusal
{
    public override string? Field => "Code";
}

/// <summary>The invitation grants no more people.</summary>
/// <param name="Limit">As many as there are.</param>
public sealed record DelegationFull(int Limit) : Refusal;

/// <summary>A list for one delegation that is longer than any: probably the wrong file.</summary>
public sealed record TooManyPeople(int Limit) : Refusal;

/// <summary>The same person of the same organisation stands further up in the list.</summary>
public sealed record TwiceInList : Refusal
{
    public override string? Field => "Given";
}
