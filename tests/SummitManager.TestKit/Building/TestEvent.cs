using SummitManager.CheckIns;
using SummitManager.Events;
using SummitManager.Registrations;

namespace SummitManager.TestKit.Building;

/// <summary>A published event that can be registered for and entered, with its parts by name.</summary>
public sealed record TestEvent(Event Event, RegistrationType Type, Quota Quota, Checkpoint Checkpoint, IReadOnlyList<HalfDay> HalfDays, ConsentText PrivacyNotice)
{
    public Guid Id => Event.Id;
    public string Slug => Event.Slug;
}
