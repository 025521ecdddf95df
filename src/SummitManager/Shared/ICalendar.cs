using System.Globalization;
using System.Text;

namespace SummitManager.Shared;

/// <param name="Id">Stable: a later file with the same id replaces the entry.</param>
/// <param name="Stamp">When this version was written.</param>
/// <param name="Sequence">Higher in every later version; null says nothing.</param>
/// <param name="Notes">In lines.</param>
public sealed record CalendarEntry(string Id, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string? Place, string? Url, DateTimeOffset Stamp, int? Sequence = null, string? Notes = null);

/// <summary>
/// The one iCalendar writer (RFC 5545): UTC instants, folded at 75 octets without cutting a character, CRLF.
/// </summary>
/// <param name="name">Of the calendar.</param>
/// <param name="refresh">How often a program that subscribed asks again; null for a file that is fetched once.</param>
public sealed class ICalendar(string name, TimeSpan? refresh = null)
{
    private readonly List<CalendarEntry> _entries = [];

    public void Add(CalendarEntry entry) => _entries.Add(entry);

    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//SummitManager//TH");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escaped(name));
        if (refresh is { } every)
        {
            var duration = string.Create(CultureInfo.InvariantCulture, $"PT{(int)every.TotalMinutes}M");
            Line(text, "REFRESH-INTERVAL;VALUE=DURATION:" + duration);
            Line(text, "X-PUBLISHED-TTL:" + duration);
        }
        foreach (var entry in _entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, "UID:" + Escaped(entry.Id));
            Line(text, "DTSTAMP:" + Utc(entry.Stamp));
            if (entry.Sequence is { } sequence)
            {
                Line(text, "LAST-MODIFIED:" + Utc(entry.Stamp));
                Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{sequence}"));
            }
            Line(text, "DTSTART:" + Utc(entry.Starts));
            Line(text, "DTEND:" + Utc(entry.Ends));
            Line(text, "SUMMARY:" + Escaped(entry.Title));
            if (entry.Place is not null)
                Line(text, "LOCATION:" + Escaped(entry.Place));
            if (!string.IsNullOrEmpty(entry.Notes))
                Line(text, "DESCRIPTION:" + Escaped(entry.Notes));
            if (entry.Url is not null)
                Line(text, "URL:" + entry.Url);
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text as a property's value; business cards (RFC 6350) are escaped alike.</summary>
    internal static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds by octets, never inside a character: a Thai letter is three octets and its marks are separate characters.</summary>
    internal static void Line(StringBuilder text, string line)
    {
        const int Limit = 75;
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Limit)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
