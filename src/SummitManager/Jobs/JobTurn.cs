using SummitManager.Data;

namespace SummitManager.Jobs;

/// <summary>Which node does a nightly job: an exclusive claim that lapses when the node dies.</summary>
public sealed class JobTurn : Hold;
