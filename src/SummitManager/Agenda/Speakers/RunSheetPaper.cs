using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Agenda.Speakers;

/// <summary>The run sheet on A4: time, what, who, where. An item is as high as its people need; a page ends between items, unless one is long, and repeats its head.</summary>
public static class RunSheetPaper
{
    private const double Left = 15, Right = 195, Top = 46, Bottom = 280;
    private const double Line = 5.7, Padding = 2;
    /// <summary>So many rows of one item are never parted; what is longer goes on overleaf.</summary>
    private const int MostKept = 16;
    private static readonly double[] Edges = [Left, 44, 108, 168, Right];
    private static readonly Ink Tint = new(0xED, 0xF0, 0xF5);

    public static IReadOnlyList<Page> Pages(AgendaPlan plan, DateOnly day, Language language)
    {
        var pages = new List<Page>();
        var y = Bottom;
        foreach (var line in RunSheet.Of(plan, day))
        {
            var cells = Cells(line, language);
            var (rows, done) = (cells.Max(c => c.Count), 0);
            while (done < rows)
            {
                var room = (int)((Bottom - y - Padding) / Line);
                if (room < Math.Min(rows - done, MostKept))
                {
                    pages.Add(Begin(plan, day, language));
                    y = Top + 8;
                    room = (int)((Bottom - y - Padding) / Line);
                }
                var part = Math.Min(room, rows - done);
                Draw(pages[^1], y, line, [.. cells.Select(c => (IReadOnlyList<string>)[.. c.Skip(done).Take(part)])], part);
                (y, done) = (y + Padding + part * Line, done + part);
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
            page.Text(Cell(i, Top, 8), heads[i], new TextStyle(DocumentFonts.SarabunBold, 11) { Down = Down.Middle });
        return page;
    }

    private static IReadOnlyList<string>[] Cells(RunSheetLine line, Language language)
    {
        var time = line is { From: { } from, Until: { } until } ? ThaiDate.TimeRange(from, until, language) : "";
        var what = line.Part is { } part ? SpeakerWords.Deed(part, language) : line.Session.Title(language == Language.Thai);
        var people = line.People.SelectMany(p => Person(p.Role, p.Speaker, language, withRole: line.Part is null));
        return [Flow(0, time), Flow(1, line.Part is null ? what : "– " + what), [.. people.SelectMany(p => Flow(2, p))], Flow(3, line.Room?.In(language) ?? "")];
    }

    private static IEnumerable<string> Person(SpeakerRole role, Speaker speaker, Language language, bool withRole)
    {
        var name = speaker.Name.Full(language);
        yield return withRole ? $"{SpeakerWords.Of(role, language)}: {name}" : name;
        if (speaker.Office(language) is { Length: > 0 } office)
            yield return office;
        if (speaker.Representing is { } whom)
            yield return whom;
    }

    private static void Draw(Page page, double y, RunSheetLine line, IReadOnlyList<string>[] cells, int rows)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var font = i < 2 && line.Part is null ? DocumentFonts.SarabunBold : DocumentFonts.Sarabun;
            for (var row = 0; row < cells[i].Count; row++)
                page.Lines(Cell(i, y + 1 + row * Line, Line), new TextStyle(font, Size) { Down = Down.Middle }, cells[i][row]);
        }
        var end = Paper.Mm(y + Padding + rows * Line);
        page.Line(Paper.Mm(Left), end, Paper.Mm(Right), end, Ink.Line);
    }

    private static void Foot(Page page, int number, int pages, Language language)
    {
        var small = new TextStyle(DocumentFonts.Sarabun, 9) { Ink = Ink.Gray, Down = Down.Middle };
        var thai = language == Language.Thai;
        page.Text(Box.Mm(Left, 284, 140, 6), thai ? "เวลาของแต่ละขั้นตอนในพิธีเป็นเวลาโดยประมาณ" : "Times of the parts of a ceremony are approximate.", small);
        page.Text(Box.Mm(Right - 40, 284, 40, 6), thai ? $"หน้า {number} จาก {pages}" : $"Page {number} of {pages}", small with { Across = Across.Right });
    }

    private const double Size = 11;

    private static Box Cell(int column, double y, double height) => Box.Mm(Edges[column] + 1, y, Edges[column + 1] - Edges[column] - 2, height);

    private static IReadOnlyList<string> Flow(int column, string text) =>
        text.Length == 0 ? [] : new FlowingText(text, DocumentFonts.SarabunBold).Break(Cell(column, 0, 1).Width / Size);
}
