using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Agenda.Seats;

/// <summary>
/// Sessions as calendar entries. A session has one id wherever it is fetched from, so that a file and a subscribed programme do not stand
/// beside each other twice; its stamp and number are those of the published version, so that nothing seems new that is not.
/// </summary>
public static class AgendaCalendar
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(30);

    /// <summary>A person's own programme, to subscribe to: what everybody attends and what they booked.</summary>
    /// <param name="mine">Whose.</param>
    /// <param name="language">Of the words.</param>
    /// <param name="url">Full address of a session's page.</param>
    public static string Of(MyAgenda mine, Language language, Func<PublishedSession, string> url)
    {
        var calendar = new ICalendar(mine.Event.Title(language == Language.Thai), Refresh);
        foreach (var session in mine.Agenda.Sessions.Where(s => s.Seats is null || mine.Booked.Contains(s.Id)))
            calendar.Add(Entry(mine.Event, session, mine.Agenda.Number, mine.PublishedAt, language, url(session)));
        return calendar.ToString();
    }

    /// <summary>One session.</summary>
    public static string Of(Event e, PublishedSession session, int number, DateTimeOffset publishedAt, Language language, string url)
    {
        var calendar = new ICalendar(e.Title(language == Language.Thai));
        calendar.Add(Entry(e, session, number, publishedAt, language, url));
        return calendar.ToString();
    }

    private static CalendarEntry Entry(Event e, PublishedSession s, int number, DateTimeOffset publishedAt, Language language, string url)
    {
        var place = string.Join(", ", new[] { s.Room?.In(language), e.VenueLine(language == Language.Thai) }.OfType<string>());
        var people = string.Join('\n', s.People.Select(p => p.Office.In(language) is { Length: > 0 } office ? $"{p.Name.In(language)}, {office}" : p.Name.In(language)).Distinct());
        return new CalendarEntry($"session-{s.Id:N}-{e.Id:N}", s.Title.In(language), s.StartsAt, s.EndsAt, place.Length == 0 ? null : place, url, publishedAt, number, people);
    }
}
