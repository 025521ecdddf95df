using SummitManager.Documents.Lines;
using SummitManager.Documents.Pictures;

namespace SummitManager.Documents.Layout;

/// <summary>
/// One page of a document: what stands where, in points from its top left. A document's class fills it, a writer (PDF, SVG) draws it.
/// Text never leaves its box: it breaks, gets smaller, and at last is cut with an ellipsis and a warning.
/// </summary>
public sealed class Page(double width, double height)
{
    private readonly List<Mark> _marks = [];
    private readonly List<TextWarning> _warnings = [];

    public Page((double Width, double Height) paper) : this(paper.Width, paper.Height) { }

    public double Width { get; } = width;
    public double Height { get; } = height;
    public Box Whole => new(0, 0, Width, Height);
    public IReadOnlyList<Mark> Marks => _marks;
    /// <summary>What the page could not show as it was written.</summary>
    public IReadOnlyList<TextWarning> Warnings => _warnings;

    /// <summary>Flowing text, broken where Thai may be broken.</summary>
    public void Text(Box box, string text, TextStyle style)
    {
        if (text.Length > 0)
            Place(box, style, TextFitting.Flow(box, text, style));
    }

    /// <summary>Lines broken by hand, all in one size.</summary>
    public void Lines(Box box, TextStyle style, params IReadOnlyList<string> lines) => Place(box, style, [lines]);

    /// <summary>
    /// The way of breaking that lets the letters be largest; of equals the first. A person's name gives one line, then given and family name
    /// apart. Where even the best is too small, lines are cut, and never broken between letters that belong together.
    /// </summary>
    public void BestOf(Box box, TextStyle style, params IReadOnlyList<IReadOnlyList<string>> ways) =>
        Place(box, style, [.. ways.Select(way => (IReadOnlyList<string>)[.. way.Select(LineBreaker.Keep)])]);

    private void Place(Box box, TextStyle style, IReadOnlyList<IReadOnlyList<string>> ways)
    {
        var filled = ways.Select(lines => (IReadOnlyList<string>)lines.Where(line => line.Length > 0).ToList()).Where(lines => lines.Count > 0).ToList();
        if (filled.Count > 0)
            Place(box, style, TextFitting.Best(box, style, filled));
    }

    public void Fill(Box box, Ink ink) => _marks.Add(new BoxMark(box, ink, null, 0));

    public void Frame(Box box, Ink ink, double width = 0.5) => _marks.Add(new BoxMark(box, null, ink, width));

    public void Line(double x1, double y1, double x2, double y2, Ink ink, double width = 0.5, bool dashed = false) => _marks.Add(new LineMark(x1, y1, x2, y2, ink, width, dashed));

    /// <summary>The whole picture, as large as fits, in the middle of the box.</summary>
    public void Picture(Box box, Picture picture)
    {
        var (w, h) = picture.Orientation >= 5 ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var scale = Math.Min(box.Width / w, box.Height / h);
        _marks.Add(new PictureMark(new Box(box.X + (box.Width - w * scale) / 2, box.Y + (box.Height - h * scale) / 2, w * scale, h * scale), picture));
    }

    /// <summary>Pictures side by side in the middle of the row, each in a place of at most <paramref name="widest"/> points.</summary>
    public void Pictures(Box row, IReadOnlyList<Picture> pictures, double widest)
    {
        var place = Math.Min(row.Width / Math.Max(1, pictures.Count), widest);
        for (var i = 0; i < pictures.Count; i++)
            Picture(new Box(row.CenterX + (i - pictures.Count / 2d + 0.05) * place, row.Y, place * 0.9, row.Height), pictures[i]);
    }

    /// <summary>The picture over the whole box, for backgrounds that were made in its shape.</summary>
    public void Background(Box box, Picture picture) => _marks.Add(new PictureMark(box, picture));

    /// <summary>A square in the middle of the box, on white, with its quiet zone inside.</summary>
    public void Qr(Box box, string content)
    {
        var side = Math.Min(box.Width, box.Height);
        var square = new Box(box.X + (box.Width - side) / 2, box.Y + (box.Height - side) / 2, side, side);
        Fill(square, Ink.White);
        var modules = QrCode.Modules(content);
        _marks.Add(new QrMark(square.Inset(side * QrCode.QuietZone / (modules.GetLength(0) + 2 * QrCode.QuietZone)), modules));
    }

    public void Link(Box box, string address) => _marks.Add(new LinkMark(box, address));

    /// <summary>All of another page, moved: eight badges make a sheet.</summary>
    public void Put(Page part, double x, double y)
    {
        foreach (var mark in part._marks)
            _marks.Add(Moved(mark, x, y));
        _warnings.AddRange(part._warnings);
    }

    /// <summary>All of another page, moved and turned upside down within its own bounds: the back of a card that is folded. Its warnings are its front's.</summary>
    public void PutUpsideDown(Page part, double x, double y) => _marks.Add(new TurnedMark(part.Whole.Shift(x, y), [.. part._marks.Select(mark => Moved(mark, x, y))]));

    private void Place(Box box, TextStyle style, FittedText text)
    {
        var step = text.Size * style.LineHeight;
        var top = box.Y + style.Down switch
        {
            Down.Middle => (box.Height - step * text.Lines.Count) / 2,
            Down.Bottom => box.Height - step * text.Lines.Count,
            _ => 0,
        };
        var (ascent, descent) = ((double)style.Font.Ascent / style.Font.UnitsPerEm, (double)style.Font.Descent / style.Font.UnitsPerEm);
        var rise = text.Size * ((style.LineHeight - (ascent - descent)) / 2 + ascent);
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            var free = box.Width - line.Width * text.Size;
            var x = box.X + style.Across switch { Across.Center => free / 2, Across.Right => free, _ => 0 };
            if (line.Runs.Count > 0)
                _marks.Add(new TextMark(x, top + i * step + rise, text.Size, style.Ink, line.Text, line.Runs));
        }
        _warnings.AddRange(text.Lines.SelectMany(line => line.Warnings).Distinct());
        if (text.Cut is { } cut)
            _warnings.Add(cut);
    }

    private static Mark Moved(Mark mark, double x, double y) => mark switch
    {
        TextMark m => m with { X = m.X + x, Baseline = m.Baseline + y },
        BoxMark m => m with { Box = m.Box.Shift(x, y) },
        LineMark m => m with { X1 = m.X1 + x, X2 = m.X2 + x, Y1 = m.Y1 + y, Y2 = m.Y2 + y },
        PictureMark m => m with { Box = m.Box.Shift(x, y) },
        QrMark m => m with { Box = m.Box.Shift(x, y) },
        LinkMark m => m with { Box = m.Box.Shift(x, y) },
        TurnedMark m => new TurnedMark(m.Box.Shift(x, y), [.. m.Marks.Select(inner => Moved(inner, x, y))]),
        _ => throw new InvalidOperationException($"Nobody said how to move a {mark.GetType().Name}."),
    };
}
