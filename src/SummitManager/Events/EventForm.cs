namespace SummitManager.Events;

/// <summary>The settings of an event as typed, untouched, so that they can be shown again beside their errors. Times are the event's wall clock.</summary>
public sealed record EventForm
{
    /// <summary>The version that was shown; a save over somebody else's is refused.</summary>
    public int Version { get; set; }
    public string? TitleTh { get; set; }
    public string? TitleEn { get; set; }
    public string? Theme { get; set; }
    public string? SummaryTh { get; set; }
    public string? SummaryEn { get; set; }
    public string? Edition { get; set; }
    /// <summary>Key of a programme, or empty.</summary>
    public string? ProgrammeId { get; set; }
    /// <summary>A programme made together with the save; wins over <see cref="ProgrammeId"/>.</summary>
    public string? NewProgrammeTh { get; set; }
    public string? NewProgrammeEn { get; set; }

    public string? StartsOn { get; set; }
    public string? EndsOn { get; set; }
    public string? TimeZone { get; set; }
    public string? OpensOn { get; set; }
    /// <summary>Empty is the beginning of the day.</summary>
    public string? OpensAt { get; set; }
    public string? ClosesOn { get; set; }
    /// <summary>Empty is the end of the day.</summary>
    public string? ClosesAt { get; set; }
    public bool WalkInsWelcome { get; set; }
    public bool MailsTicketPdf { get; set; }
    /// <summary>Key of a venue, or empty.</summary>
    public string? VenueId { get; set; }

    public string? ContactName { get; set; }
    public string? ContactPhone { get; set; }
    public string? ContactEmail { get; set; }
    public string? ContactWeb { get; set; }
    public string? Hashtags { get; set; }
    public List<int> SdgGoals { get; set; } = [];

    /// <summary>In the order of every document; rows left empty are dropped.</summary>
    public List<HostRow> Hosts { get; set; } = [];
    public List<ObjectiveRow> Objectives { get; set; } = [];
}

/// <summary>One host as typed. A foreign organisation has no Thai name (FR-04): one of the two is enough.</summary>
public sealed class HostRow
{
    /// <summary>Key of the stored row; null is a new one.</summary>
    public Guid? Id { get; set; }
    public string? NameTh { get; set; }
    public string? NameEn { get; set; }
    public HostRole Role { get; set; }
    /// <summary>A picture that <see cref="UploadHostLogo"/> took; it becomes the host's when the form is saved.</summary>
    public Guid? LogoId { get; set; }
}

/// <summary>One objective as typed.</summary>
public sealed class ObjectiveRow
{
    /// <inheritdoc cref="HostRow.Id"/>
    public Guid? Id { get; set; }
    public string? TextTh { get; set; }
    public string? TextEn { get; set; }
}
