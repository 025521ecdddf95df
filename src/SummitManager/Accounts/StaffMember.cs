namespace SummitManager.Accounts;

/// <summary>One role of one user at one event. Several rows give several roles.</summary>
public sealed class StaffMember
{
    public Guid EventId { get; set; }
    public Guid UserId { get; set; }
    public EventRole Role { get; set; }
    public DateTimeOffset AddedAt { get; set; }
    public Guid AddedBy { get; set; }
}
