using SummitManager.Data;

namespace SummitManager.Organizations;

/// <summary>What of a feature belongs to organisations; found by DI, because the directory knows nobody above it.</summary>
public interface IOrganizationReferences
{
    /// <summary>Names them on the page and in the record of a merge: a key of words.</summary>
    string Name { get; }

    /// <summary>How many each of these has. One query.</summary>
    Task<IReadOnlyDictionary<Guid, int>> CountAsync(SummitDb db, IReadOnlyCollection<Guid> organizationIds, CancellationToken ct);

    /// <summary>Gives all of the loser's to the winner, in the caller's transaction, and saves.</summary>
    Task MoveAsync(SummitDb db, Guid loserId, Organization winner, DateTimeOffset now, CancellationToken ct);
}
