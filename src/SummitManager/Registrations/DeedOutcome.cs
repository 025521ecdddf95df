using SummitManager.Shared;

namespace SummitManager.Registrations;

/// <summary>What became of one registration in a deed over many: done where <see cref="Refusal"/> is null.</summary>
public sealed record DeedOutcome(Guid RegistrationId, Refusal? Refusal)
{
    /// <summary>Runs the deed for each, one after another: each stands or falls alone, so one refusal undoes nothing of the others.</summary>
    internal static async Task<IReadOnlyList<DeedOutcome>> OfEachAsync<T>(IEnumerable<Guid> ids, Func<Guid, Task<Result<T>>> deed)
    {
        var outcomes = new List<DeedOutcome>();
        foreach (var id in ids.Distinct())
            outcomes.Add(new DeedOutcome(id, (await deed(id)).Refusal));
        return outcomes;
    }
}
