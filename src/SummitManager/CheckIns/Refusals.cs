using SummitManager.Shared;

namespace SummitManager.CheckIns;

public sealed record TooManyScans(int Limit) : Refusal;

/// <summary>There is no such check-in (any more) to undo.</summary>
public sealed record NotCheckedIn : Refusal;

/// <summary>An undo or an exception needs its reason in words.</summary>
public sealed record ReasonNeeded : Refusal
{
    public override string? Field => "Reason";
}
