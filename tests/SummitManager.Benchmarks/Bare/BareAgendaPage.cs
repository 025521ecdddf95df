using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using SummitManager.Agenda;

namespace SummitManager.Benchmarks.Bare;

/// <summary>The agenda: the version asked for each time, its content read when it is a new one, the same words in a string.</summary>
internal static class BareAgendaPage
{
    private static readonly TimeSpan Thailand = TimeSpan.FromHours(7);
    private static (long Number, PublishedAgenda? Agenda) _known;

    public static string? Of(BareConnections db, string slug) => db.With(c =>
    {
        if (c.Rows("SELECT Id, TitleTh FROM Events WHERE Slug = $s AND State IN ('Published', 'Closed')", ("$s", slug)) is not [var e])
            return null;
        var number = (long)c.Rows("SELECT MAX(Number) FROM AgendaVersions WHERE EventId = $e", ("$e", e[0]))[0][0];
        var known = _known;
        if (known.Number != number)
            _known = known = (number, JsonSerializer.Deserialize<PublishedAgenda>((string)c.Rows("SELECT Content FROM AgendaVersions WHERE EventId = $e AND Number = $n", ("$e", e[0]), ("$n", number))[0][0]));
        return Draw((string)e[1], slug, known.Agenda!);
    });

    private static string Draw(string title, string slug, PublishedAgenda agenda)
    {
        var html = new StringBuilder(BareEventPage.Head).Append("<p><a>").Append(Text(title)).Append("</a></p><h1>กำหนดการ</h1><form><select>");
        foreach (var room in agenda.Sessions.DistinctBy(s => s.RoomId))
            html.Append("<option>").Append(Text(room.Room!.Thai)).Append("</option>");
        html.Append("</select><input type=\"search\"><button>แสดง</button></form>");
        foreach (var day in agenda.Sessions.GroupBy(s => s.StartsAt.ToOffset(Thailand).Date))
        {
            html.Append(CultureInfo.InvariantCulture, $"<section class=\"section\"><h2>{day.Key:yyyy-MM-dd}</h2><ol class=\"agenda\">");
            foreach (var slot in day.GroupBy(s => s.StartsAt))
            {
                html.Append(CultureInfo.InvariantCulture, $"<li class=\"agenda-slot\"><div class=\"agenda-time\">{slot.Key.ToOffset(Thailand):HH.mm} น.</div><div>");
                foreach (var s in slot)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<article class=\"session\"><h3><a href=\"/e/{slug}/sessions/{s.Id}\">{Text(s.Title.Thai)}</a></h3><p class=\"muted\">{s.StartsAt.ToOffset(Thailand):HH.mm}-{s.EndsAt.ToOffset(Thailand):HH.mm} น. · {Text(s.Room!.Thai)}</p>");
                    html.Append(CultureInfo.InvariantCulture, $"<p class=\"row\"><span class=\"badge\">อภิปราย</span><span class=\"badge\"><span class=\"track-mark\" style=\"--track:{s.Track!.Colour}\"></span>{Text(s.Track.Name.Thai)}</span></p><ul class=\"agenda-people\">");
                    foreach (var p in s.People)
                        html.Append(CultureInfo.InvariantCulture, $"<li>{p.Role} <strong>{Text(p.Name.Thai)}</strong><span class=\"muted\"> {Text(p.Office.Thai)}</span></li>");
                    html.Append("</ul></article>");
                }
                html.Append("</div></li>");
            }
            html.Append("</ol></section>");
        }
        return html.Append(BareEventPage.Foot).ToString();
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);
}
