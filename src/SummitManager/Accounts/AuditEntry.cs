namespace SummitManager.Accounts;

/// <summary>
/// What was done, by whom, when: written in the transaction of the deed and never changed (FR-68). Before and after values
/// for money, booths, states and settings; only field names for personal data.
/// </summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public Guid Id { get; private set; }
    public Guid? EventId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    /// <summary>The use case, such as <c>CancelRegistration</c>.</summary>
    public string Action { get; private set; } = "";
    /// <summary>Key of the row it was done to.</summary>
    public Guid SubjectId { get; private set; }
    /// <summary>Readable without personal data: <c>State: Confirmed → Cancelled</c>.</summary>
    public string Details { get; private set; } = "";

    public static AuditEntry Of(Actor actor, Guid? eventId, string action, Guid subjectId, string details, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        EventId = eventId,
        At = now,
        ActorId = actor.UserId,
        ActorName = actor.Name,
        Action = action,
        SubjectId = subjectId,
        Details = details.Length <= 2000 ? details : details[..2000],
    };
}
