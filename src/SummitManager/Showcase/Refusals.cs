using SummitManager.Shared;

namespace SummitManager.Showcase;

/// <summary>A province pledges once at an event; its pledge is edited.</summary>
public sealed record ProvinceHasPledge(Label Province) : Refusal
{
    public override string? Field => nameof(Province);
}

/// <summary>Nothing was pasted.</summary>
public sealed record NoPledgeLines : Refusal
{
    public override string? Field => "Pasted";
}

/// <summary>Some lines cannot be read, so none is taken.</summary>
/// <param name="Count">How many.</param>
/// <param name="First">Number of the first of them.</param>
public sealed record BadPledgeLines(int Count, int First) : Refusal
{
    public override string? Field => "Pasted";
}
