using SummitManager.Shared;

namespace SummitManager.Exhibition.Sponsors;

/// <summary>Sponsors still stand in the level.</summary>
public sealed record TierInUse : Refusal;
