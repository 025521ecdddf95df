using SummitManager.Data;

namespace SummitManager.Agenda;

/// <summary>How an event treats seats in its sessions. Without a row it is as <see cref="Usual"/> says.</summary>
public sealed class SeatSettings : IVersioned
{
    public const int UsualMinutes = 60;
    public const int UsualHours = 12;
    public const int LeastMinutes = 5;
    /// <summary>Two days.</summary>
    public const int MostMinutes = 2 * 24 * 60;
    public const int MostHours = 14 * 24;

    public Guid EventId { get; init; }
    /// <summary>Who has a seat is written to so long before the session begins; null never.</summary>
    public int? RemindMinutes { get; set; } = UsualMinutes;
    /// <summary>A freed seat is offered to the first in line for so long; null gives it to them at once.</summary>
    public int? OfferHours { get; set; }
    /// <summary>0 while nothing was saved.</summary>
    public int Version { get; init; }

    public static SeatSettings Usual(Guid eventId) => new() { EventId = eventId };
}
