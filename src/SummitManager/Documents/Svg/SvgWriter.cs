using System.Globalization;
using System.Net;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Layout;
using SummitManager.Documents.Pictures;

namespace SummitManager.Documents.Svg;

/// <summary>
/// Draws a page for the screen: the same glyphs at the same places as in the PDF, as outlines, so that a preview shows what will be printed
/// on every phone and needs no PDF viewer.
/// </summary>
public static class SvgWriter
{
    /// <param name="page">What to draw.</param>
    /// <param name="label">What a screen reader says in place of the picture.</param>
    /// <param name="scope">Begins the ids, so that several drawings may stand on one screen; letters and digits.</param>
    /// <param name="address">Where the browser gets a picture; null puts it into the drawing, which is for small ones.</param>
    public static string Write(Page page, string label, string scope, Func<Picture, string?>? address = null)
    {
        var body = new StringBuilder();
        var glyphs = new Dictionary<(FontFace, ushort), string>();
        foreach (var mark in page.Marks)
            Draw(body, mark, glyphs, scope, address);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"print-preview\" viewBox=\"0 0 {N(page.Width)} {N(page.Height)}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\"><defs>");
        foreach (var ((face, glyph), id) in glyphs)
            svg.Append(CultureInfo.InvariantCulture, $"<path id=\"{id}\" d=\"{GlyphOutline.Path(face, glyph)}\"/>");
        return svg.Append("</defs>").Append(body).Append("</svg>").ToString();
    }

    private static void Draw(StringBuilder svg, Mark mark, Dictionary<(FontFace, ushort), string> glyphs, string scope, Func<Picture, string?>? address)
    {
        switch (mark)
        {
            case TextMark text:
                Text(svg, text, glyphs, scope);
                break;
            case BoxMark box:
                svg.Append(CultureInfo.InvariantCulture, $"<rect {Place(box.Box)} fill=\"{box.Fill?.Hex ?? "none"}\"{(box.Edge is { } edge ? $" stroke=\"{edge.Hex}\" stroke-width=\"{N(box.EdgeWidth)}\"" : "")}/>");
                break;
            case LineMark line:
                svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{N(line.X1)}\" y1=\"{N(line.Y1)}\" x2=\"{N(line.X2)}\" y2=\"{N(line.Y2)}\" stroke=\"{line.Ink.Hex}\" stroke-width=\"{N(line.Width)}\"{(line.Dashed ? " stroke-dasharray=\"3 3\"" : "")}/>");
                break;
            case PictureMark picture:
                // The browser turns a photo as its camera was held by itself.
                svg.Append(CultureInfo.InvariantCulture, $"<image {Place(picture.Box)} preserveAspectRatio=\"none\" href=\"{address?.Invoke(picture.Picture) ?? $"data:{picture.Picture.MediaType};base64,{Convert.ToBase64String(picture.Picture.Bytes)}"}\"/>");
                break;
            case QrMark qr:
                Qr(svg, qr);
                break;
            case TurnedMark turned:
                svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"rotate(180 {N(turned.Box.CenterX)} {N((turned.Box.Y + turned.Box.Bottom) / 2)})\">");
                foreach (var inner in turned.Marks)
                    Draw(svg, inner, glyphs, scope, address);
                svg.Append("</g>");
                break;
        }
    }

    private static void Text(StringBuilder svg, TextMark mark, Dictionary<(FontFace, ushort), string> glyphs, string scope)
    {
        var x = mark.X;
        foreach (var run in mark.Runs)
        {
            var scale = mark.Size / run.Font.UnitsPerEm;
            svg.Append(CultureInfo.InvariantCulture, $"<g fill=\"{mark.Ink.Hex}\" transform=\"translate({N(x)} {N(mark.Baseline)}) scale({scale:0.######} {-scale:0.######})\">");
            var pen = 0;
            foreach (var glyph in run.Glyphs)
            {
                var key = (run.Font, glyph.Glyph);
                if (!glyphs.TryGetValue(key, out var id))
                    glyphs[key] = id = $"{scope}{glyphs.Count.ToString(CultureInfo.InvariantCulture)}";
                svg.Append(CultureInfo.InvariantCulture, $"<use href=\"#{id}\" x=\"{pen + glyph.OffsetX}\" y=\"{glyph.OffsetY}\"/>");
                pen += glyph.Advance;
            }
            svg.Append("</g>");
            x += run.Width * mark.Size;
        }
    }

    private static void Qr(StringBuilder svg, QrMark mark)
    {
        var side = mark.Modules.GetLength(0);
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({N(mark.Box.X)} {N(mark.Box.Y)}) scale({(mark.Box.Width / side).ToString("0.####", CultureInfo.InvariantCulture)})\" shape-rendering=\"crispEdges\"><path d=\"");
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                if (mark.Modules[row, column])
                    svg.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }
        svg.Append("\"/></g>");
    }

    private static string Place(Box box) => $"x=\"{N(box.X)}\" y=\"{N(box.Y)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"";

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
