using SummitManager.Data;

namespace SummitManager.Events;

/// <summary>
/// That an event is copied to its next edition: a feature adds copies of its settings, never of persons. A seam, because events
/// must not know the features above them.
/// </summary>
public interface IEventCopied
{
    /// <summary>Adds rows to the caller's context, which saves them in its transaction.</summary>
    Task CopyAsync(SummitDb db, EventCopy copy, CancellationToken ct);
}
