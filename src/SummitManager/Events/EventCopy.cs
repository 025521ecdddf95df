using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>An event being copied to its next edition: from which, to which, and how keys and times are carried over.</summary>
public sealed class EventCopy(Event from, Event to, DateTimeOffset now)
{
    private readonly Dictionary<Guid, Guid> _ids = [];
    private readonly EventTime _clock = EventTime.In(from.TimeZone);
    private readonly int _days = to.StartsOn.DayNumber - from.StartsOn.DayNumber;

    public Event From => from;
    public Event To => to;
    public DateTimeOffset Now => now;

    /// <summary>The key that the copy of a row gets; the same at every call, so features need no order among them.</summary>
    public Guid NewId(Guid old)
    {
        if (!_ids.TryGetValue(old, out var copy))
            _ids.Add(old, copy = Guid.CreateVersion7(now));
        return copy;
    }

    public DateOnly Shift(DateOnly date) => date.AddDays(_days);

    /// <summary>The same time on the wall at the event, as many days later as the event itself.</summary>
    public DateTimeOffset Shift(DateTimeOffset instant) => _clock.Instant(_clock.Local(instant).AddDays(_days));

    public DateTimeOffset? Shift(DateTimeOffset? instant) => instant is { } known ? Shift(known) : null;
}
