using SummitManager.Documents.Layout;

namespace SummitManager.Badges;

/// <summary>Puts badges on paper: one a page, or eight on a sheet of A4 with lines to cut along.</summary>
public static class BadgeSheet
{
    private const int Columns = 2;
    private const int Rows = 4;
    private static readonly double CutMark = Paper.Mm(4);

    /// <summary>Pages in the order of the badges, made as they are asked for.</summary>
    public static IEnumerable<Page> Pages(IEnumerable<Page> badges, BadgeFormat format) =>
        format == BadgeFormat.EightOnA4 ? badges.Chunk(Columns * Rows).Select(Sheet) : badges;

    private static Page Sheet(Page[] badges)
    {
        var sheet = new Page(Paper.A4);
        var (width, height) = BadgeFormat.EightOnA4.Size();
        var (left, top) = ((sheet.Width - Columns * width) / 2, (sheet.Height - Rows * height) / 2);
        for (var i = 0; i < badges.Length; i++)
            sheet.Put(badges[i], left + i % Columns * width, top + i / Columns * height);
        for (var column = 0; column <= Columns; column++)
            Cut(sheet, left + column * width, top - CutMark, left + column * width, top + Rows * height + CutMark);
        for (var row = 0; row <= Rows; row++)
            Cut(sheet, left - CutMark, top + row * height, left + Columns * width + CutMark, top + row * height);
        return sheet;
    }

    private static void Cut(Page sheet, double x1, double y1, double x2, double y2) => sheet.Line(x1, y1, x2, y2, Ink.Line, 0.3, dashed: true);
}
