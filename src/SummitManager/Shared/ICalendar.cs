using System.Globalization;
using System.Text;

namespace SummitManager.Shared;

/// <param name="Id">Stable: a later file with the same id replaces the entry.</param>
/// <param name="Stamp">When this version was written.</param>
public sealed record CalendarEntry(string Id, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string? Place, string? Url, DateTimeOffset Stamp);

/// <summary>
/// The one iCalendar writer (RFC 5545): UTC instants, folded at 75 octets without cutting a character, CRLF.
/// </summary>
public sealed class ICalendar(string name)
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
        foreach (var entry in _entries)
        {
            Line(text, "BEGIN:VEVENT");
            Line(text, "UID:" + Escaped(entry.Id));
            Line(text, "DTSTAMP:" + Utc(entry.Stamp));
            Line(text, "DTSTART:" + Utc(entry.Starts));
            Line(text, "DTEND:" + Utc(entry.Ends));
            Line(text, "SUMMARY:" + Escaped(entry.Title));
            if (entry.Place is not null)
                Line(text, "LOCATION:" + Escaped(entry.Place));
            if (entry.Url is not null)
                Line(text, "URL:" + entry.Url);
            Line(text, "END:VEVENT");
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds by octets, never inside a character: a Thai letter is three octets and its marks are separate characters.</summary>
    private static void Line(StringBuilder text, string line)
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
