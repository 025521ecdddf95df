using System.Globalization;
using System.Text;
using SummitManager.Documents.Layout;

namespace SummitManager.Documents.Pdf;

/// <summary>Draws one page's marks as the operators of a PDF page. PDF counts upwards from the bottom; everything is turned over here.</summary>
internal sealed class PdfContent(Page page, PdfResources resources)
{
    private readonly StringBuilder _out = new(4096);
    private Ink? _fill;

    public string Draw()
    {
        foreach (var mark in page.Marks)
            Draw(mark);
        return _out.ToString();
    }

    private void Draw(Mark mark)
    {
        switch (mark)
        {
            case TextMark text:
                Text(text);
                break;
            case BoxMark box:
                Rectangle(box);
                break;
            case LineMark line:
                Line(line);
                break;
            case PictureMark picture:
                Picture(picture);
                break;
            case QrMark qr:
                Qr(qr);
                break;
            case TurnedMark turned:
                Turned(turned);
                break;
        }
    }

    /// <summary>Half a circle about the middle of the box; the colour that was set before holds again after it.</summary>
    private void Turned(TurnedMark mark)
    {
        var fill = _fill;
        Add($"q -1 0 0 -1 {N(2 * mark.Box.CenterX)} {N(2 * page.Height - mark.Box.Y - mark.Box.Bottom)} cm\n");
        foreach (var inner in mark.Marks)
            Draw(inner);
        Add("Q\n");
        _fill = fill;
    }

    private void Text(TextMark mark)
    {
        SetFill(mark.Ink);
        var reads = true;
        foreach (var run in mark.Runs)
            reads &= resources.Font(run.Font).Use(run, mark.Text);
        if (!reads)
            Add("/Span <</ActualText ").Append(PdfObjects.TextString(mark.Text)).Append(">> BDC\n");
        Add("BT\n1 0 0 1 ").Append(N(mark.X)).Append(' ').Append(N(page.Height - mark.Baseline)).Append(" Tm\n");
        foreach (var run in mark.Runs)
            Run(run, resources.Font(run.Font), mark.Size);
        Add("ET\n");
        if (!reads)
            Add("EMC\n");
    }

    /// <summary>
    /// One array of glyphs and small moves for each height they stand at. A move is in thousandths of the size and counts to the left;
    /// the width PDF will move on by is the font's own, so what shaping changed is put right behind each glyph.
    /// </summary>
    private void Run(GlyphRun run, PdfFont font, double size)
    {
        Add("/").Append(font.Name).Append(' ').Append(N(size)).Append(" Tf\n");
        var perUnit = 1000d / run.Font.UnitsPerEm;
        var (rise, move, open) = (0, 0d, false);
        foreach (var glyph in run.Glyphs)
        {
            if (glyph.OffsetY != rise)
            {
                CloseArray(ref open, ref move);
                rise = glyph.OffsetY;
                Add(N(rise * size / run.Font.UnitsPerEm)).Append(" Ts\n");
            }
            move -= glyph.OffsetX * perUnit;
            if (!open)
            {
                _out.Append('[');
                open = true;
            }
            Move(ref move);
            _out.Append('<').Append(glyph.Glyph.ToString("X4", CultureInfo.InvariantCulture)).Append('>');
            move += font.Width(glyph.Glyph) - glyph.Advance * perUnit + glyph.OffsetX * perUnit;
        }
        CloseArray(ref open, ref move);
        if (rise != 0)
            Add("0 Ts\n");
    }

    private void CloseArray(ref bool open, ref double move)
    {
        if (!open)
            return;
        Move(ref move);
        _out.Append("] TJ\n");
        open = false;
    }

    /// <summary>What is left of a move after rounding is carried to the next, so that a long line stays as wide as it was measured.</summary>
    private void Move(ref double move)
    {
        var whole = Math.Round(move);
        if (whole == 0)
            return;
        _out.Append(((int)whole).ToString(CultureInfo.InvariantCulture));
        move -= whole;
    }

    private void Rectangle(BoxMark mark)
    {
        var path = $"{N(mark.Box.X)} {N(page.Height - mark.Box.Bottom)} {N(mark.Box.Width)} {N(mark.Box.Height)} re";
        if (mark.Fill is { } fill)
        {
            SetFill(fill);
            Add(path).Append(" f\n");
        }
        if (mark.Edge is { } edge)
            Add($"{Colour(edge)} RG {N(mark.EdgeWidth)} w {path} S\n");
    }

    private void Line(LineMark mark) =>
        Add($"{Colour(mark.Ink)} RG {N(mark.Width)} w {(mark.Dashed ? "[3 3] 0 d " : "")}{N(mark.X1)} {N(page.Height - mark.Y1)} m {N(mark.X2)} {N(page.Height - mark.Y2)} l S{(mark.Dashed ? " [] 0 d" : "")}\n");

    /// <summary>A picture fills the unit square; the matrix puts it in its box, turned as the camera was held.</summary>
    private void Picture(PictureMark mark)
    {
        var (x, y, w, h) = (mark.Box.X, page.Height - mark.Box.Bottom, mark.Box.Width, mark.Box.Height);
        double[] m = mark.Picture.Orientation switch
        {
            2 => [-w, 0, 0, h, x + w, y],
            3 => [-w, 0, 0, -h, x + w, y + h],
            4 => [w, 0, 0, -h, x, y + h],
            5 => [0, -h, -w, 0, x + w, y + h],
            6 => [0, -h, w, 0, x, y + h],
            7 => [0, h, w, 0, x, y],
            8 => [0, h, -w, 0, x + w, y],
            _ => [w, 0, 0, h, x, y],
        };
        Add($"q {string.Join(' ', m.Select(N))} cm /{resources.Picture(mark.Picture)} Do Q\n");
    }

    /// <summary>One bit a module, painted through as a mask: thirty times smaller than rectangles, and no seams between them.</summary>
    private void Qr(QrMark mark)
    {
        SetFill(Ink.Black);
        var side = mark.Modules.GetLength(0);
        Add($"q {N(mark.Box.Width)} 0 0 {N(mark.Box.Height)} {N(mark.Box.X)} {N(page.Height - mark.Box.Bottom)} cm\nBI /W {side} /H {side} /IM true /BPC 1 /D [1 0] /F /AHx\nID ");
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column += 8)
            {
                var bits = 0;
                for (var bit = 0; bit < 8; bit++)
                    bits = bits << 1 | (column + bit < side && mark.Modules[row, column + bit] ? 1 : 0);
                _out.Append(bits.ToString("X2", CultureInfo.InvariantCulture));
            }
        }
        Add(">\nEI Q\n");
    }

    private void SetFill(Ink ink)
    {
        if (_fill == ink)
            return;
        _fill = ink;
        Add($"{Colour(ink)} rg\n");
    }

    private StringBuilder Add(string text) => _out.Append(text);

    private static string Colour(Ink ink) => string.Create(CultureInfo.InvariantCulture, $"{ink.Red / 255d:0.###} {ink.Green / 255d:0.###} {ink.Blue / 255d:0.###}");

    private static string N(double value) => PdfObjects.Number(value);
}
