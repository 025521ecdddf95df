using SummitManager.Data;

namespace SummitManager.Contacts;

/// <summary>Whether attendees of an event may exchange contacts (FR-23). No row is off.</summary>
public sealed class ContactExchange
{
    public Guid EventId { get; init; }
    public bool IsOn { get; set; }
}

/// <summary>
/// What one person lets the others see. The name always; everything else as they chose. What stands there is read from their registration, so a
/// corrected address is corrected here too.
/// </summary>
public sealed class ContactCard : IVersioned
{
    /// <summary>In the address of its file; says nothing of the registration.</summary>
    public Guid Id { get; init; }
    /// <summary>One card each.</summary>
    public Guid RegistrationId { get; init; }
    public Guid EventId { get; init; }
    public bool ShowsPosition { get; set; }
    /// <summary>With its province.</summary>
    public bool ShowsOrganization { get; set; }
    public bool ShowsEmail { get; set; }
    public bool ShowsPhone { get; set; }
    /// <summary>When it was last chosen. A consent that is younger was given elsewhere, after one was withdrawn: the choice must be made again.</summary>
    public DateTimeOffset At { get; set; }
    public int Version { get; private set; }
}
