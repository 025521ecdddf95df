namespace SummitManager.Events;

/// <summary>An <see cref="EventForm"/> that could be read. Of the programme, an existing one or a new one or neither.</summary>
public sealed record EventDetails
{
    public required string TitleTh { get; init; }
    public required string TitleEn { get; init; }
    public string? Theme { get; init; }
    public string? SummaryTh { get; init; }
    public string? SummaryEn { get; init; }
    public int? Edition { get; init; }
    public Guid? ProgrammeId { get; init; }
    public (string Th, string En)? NewProgramme { get; init; }
    public required DateOnly StartsOn { get; init; }
    public required DateOnly EndsOn { get; init; }
    public required string TimeZone { get; init; }
    public DateTimeOffset? OpensAt { get; init; }
    public DateTimeOffset? ClosesAt { get; init; }
    public bool WalkInsWelcome { get; init; }
    public bool MailsTicketPdf { get; init; }
    public Guid? VenueId { get; init; }
    public string? ContactName { get; init; }
    public string? ContactPhone { get; init; }
    public string? ContactEmail { get; init; }
    public string? ContactWeb { get; init; }
    public string? Hashtags { get; init; }
    public required IReadOnlyList<int> SdgGoals { get; init; }
    public required IReadOnlyList<(Guid? Id, string NameTh, string? NameEn, HostRole Role, Guid? LogoId)> Hosts { get; init; }
    public required IReadOnlyList<(Guid? Id, string TextTh, string? TextEn)> Objectives { get; init; }
}
