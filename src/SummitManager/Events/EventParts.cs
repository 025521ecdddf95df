using SummitManager.Files;

namespace SummitManager.Events;

/// <summary>The project or programme above an event; reports roll up to it (FR-05).</summary>
public sealed class Programme
{
    public Guid Id { get; init; }
    public string TitleTh { get; set; } = "";
    public string TitleEn { get; set; } = "";
}

public enum HostRole
{
    Host,
    CoHost,
    Partner,
}

/// <summary>One organisation that hosts the event, in the order its name stands on every document (FR-03, FR-04).</summary>
public sealed class EventHost
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public string NameTh { get; set; } = "";
    public string? NameEn { get; set; }
    public HostRole Role { get; set; }
    public int Order { get; set; }
    public HostLogo? Logo { get; set; }
    public Guid? LogoId => Logo?.FileId;

    /// <summary>In English the Thai name where there is no other.</summary>
    public string Name(bool thai) => thai ? NameTh : NameEn ?? NameTh;
}

/// <summary>
/// A host's picture. A row of its own, so that an old database gets a new table: SQLite would have to copy the hosts' table for a new
/// foreign key, outside any transaction.
/// </summary>
public sealed class HostLogo
{
    /// <summary>Of a <see cref="StoredFile"/>: only such a one becomes a logo.</summary>
    public const string Purpose = "HostLogo";
    /// <summary>It goes along in every ticket's PDF, and in every mail that has one.</summary>
    public const int MostMegabytes = 1;
    /// <summary>Printed 3 cm wide, 1,000 pixels are finer than any printer.</summary>
    public const int MostMegapixels = 4;

    public Guid FileId { get; set; }
    /// <summary>Where it was read with its host.</summary>
    public StoredFile? File { get; init; }
}

/// <summary>A stated objective, reused in invitation, evaluation and report (FR-07).</summary>
public sealed class EventObjective
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public string TextTh { get; set; } = "";
    public string? TextEn { get; set; }
    public int Order { get; set; }
}

public enum DayHalf
{
    Morning,
    Afternoon,
}

/// <summary>
/// A half-day of the event: the period in which a person is admitted once per checkpoint, and what attendance is counted in (FR-62).
/// </summary>
public sealed class HalfDay
{
    public Guid Id { get; init; }
    public Guid EventId { get; init; }
    public DateOnly Date { get; set; }
    public DayHalf Half { get; set; }
    /// <summary>Scans before and after these are too early and too late for this half-day.</summary>
    public DateTimeOffset DoorsOpenAt { get; set; }
    public DateTimeOffset DoorsCloseAt { get; set; }
    /// <summary>Whether it counts towards the certificate.</summary>
    public bool Counts { get; set; } = true;
}
