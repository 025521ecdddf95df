using SummitManager.Shared;

namespace SummitManager.Registrations.Delegations;

/// <param name="TypeId">What all of them come as.</param>
/// <param name="RequestId">Made with the list: sent twice, each person is registered once.</param>
/// <param name="Rows">Those that were chosen, by their number in the list.</param>
/// <param name="JoinWaitlist">Whether those beyond the places go on the waiting list.</param>
/// <param name="Language">Of their mail and tickets.</param>
public sealed record DelegatesRequest(Guid TypeId, Guid RequestId, IReadOnlyList<(int Number, DelegateForm Form)> Rows, bool JoinWaitlist, Language Language);

/// <summary>Registers a pasted list, each person for themselves: whoever cannot be registered is told why and holds up nobody else.</summary>
public sealed class RegisterDelegates(RegisterDelegate one)
{
    /// <summary>An answer for each row, in their order. Refusals as of <see cref="RegisterDelegate"/>.</summary>
    public async Task<IReadOnlyList<(int Number, Result<Registration> Answer)>> RunAsync(string desk, DelegatesRequest request, CancellationToken ct)
    {
        var answers = new List<(int, Result<Registration>)>(request.Rows.Count);
        foreach (var (number, form) in request.Rows)
            answers.Add((number, await one.RunAsync(desk, new DelegateRequest(request.TypeId, request.RequestId, form, request.JoinWaitlist, request.Language), ct)));
        return answers;
    }
}
