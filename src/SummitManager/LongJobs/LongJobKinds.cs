using SummitManager.Accounts;

namespace SummitManager.LongJobs;

/// <summary>Every kind of long work that a feature brought.</summary>
public sealed class LongJobKinds(IEnumerable<ILongJob> all)
{
    private readonly Dictionary<string, ILongJob> _all = all.ToDictionary(j => j.Kind, StringComparer.Ordinal);

    /// <summary>Null for one that an earlier version of the program knew.</summary>
    public ILongJob? Find(string kind) => _all.GetValueOrDefault(kind);

    /// <summary>Those that the actor may start and see at an event.</summary>
    public IReadOnlyList<string> For(Actor actor, Guid eventId) => [.. _all.Values.Where(j => actor.May(j.Needs, eventId)).Select(j => j.Kind)];

    internal bool MaySee(Actor actor, LongJob job) => Find(job.Kind) is { } kind && actor.May(kind.Needs, job.EventId);
}
