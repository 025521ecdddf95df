namespace SummitManager.Agenda;

/// <summary>A room cannot be used for a while: being built up, cleaned, or not ours that day.</summary>
public sealed class RoomClosure
{
    public const int ReasonLimit = 200;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public Guid RoomId { get; init; }
    public DateTimeOffset From { get; init; }
    public DateTimeOffset Until { get; init; }
    public string? Reason { get; init; }
}
