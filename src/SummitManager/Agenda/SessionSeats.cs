using SummitManager.Data;

namespace SummitManager.Agenda;

/// <summary>The seats of a session that is booked, with the session's own key. Counted by the claim primitive.</summary>
public sealed class SessionSeats : Counted
{
    private SessionSeats() { }

    public static SessionSeats Of(Guid sessionId, int seats) => new() { Id = sessionId, Capacity = seats };
}

/// <summary>An attendee's reserved seat in a session.</summary>
public sealed class SessionBooking
{
    public Guid SessionId { get; init; }
    public Guid RegistrationId { get; init; }
    public DateTimeOffset At { get; init; }
    /// <summary>When a reminder was put in the outbox; once, whatever becomes of the session's time.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }
}

/// <summary>Somebody waits for a seat, in the order in which they came.</summary>
public sealed class SessionWait
{
    public Guid SessionId { get; init; }
    public Guid RegistrationId { get; init; }
    /// <summary>Their place in the line: when they came, or earlier when staff moved them up.</summary>
    public DateTimeOffset Since { get; init; }
    /// <summary>A seat is kept for them until then and counted as taken; null while none is.</summary>
    public DateTimeOffset? OfferedUntil { get; init; }
}
