namespace SummitManager.Registrations;

/// <summary>A code that was valid once: the door says "replaced", not "unknown".</summary>
public sealed class ReplacedTicket
{
    public string Code { get; init; } = "";
    public Guid EventId { get; init; }
    public Guid RegistrationId { get; init; }
    public DateTimeOffset At { get; init; }
}
