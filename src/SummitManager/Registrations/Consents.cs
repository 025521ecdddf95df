namespace SummitManager.Registrations;

public enum ConsentKind
{
    /// <summary>Shown at collection, not agreed to: registration rests on a public task or contract.</summary>
    PrivacyNotice,
    /// <summary>Publication of photographs beyond reporting.</summary>
    Photos,
    /// <summary>Contact exchange between attendees.</summary>
    Directory,
    /// <summary>Exhibitors may write to me after scanning my badge.</summary>
    Leads,
    /// <summary>News of later events.</summary>
    Marketing,
}

/// <summary>One version of a text that people read or agreed to. Published versions never change; a new text is a new version.</summary>
public sealed class ConsentText
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public ConsentKind Kind { get; init; }
    public int Number { get; init; }
    public string TextTh { get; init; } = "";
    public string TextEn { get; init; } = "";
    public DateTimeOffset PublishedAt { get; init; }
}

/// <summary>That a person was shown a text, and whether they agreed; as easy to withdraw as to give.</summary>
public sealed class Consent
{
    public Guid RegistrationId { get; init; }
    public Guid TextId { get; init; }
    public bool Given { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}
