using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Speakers;

/// <summary>
/// The run sheet on A4: time, what, who, where. An item is as high as its people need, and where these are many they stand in two columns below it. A page
/// ends between items, a long item between two of its people; its head is repeated.
/// </summary>
public static class RunSheetPaper
{
    private const double Left = 15, Right = 195, Top = 46, Bottom = 280;
    private const double Line = 5.7, Padding = 2;
    /// <summary>So many rows of people stand beside their item; more of them below it, where two fit side by side.</summary>
    private const int MostBeside = 12;
    private static readonly double[] Edges = [Left, 44, 108, 168, Right];
    private static readonly double[] Halves = [44, 119.5, Right];
    private static readonly Ink Tint = new(0xED, 0xF0, 0xF5);

    public static IReadOnlyList<Page> Pages(AgendaPlan plan, DateOnly day, Language language)
    {
        var pages = new List<Page>();
        var y = Bottom;
        foreach (var line in RunSheet.Of(plan, day))
        {
            var strips = Strips(line, language);
            for (var i = 0; i < strips.Count; i++)
            {
                // The first people stay with their item.
                var needed = i == 0 && strips.Count > 1 ? strips[0].Rows + strips[1].Rows : strips[i].Rows;
                if (y + Padding + needed * Line > Bottom)
                {
                    pages.Add(Begin(plan, day, language));
                    y = Top + 8;
                    if (i > 0)
                        y = Draw(pages[^1], y, line, new Strip([Flow(0, Times(line, language)), Flow(1, language == Language.Thai ? "(ต่อ)" : "(continued)")], Edges), isLast: false);
                }
                y = Draw(pages[^1], y, line, strips[i], i == strips.Count - 1);
            }
        }
        if (pages.Count == 0)
            pages.Add(Begin(plan, day, language));
        for (var i = 0; i < pages.Count; i++)
            Foot(pages[i], i + 1, pages.Count, language);
        return pages;
    }

    private static Page Begin(AgendaPlan plan, DateOnly day, Language language)
    {
        var thai = language == Language.Thai;
        var page = new Page(Paper.A4);
        var style = new TextStyle(DocumentFonts.SarabunBold, 16) { Across = Across.Center, Down = Down.Middle, LineHeight = 1.35 };
        page.Text(Box.Mm(Left, 12, Right - Left, 9), thai ? "กำหนดการโดยละเอียด" : "Run sheet", style);
        page.Text(Box.Mm(Left, 21, Right - Left, 13), plan.Event.Title(thai), style with { Size = 13 });
        page.Text(Box.Mm(Left, 34, Right - Left, 8), ThaiDate.FullWithWeekday(day, language), style with { Font = DocumentFonts.Sarabun, Size = 13 });
        page.Fill(Box.Mm(Left, Top, Right - Left, 8), Tint);
        string[] heads = thai ? ["เวลา", "รายการ", "ผู้ปฏิบัติ", "ห้อง"] : ["Time", "Item", "People", "Room"];
        for (var i = 0; i < heads.Length; i++)
            page.Text(Cell(Edges, i, Top, 8), heads[i], new TextStyle(DocumentFonts.SarabunBold, 11) { Down = Down.Middle });
        return page;
    }

    /// <summary>What a page may not end inside of: cells beside each other.</summary>
    private sealed record Strip(IReadOnlyList<IReadOnlyList<string>> Cells, double[] Edges)
    {
        public int Rows => Cells.Max(c => c.Count);
    }

    private static List<Strip> Strips(RunSheetLine line, Language language)
    {
        var what = line.Part is { } part ? "– " + SpeakerWords.Deed(part, language) : line.Session.Title(language == Language.Thai);
        IReadOnlyList<string>[] cells = [Flow(0, Times(line, language)), Flow(1, what), [.. line.People.SelectMany(p => Person(p.Role, p.Speaker, language, withRole: line.Part is null)).SelectMany(p => Flow(2, p))], Flow(3, line.Room?.In(language) ?? "")];
        if (cells[2].Count <= MostBeside)
            return [new Strip(cells, Edges)];
        var people = line.People.Select(p => (IReadOnlyList<string>)[.. Person(p.Role, p.Speaker, language, withRole: line.Part is null).SelectMany(text => Flow(text, Halves[1] - Halves[0]))]);
        return [new Strip([cells[0], cells[1], [], cells[3]], Edges), .. people.Chunk(2).Select(two => new Strip(two, Halves))];
    }

    private static string Times(RunSheetLine line, Language language) => line is { From: { } from, Until: { } until } ? ThaiDate.TimeRange(from, until, language) : "";

    private static IEnumerable<string> Person(SpeakerRole role, Speaker speaker, Language language, bool withRole)
    {
        var name = speaker.Name.Full(language);
        yield return withRole ? $"{SpeakerWords.Of(role, language)}: {name}" : name;
        if (speaker.Office(language) is { Length: > 0 } office)
            yield return office;
        if (speaker.Representing is { } whom)
            yield return whom;
    }

    /// <returns>Where the next begins.</returns>
    private static double Draw(Page page, double y, RunSheetLine line, Strip strip, bool isLast)
    {
        for (var i = 0; i < strip.Cells.Count; i++)
        {
            var font = i < 2 && line.Part is null && strip.Edges == Edges ? DocumentFonts.SarabunBold : DocumentFonts.Sarabun;
            for (var row = 0; row < strip.Cells[i].Count; row++)
                page.Lines(Cell(strip.Edges, i, y + 1 + row * Line, Line), new TextStyle(font, Size) { Down = Down.Middle }, strip.Cells[i][row]);
        }
        var end = y + Padding + strip.Rows * Line;
        if (isLast)
            page.Line(Paper.Mm(Left), Paper.Mm(end), Paper.Mm(Right), Paper.Mm(end), Ink.Line);
        return end;
    }

    private static void Foot(Page page, int number, int pages, Language language)
    {
        var small = new TextStyle(DocumentFonts.Sarabun, 9) { Ink = Ink.Gray, Down = Down.Middle };
        var thai = language == Language.Thai;
        page.Text(Box.Mm(Left, 284, 140, 6), thai ? "เวลาของแต่ละขั้นตอนในพิธีเป็นเวลาโดยประมาณ" : "Times of the parts of a ceremony are approximate.", small);
        page.Text(Box.Mm(Right - 40, 284, 40, 6), thai ? $"หน้า {number} จาก {pages}" : $"Page {number} of {pages}", small with { Across = Across.Right });
    }

    private const double Size = 11;

    private static Box Cell(double[] edges, int column, double y, double height) => Box.Mm(edges[column] + 1, y, edges[column + 1] - edges[column] - 2, height);

    private static IReadOnlyList<string> Flow(int column, string text) => Flow(text, Edges[column + 1] - Edges[column]);

    private static IReadOnlyList<string> Flow(string text, double width) =>
        text.Length == 0 ? [] : new FlowingText(text, DocumentFonts.SarabunBold).Break(Box.Mm(0, 0, width - 2, 1).Width / Size);
}
