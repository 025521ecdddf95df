using SummitManager.Shared;

namespace SummitManager.Badges;

/// <summary>The selection has no confirmed registration.</summary>
public sealed record NobodyToPrint : Refusal;
