namespace SummitManager.Shared;

/// <summary>The wall clock at the event. Screens and mails show event time; the database holds UTC.</summary>
public sealed class EventTime
{
    private readonly TimeZoneInfo _zone;

    private EventTime(TimeZoneInfo zone) => _zone = zone;

    /// <param name="timeZoneId">An IANA id such as <c>Asia/Bangkok</c>.</param>
    public static EventTime In(string timeZoneId) => new(TimeZoneInfo.FindSystemTimeZoneById(timeZoneId));

    /// <summary>
    /// True when the operating system knows the zone by an IANA id; forms ask before saving. Windows knows others, such as
    /// <c>SE Asia Standard Time</c>, that no browser does.
    /// </summary>
    public static bool Knows(string? timeZoneId) => timeZoneId is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZoneId, out var zone) && zone.HasIanaId;

    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone).DateTime;

    public DateOnly Date(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The instant of a wall-clock time. A time skipped by a clock change moves forward by the gap.</summary>
    public DateTimeOffset Instant(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (_zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateTimeOffset Instant(DateTime local) => Instant(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
}
