using SummitManager.Data;

namespace SummitManager.Events;

public enum EventState
{
    Draft,
    Published,
    Closed,
    Archived,
}

/// <summary>One summit, with its dates, venue, time zone and settings (FR-01 to FR-14, FR-43).</summary>
public sealed class Event : IVersioned
{
    private Event() { }

    public Guid Id { get; private set; }
    /// <summary>Lower-case Latin letters, digits and dashes; unique; in every public address.</summary>
    public string Slug { get; private set; } = "";
    public EventState State { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    public string TitleTh { get; set; } = "";
    public string TitleEn { get; set; } = "";
    /// <summary>Slogan, Thai and English mixed as the organiser writes it (FR-02).</summary>
    public string? Theme { get; set; }
    public string? SummaryTh { get; set; }
    public string? SummaryEn { get; set; }
    public Guid? ProgrammeId { get; set; }
    /// <summary>Number in an annual series, and the edition before this one (FR-06).</summary>
    public int? Edition { get; set; }
    public Guid? PreviousEventId { get; set; }

    public DateOnly StartsOn { get; set; }
    public DateOnly EndsOn { get; set; }
    /// <summary>IANA id; every wall-clock time of the event is in this zone.</summary>
    public string TimeZone { get; set; } = "Asia/Bangkok";
    public DateTimeOffset? RegistrationOpensAt { get; set; }
    public DateTimeOffset? RegistrationClosesAt { get; set; }
    public bool WalkInsWelcome { get; set; } = true;
    /// <summary>The ticket goes along as a PDF in every mail that brings it.</summary>
    public bool MailsTicketPdf { get; set; }
    public Guid? VenueId { get; set; }
    /// <summary>Loaded only where a screen or letter names the place.</summary>
    public Venue? Venue { get; private set; }

    public string? ContactName { get; set; }
    /// <summary>As typed; shown and dialled through <c>ThaiPhone</c> (FR-43).</summary>
    public string? ContactPhone { get; set; }
    public string? ContactEmail { get; set; }
    public string? ContactWeb { get; set; }
    /// <summary>Separated by spaces, each with its <c>#</c> (FR-67).</summary>
    public string? Hashtags { get; set; }
    /// <summary>Numbers 1 to 17 of the Sustainable Development Goals (FR-08).</summary>
    public List<int> SdgGoals { get; set; } = [];

    public List<EventHost> Hosts { get; } = [];
    public List<EventObjective> Objectives { get; } = [];
    public List<HalfDay> HalfDays { get; } = [];
    public int Version { get; private set; }

    public static Event Draft(string slug, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Slug = slug,
        State = EventState.Draft,
        CreatedAt = now,
    };

    public string Title(bool thai) => thai || TitleEn.Length == 0 ? TitleTh : TitleEn;

    /// <summary>Name and address in one line, null while there is no venue.</summary>
    public string? VenueLine(bool thai) => Venue is null ? null
        : thai || Venue.NameEn is null ? string.Join(" ", new[] { Venue.NameTh, Venue.AddressTh }.OfType<string>())
        : string.Join(", ", new[] { Venue.NameEn, Venue.AddressEn }.OfType<string>());

    public void Publish(DateTimeOffset now)
    {
        State = EventState.Published;
        PublishedAt ??= now;
    }

    public void Close() => State = EventState.Closed;

    public void Archive() => State = EventState.Archived;

    /// <summary>Takes a published event off the public pages again.</summary>
    public void BackToDraft() => State = EventState.Draft;
}
