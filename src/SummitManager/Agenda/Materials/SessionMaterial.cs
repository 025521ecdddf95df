namespace SummitManager.Agenda.Materials;

/// <summary>Slides or a paper for a session, as a file (FR-18). Only staff and who sent it see it until it is shown.</summary>
public sealed class SessionMaterial
{
    /// <summary>Of one session, whoever sent them.</summary>
    public const int Most = 20;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public Guid SessionId { get; init; }
    /// <summary>Who sent it by their own link; null where staff brought it, or the speaker was deleted since.</summary>
    public Guid? SpeakerId { get; init; }
    public bool ByStaff { get; init; }
    public Guid FileId { get; init; }
    public DateTimeOffset SentAt { get; init; }
    /// <summary>On the session's public page, as soon as the session itself is.</summary>
    public bool IsShown { get; set; }
}
