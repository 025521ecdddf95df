using SummitManager.Accounts;
using SummitManager.Shared;

namespace SummitManager.LongJobs;

/// <summary>A kind of long work, in the folder of the feature that owns it; found by DI.</summary>
public interface ILongJob
{
    /// <summary>Never renamed: it stands in rows.</summary>
    string Kind { get; }

    /// <summary>Who may start it, see it and have its result.</summary>
    Permission Needs { get; }

    /// <summary>
    /// Does it from its beginning: after a crash it is called again, so nothing may stand that a second run would repeat. Asks
    /// <paramref name="ct"/> often; it means cancelled, taken over or shutting down, and what was written of the result is dropped.
    /// </summary>
    /// <returns>Null when done; else why not. Its sentence has no placeholders.</returns>
    Task<Refusal?> RunAsync(LongJobContext context, CancellationToken ct);
}
