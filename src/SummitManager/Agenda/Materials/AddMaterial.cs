using SummitManager.Accounts;
using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>Staff add what a speaker sent by mail or brought on a stick.</summary>
public sealed class AddMaterial(StoreMaterial store)
{
    /// <returns>Refusals: <see cref="NotAllowed"/> without <see cref="Permission.ManageEvent"/>, <see cref="NotFound"/>, those of <see cref="StoreMaterial"/>.</returns>
    public async Task<Result<SessionMaterial>> RunAsync(Actor actor, Guid eventId, Guid sessionId, string name, Stream upload, CancellationToken ct) =>
        actor.WhyNot(Permission.ManageEvent, eventId) is { } no ? no : await store.RunAsync(actor, eventId, sessionId, null, name, upload, ct);
}
