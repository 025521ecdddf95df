using SummitManager.Data;

namespace SummitManager.Events;

/// <summary>
/// What a feature has to say about how ready an event is. A seam, because events must not know the features above them;
/// publishing and the checklist ask all of them.
/// </summary>
public interface IEventReadiness
{
    /// <summary>Lines in their order. Reads only; the number of queries does not depend on the data.</summary>
    /// <param name="db">The caller's context, possibly inside its transaction.</param>
    /// <param name="e">With its half-days; publishing loads no other parts.</param>
    /// <param name="now">The time of the question.</param>
    /// <param name="ct">Cancels the reads.</param>
    Task<IReadOnlyList<ChecklistItem>> LookAsync(SummitDb db, Event e, DateTimeOffset now, CancellationToken ct);
}
