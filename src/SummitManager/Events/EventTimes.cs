using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>Instants that follow from an event's dates and zone.</summary>
public static class EventTimes
{
    /// <summary>Midnight at the event at which its first day begins.</summary>
    public static DateTimeOffset FirstDoors(Event e) => EventTime.In(e.TimeZone).Instant(e.StartsOn, TimeOnly.MinValue);

    /// <summary>Midnight at the event after its last day.</summary>
    public static DateTimeOffset AllOver(Event e) => EventTime.In(e.TimeZone).Instant(e.EndsOn.AddDays(1), TimeOnly.MinValue);
}
