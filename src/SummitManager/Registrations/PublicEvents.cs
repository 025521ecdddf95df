using SummitManager.Data;
using SummitManager.Events;

namespace SummitManager.Registrations;

/// <summary>What the page of an event shows. Shared by all who look: nobody changes it.</summary>
/// <param name="Types">Public types in their order, with the places left when it was read.</param>
public sealed record PublicEvent(Event Event, IReadOnlyList<TypeOnOffer> Types);

/// <summary>
/// Events as their public pages show them, each read again after a second: on the day registration opens, a country looks at one page.
/// A change is seen, and an unpublished event gone, within <see cref="Freshness"/>, on every node. No deed decides by it: registering reads
/// and claims for itself.
/// </summary>
public sealed class PublicEvents(EventQueries events, RegistrationQueries registrations, TimeProvider clock)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly KeptAMoment<string, PublicEvent> _known = new(clock, Freshness);

    /// <summary>A published or closed event; null otherwise.</summary>
    public Task<PublicEvent?> FindAsync(string slug, CancellationToken ct) => _known.OfAsync(slug, async () =>
        await events.PublicAsync(slug, ct) is { } e ? new PublicEvent(e, await registrations.TypesOnOfferAsync(e.Id, ct)) : null);
}
