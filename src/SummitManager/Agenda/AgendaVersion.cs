namespace SummitManager.Agenda;

/// <summary>The agenda as it was published at one moment. The newest is what attendees see; the older ones say what changed.</summary>
public sealed class AgendaVersion
{
    public const int NoteLimit = 500;
    /// <summary>Of characters: more than any programme, less than any of the databases allows.</summary>
    public const int ContentLimit = 10_000_000;

    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    /// <summary>From 1, without gaps.</summary>
    public int Number { get; init; }
    public DateTimeOffset PublishedAt { get; init; }
    public string PublishedBy { get; init; } = "";
    public string? Note { get; init; }
    /// <summary>A <see cref="PublishedAgenda"/> as JSON: one row to read for a page, whatever the programme's length.</summary>
    public string Content { get; init; } = "";
    /// <summary>How often names were taken out since: who keeps a copy of the content reads it anew when this grows.</summary>
    public int Revision { get; init; }
}
