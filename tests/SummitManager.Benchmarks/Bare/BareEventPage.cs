using System.Globalization;
using System.Net;
using System.Text;

namespace SummitManager.Benchmarks.Bare;

/// <summary>The event's page: the same rows, the same words, a string.</summary>
internal static class BareEventPage
{
    internal const string Head = """
        <!DOCTYPE html><html lang="th"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" /><base href="/" /><link rel="icon" href="/favicon.svg" type="image/svg+xml" /><link rel="manifest" href="/site.webmanifest" />
        <link rel="stylesheet" href="/css/tokens.css" /><link rel="stylesheet" href="/css/site.css" /><link rel="stylesheet" href="/css/print.css" media="print" /></head><body>
        <a class="skip-link" href="#content">ข้ามไปที่เนื้อหา</a><header class="site-header"><div class="site-header-in"><a class="brand" href="/"><img src="/favicon.svg" alt="" width="36" height="36" />SummitManager</a>
        <nav class="lang-switch"><a href="/language/th">ไทย</a><a href="/language/en">English</a></nav></div></header><main id="content" tabindex="-1"><div class="page">
        """;
    internal const string Foot = """</div></main><footer class="site-footer"><div class="site-footer-in"><span>SummitManager</span><a href="/manage">สำหรับเจ้าหน้าที่</a></div></footer></body></html>""";

    public static string List(BareConnections db) => db.With(c =>
    {
        var html = new StringBuilder(Head).Append("<h1>งานที่เปิดรับลงทะเบียน</h1><ul class=\"cards\">");
        foreach (var e in c.Rows("SELECT Id, Slug, State, TitleTh, TitleEn, StartsOn, EndsOn FROM Events WHERE State = 'Published' ORDER BY StartsOn, Id"))
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"card card-link\"><h2><a href=\"/e/{e[1]}\">{Text(e[3])}</a></h2><p class=\"muted\">{e[5]} – {e[6]}</p></li>");
        return html.Append("</ul>").Append(Foot).ToString();
    });

    public static string? One(BareConnections db, string slug) => db.With(c =>
    {
        if (c.Rows("SELECT e.*, v.* FROM Events e LEFT JOIN Venues v ON v.Id = e.VenueId WHERE e.Slug = $s AND e.State IN ('Published', 'Closed')", ("$s", slug)) is not [var e])
            return null;
        var html = new StringBuilder(Head);
        Write(html, "facts", [e]);
        var id = e[0];
        foreach (var (list, sql) in Parts)
            Write(html, list, c.Rows(sql, ("$e", id)));
        return html.Append(Foot).ToString();
    });

    private static readonly (string, string)[] Parts =
    [
        ("hosts", """SELECT Id, EventId, NameTh, NameEn, Role, "Order" FROM EventHosts WHERE EventId = $e ORDER BY "Order" """),
        ("objectives", """SELECT Id, EventId, TextTh, TextEn, "Order" FROM EventObjectives WHERE EventId = $e ORDER BY "Order" """),
        ("half-days", "SELECT Id, EventId, Date, Half, DoorsOpenAt, DoorsCloseAt, Counts FROM HalfDays WHERE EventId = $e ORDER BY DoorsOpenAt"),
        ("types", """
            SELECT t.*, (SELECT MIN(q.Capacity - q.Taken) FROM TypeQuotas l JOIN Quotas q ON q.Id = l.QuotaId WHERE l.TypeId = t.Id)
            FROM RegistrationTypes t WHERE t.EventId = $e AND t.IsPublic ORDER BY t."Order", t.Id
            """),
    ];

    private static void Write(StringBuilder html, string list, List<object[]> rows)
    {
        html.Append("<section class=\"section\"><ul class=\"").Append(list).Append("\">");
        foreach (var row in rows)
        {
            html.Append("<li class=\"card\">");
            foreach (var value in row)
                if (value is not DBNull)
                    html.Append("<p>").Append(Text(value)).Append("</p>");
            html.Append("</li>");
        }
        html.Append("</ul></section>");
    }

    private static string Text(object value) => WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture))!;
}
