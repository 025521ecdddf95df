namespace SummitManager.Registrations;

/// <summary>A code that was valid once: the door says "replaced", not "unknown".</summary>
public sealed class ReplacedTicket
{
    public string Code { get; init; } = "";
    /// <summary>The secret link that died with it: who sends the form of a transfer twice is recognised by it.</summary>
    public string LinkCode { get; init; } = "";
    public Guid EventId { get; init; }
    public Guid RegistrationId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The ticket that a registration has now, about to be replaced.</summary>
    internal static ReplacedTicket Of(Registration r, DateTimeOffset now) =>
        new() { Code = r.TicketCode, LinkCode = r.LinkCode, EventId = r.EventId, RegistrationId = r.Id, At = now };
}
