using System.Globalization;
using SummitManager.Attendance;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Benchmarks.Printing;

/// <summary>The sign-in sheet of <see cref="SignInSheet"/> as HTML, one table a page: forty rows, provinces with their heading and two blank rows.</summary>
internal static class SignInHtml
{
    private const int RowsPerPage = 40;

    private const string Css = """
        .page { padding: 12mm }
        h1 { font: 700 14pt/7mm Sarabun; text-align: center }
        h2 { font: 700 12pt/5mm Sarabun; height: 10mm; text-align: center }
        h3 { font: 12pt/6mm Sarabun; height: 10mm; text-align: center }
        table { width: 100%; table-layout: fixed; border-collapse: collapse; outline: .6pt solid #52565e }
        tr { height: 5.8mm }
        th { background: #edf0f5; font-size: 9pt; line-height: 1.2 }
        td { font-size: 8.5pt; line-height: 1.2; padding: 0 3pt; overflow: hidden; white-space: nowrap }
        th, td { border: .5pt solid #b4b8c0 }
        .p td { background: #edf0f5; font-weight: 700 }
        .n { text-align: right }
        footer { position: absolute; right: 12mm; bottom: 12mm; font-size: 9pt; color: #52565e }
        """;

    /// <returns>How many pages were written.</returns>
    public static async Task<int> WriteAsync(DocumentDesk desk, int people, string path)
    {
        var (head, lines) = await desk.SignInAsync(people);
        var pages = Rows(lines).Chunk(RowsPerPage).ToList();
        await using var html = new StreamWriter(path);
        await html.WriteAsync(Html.Begin(Css));
        for (var i = 0; i < pages.Count; i++)
            await html.WriteAsync(Page(head, pages[i], i + 1, pages.Count));
        await html.WriteAsync(Html.End);
        return pages.Count;
    }

    private static string Page(SignInHead head, string[] rows, int number, int pages) =>
        $"""
        <div class=page><h1>บัญชีลงลายมือชื่อผู้เข้าร่วม</h1><h2>{Html.Text(head.EventTitle)}</h2><h3>{ThaiText.ToThaiDigits(ThaiDate.FullWithWeekday(head.Date, Language.Thai))}</h3>
        <table><colgroup><col style="width:11mm"><col style="width:44mm"><col style="width:34mm"><col style="width:44mm"><col><col></colgroup><tr><th>ที่<th>ชื่อ-สกุล<th>ตำแหน่ง<th>สังกัด{string.Concat(head.Columns.Select(c => $"<th>{Html.Text(c.Thai)}"))}</tr>
        {string.Concat(rows)}</table><footer>{ThaiText.ToThaiDigits($"หน้า {number} / {pages}")}</footer></div>
        """;

    private static IEnumerable<string> Rows(IReadOnlyList<SignInLine> lines)
    {
        var number = 0;
        foreach (var province in lines.GroupBy(l => l.ProvinceCode))
        {
            yield return $"<tr class=p><td colspan=6>{Html.Text(Provinces.Find(province.Key)?.FullName.Thai ?? "ไม่ระบุจังหวัด")}</tr>";
            string? before = null;
            foreach (var line in province)
            {
                yield return $"<tr><td class=n>{ThaiText.ToThaiDigits((++number).ToString(CultureInfo.InvariantCulture))}<td>{Html.Text(line.Name.Full(Language.Thai))}<td>{Html.Text(line.Position)}<td>{(line.Organization == before ? "" : Html.Text(line.Organization))}<td><td></tr>";
                before = line.Organization;
            }
            for (var i = 0; i < 2; i++)
                yield return "<tr><td><td><td><td><td><td></tr>";
        }
    }
}
