using System.Globalization;
using SummitManager.Shared;

namespace SummitManager.Events;

/// <summary>The event as a calendar file: one entry a day, so that a phone does not block the nights.</summary>
public static class EventCalendar
{
    /// <param name="subject">Makes the entries' ids stable, so that a second download replaces the first.</param>
    public static string File(Event e, Language language, string url, Guid subject, DateTimeOffset now)
    {
        var thai = language == Language.Thai;
        var time = EventTime.In(e.TimeZone);
        var calendar = new ICalendar(e.Title(thai));
        for (var date = e.StartsOn; date <= e.EndsOn; date = date.AddDays(1))
        {
            var halfDays = e.HalfDays.Where(h => h.Date == date).ToList();
            var starts = halfDays.Count > 0 ? halfDays.Min(h => h.DoorsOpenAt) : time.Instant(date, new TimeOnly(8, 0));
            var ends = halfDays.Count > 0 ? halfDays.Max(h => h.DoorsCloseAt) : time.Instant(date, new TimeOnly(17, 0));
            calendar.Add(new CalendarEntry(string.Create(CultureInfo.InvariantCulture, $"{subject:N}-{date:yyyyMMdd}"), e.Title(thai), starts, ends, e.VenueLine(thai), url, now));
        }
        return calendar.ToString();
    }
}
