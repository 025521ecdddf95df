using System.Globalization;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.People;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Attendance;

/// <summary>
/// The sheet that people sign at the door (FR-62): by province and authority, a number, the name, the position, and room for a signature for
/// each half-day. Paper is the fallback of the door, and the proof that an auditor asks for.
/// </summary>
public static class SignInSheet
{
    private static readonly double Margin = Paper.Mm(12);
    private static readonly double HeadHeight = Paper.Mm(27);
    private static readonly double FootHeight = Paper.Mm(8);
    private static readonly double NumberWidth = Paper.Mm(11);
    private static readonly Ink Tint = new(0xED, 0xF0, 0xF5);

    /// <summary>Pages in order, made as they are asked for; A4 upright. <paramref name="lines"/> are sorted by province, organisation, name.</summary>
    public static IEnumerable<Page> Pages(SignInHead head, IReadOnlyList<SignInLine> lines, SignInLayout layout)
    {
        var pages = SignInPages.Cut(lines, layout, head.Language);
        for (var i = 0; i < pages.Count; i++)
            yield return Draw(head, pages[i], layout, i + 1, pages.Count);
    }

    /// <summary>How many pages there will be.</summary>
    public static int Count(SignInHead head, IReadOnlyList<SignInLine> lines, SignInLayout layout) => SignInPages.Cut(lines, layout, head.Language).Count;

    private static Page Draw(SignInHead head, IReadOnlyList<SignInRow> rows, SignInLayout layout, int number, int pages)
    {
        var page = new Page(Paper.A4);
        var body = page.Whole.Inset(Margin);
        Head(page, body.Rows(0, HeadHeight), head);
        var table = body.Rows(HeadHeight, body.Height - HeadHeight - FootHeight);
        var columns = Columns(table, head);
        var rowHeight = table.Height / (Math.Clamp(layout.LinesPerPage, SignInLayout.FewestLines, SignInLayout.MostLines) + 1);
        ColumnHeads(page, table.Rows(0, rowHeight), columns, head);
        for (var i = 0; i < rows.Count; i++)
            Row(page, table.Rows((i + 1) * rowHeight, rowHeight), columns, rows[i], head);
        Grid(page, table.Rows(0, (rows.Count + 1) * rowHeight), columns, rows, rowHeight);
        Foot(page, body.Rows(body.Height - FootHeight, FootHeight), head, number, pages);
        return page;
    }

    private static void Head(Page page, Box box, SignInHead head)
    {
        var thai = head.Language == Language.Thai;
        var style = new TextStyle(DocumentFonts.SarabunBold, 14) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.35 };
        page.Text(box.Rows(0, Paper.Mm(7)), thai ? "บัญชีลงลายมือชื่อผู้เข้าร่วม" : "Sign-in sheet", style);
        page.Text(box.Rows(Paper.Mm(7), Paper.Mm(10)), head.EventTitle, style with { Size = 12 });
        page.Text(box.Rows(Paper.Mm(17), Paper.Mm(6)), Digits(head, ThaiDate.FullWithWeekday(head.Date, head.Language) + (head.Columns.Count == 1 ? $" · {head.Columns[0].In(head.Language)}" : "")),
            style with { Font = DocumentFonts.Sarabun, Size = 12 });
    }

    /// <summary>Number, name, position, organisation, then one to sign for each half-day. The left edges, and the right end.</summary>
    private static double[] Columns(Box table, SignInHead head)
    {
        var sign = table.Width * (head.Columns.Count == 1 ? 0.2 : 0.15);
        var words = table.Width - NumberWidth - head.Columns.Count * sign;
        var edges = new List<double> { table.X, table.X + NumberWidth };
        foreach (var share in (double[])[0.34, 0.33, 0.33])
            edges.Add(edges[^1] + words * share);
        foreach (var _ in head.Columns)
            edges.Add(edges[^1] + sign);
        return [.. edges];
    }

    private static void ColumnHeads(Page page, Box row, double[] columns, SignInHead head)
    {
        page.Fill(row, Tint);
        Label[] names = [new("ที่", "No."), new("ชื่อ-สกุล", "Name"), new("ตำแหน่ง", "Position"), new("สังกัด", "Organisation"), .. head.Columns.Count == 1 ? [new Label("ลายมือชื่อ", "Signature")] : head.Columns];
        for (var i = 0; i < names.Length; i++)
            page.Text(Cell(row, columns, i), names[i].In(head.Language), new TextStyle(DocumentFonts.SarabunBold, 9.5) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.2 });
    }

    private static void Row(Page page, Box row, double[] columns, SignInRow content, SignInHead head)
    {
        var text = new TextStyle(DocumentFonts.Sarabun, Math.Min(10.5, row.Height * 0.62)) { Down = Down.Middle, LineHeight = 1.2, SmallestShare = 0.55 };
        switch (content)
        {
            case ProvinceRow province:
                page.Fill(row, Tint);
                page.Text(row.Inset(1) with { X = row.X + 4 }, province.Name, text with { Font = DocumentFonts.SarabunBold });
                break;
            case PersonRow person:
                page.Text(Cell(row, columns, 0), Digits(head, person.Number.ToString(CultureInfo.InvariantCulture)), text with { Across = Across.Right });
                page.BestOf(Cell(row, columns, 1), text with { SmallestShare = 0.35 }, NameWays.Of(person.Line.Name, head.Language));
                page.Text(Cell(row, columns, 2), person.Line.Position ?? "", text);
                if (person.StartsOrganization)
                    page.Text(Cell(row, columns, 3), person.Line.Organization, text);
                break;
        }
    }

    private static void Grid(Page page, Box table, double[] columns, IReadOnlyList<SignInRow> rows, double rowHeight)
    {
        page.Frame(table, Ink.Gray, 0.6);
        for (var i = 0; i <= rows.Count; i++)
        {
            var y = table.Y + i * rowHeight;
            // Within an organisation the line stops short of its name, so that its people are seen to belong together.
            var sameOrganization = i > 1 && rows[i - 1] is PersonRow { StartsOrganization: false };
            page.Line(table.X, y, sameOrganization ? columns[3] : table.Right, y, Ink.Line);
            if (sameOrganization)
                page.Line(columns[4], y, table.Right, y, Ink.Line);
        }
        foreach (var (top, height) in PersonStretches(rows))
        {
            foreach (var x in columns.Skip(1).SkipLast(1))
                page.Line(x, table.Y + top * rowHeight, x, table.Y + (top + height) * rowHeight, Ink.Line);
        }
    }

    /// <summary>Column lines leave the provinces' rows free. Counted in rows from the table's head.</summary>
    private static IEnumerable<(int Top, int Height)> PersonStretches(IReadOnlyList<SignInRow> rows)
    {
        var start = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not ProvinceRow)
                continue;
            if (i + 1 > start)
                yield return (start, i + 1 - start);
            start = i + 2;
        }
        if (rows.Count + 1 > start)
            yield return (start, rows.Count + 1 - start);
    }

    private static void Foot(Page page, Box box, SignInHead head, int number, int pages)
    {
        var text = head.Language == Language.Thai ? $"หน้า {number} / {pages}" : $"Page {number} of {pages}";
        page.Text(box, Digits(head, text), new TextStyle(DocumentFonts.Sarabun, 9) { Ink = Ink.Gray, Across = Across.Right, Down = Down.Bottom, LineHeight = 1.2 });
    }

    private static Box Cell(Box row, double[] columns, int column) => new(columns[column] + 3, row.Y, columns[column + 1] - columns[column] - 6, row.Height);

    private static string Digits(SignInHead head, string text) => head.ThaiDigits ? ThaiText.ToThaiDigits(text) : text;
}
