using System.Text;

namespace SummitManager.IntegrationTests.Agenda;

/// <summary>A strict reader of iCalendar (RFC 5545) that knows nothing of our writer: lines, folding, nesting, texts.</summary>
internal static class CalendarReader
{
    private static readonly HashSet<string> Needed = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"];

    /// <summary>The entries, each with its properties; texts decoded. What breaks a rule fails the test.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var physical = text[..^2].Split("\r\n");
        Assert.All(physical, line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain(line, c => char.IsControl(c));
        });
        var lines = new List<string>();
        foreach (var line in physical)
        {
            if (line[0] is ' ')
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Contains("VERSION:2.0", lines);
        Assert.Contains(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));

        var entries = new List<IReadOnlyDictionary<string, string>>();
        Dictionary<string, string>? entry = null;
        foreach (var line in lines[1..^1])
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            Assert.True(colon > 0, line);
            var (name, value) = (line[..colon], line[(colon + 1)..]);
            Assert.Matches("^[A-Z][A-Z0-9-]*(;[A-Z-]+=[^;:]+)*$", name);
            if (line == "BEGIN:VEVENT")
            {
                Assert.Null(entry);
                entry = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            else if (line == "END:VEVENT")
            {
                Assert.Subset(entry!.Keys.ToHashSet(), Needed);
                entries.Add(entry);
                entry = null;
            }
            else
            {
                Assert.NotEqual("BEGIN", name);
                Assert.NotEqual("END", name);
                // Nothing stands twice in an entry.
                if (entry is not null)
                    entry.Add(name, name.StartsWith("DT", StringComparison.Ordinal) ? Instant(value) : name is "SUMMARY" or "LOCATION" or "DESCRIPTION" or "UID" ? Decode(value) : value);
            }
        }
        Assert.Null(entry);
        return entries;
    }

    private static string Instant(string value)
    {
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", value);
        return value;
    }

    /// <summary>Four characters may follow a backslash; a bare comma or semicolon would end the text.</summary>
    private static string Decode(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.False(value[i] is ',' or ';', value);
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }
            i++;
            Assert.Contains(value[i], "\\,;nN");
            text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
        }
        return text.ToString();
    }
}
