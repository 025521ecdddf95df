using System.Globalization;
using System.Text;

namespace SummitManager.Documents.Fonts;

/// <summary>Outlines of glyphs, for the preview in SVG.</summary>
public static class GlyphOutline
{
    private const int OnCurve = 1, ShortX = 2, ShortY = 4, Repeat = 8, SameX = 16, SameY = 32;

    private readonly record struct Point(double X, double Y, bool OnCurve)
    {
        public Point Middle(Point other) => new((X + other.X) / 2, (Y + other.Y) / 2, true);
    }

    /// <summary>The outline as an SVG path's <c>d</c>, in font units with y upwards; empty for a blank glyph.</summary>
    public static string Path(FontFace font, ushort glyph) => Path(new GlyphData(font.File), glyph);

    internal static string Path(GlyphData outlines, ushort glyph)
    {
        var path = new StringBuilder();
        foreach (var contour in Contours(outlines, glyph))
        {
            Draw(path, contour);
        }

        return path.ToString();
    }

    private static IEnumerable<Point[]> Contours(GlyphData outlines, ushort glyph)
    {
        var record = outlines[glyph];
        if (record.IsEmpty)
        {
            return [];
        }

        return record.I16(0) >= 0 ? Plain(record)
            : from part in GlyphData.Parts(record)
              from contour in Contours(outlines, part.Glyph)
              select contour.Select(point => part.Place(point.X, point.Y) is var (x, y) ? point with { X = x, Y = y } : point).ToArray();
    }

    private static IEnumerable<Point[]> Plain(TableReader record)
    {
        int contours = record.I16(0);
        if (contours == 0)
        {
            yield break;
        }

        var ends = record.U16s(10, contours);
        var count = ends[^1] + 1;
        var at = 12 + 2 * contours + record.U16(10 + 2 * contours);
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            flags[i] = record.U8(at++);
            for (var again = (flags[i] & Repeat) != 0 ? record.U8(at++) : 0; again > 0; again--, i++)
            {
                flags[i + 1] = flags[i];
            }
        }

        var xs = Coordinates(record, flags, ShortX, SameX, ref at);
        var ys = Coordinates(record, flags, ShortY, SameY, ref at);
        for (int contour = 0, start = 0; contour < contours; start = ends[contour++] + 1)
        {
            yield return [.. Enumerable.Range(start, ends[contour] + 1 - start).Select(i => new Point(xs[i], ys[i], (flags[i] & OnCurve) != 0))];
        }
    }

    /// <summary>Each is told as the distance from the one before: as a byte whose sign a flag tells, as nothing, or as two bytes.</summary>
    private static int[] Coordinates(TableReader record, byte[] flags, int isByte, int same, ref int at)
    {
        var values = new int[flags.Length];
        for (int i = 0, value = 0; i < flags.Length; i++)
        {
            var positiveOrSame = (flags[i] & same) != 0;
            if ((flags[i] & isByte) != 0)
            {
                value += positiveOrSame ? record.U8(at) : -record.U8(at);
                at++;
            }
            else if (!positiveOrSame)
            {
                value += record.I16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>Between two points off the curve lies one on it that is not written.</summary>
    private static void Draw(StringBuilder path, Point[] contour)
    {
        if (contour.Length < 2)
        {
            return;
        }

        var first = Array.FindIndex(contour, point => point.OnCurve);
        var start = first >= 0 ? contour[first] : contour[0].Middle(contour[^1]);
        Append('M', start);
        Point? control = null;
        for (var i = 1; i <= contour.Length; i++)
        {
            var point = i == contour.Length && first >= 0 ? start : contour[(Math.Max(first, -1) + i) % contour.Length];
            if (control is { } bend)
            {
                Append('Q', bend);
                Append(' ', point.OnCurve ? point : bend.Middle(point));
            }
            else if (point.OnCurve && i < contour.Length)
            {
                Append('L', point);
            }

            control = point.OnCurve ? null : point;
        }

        if (control is { } last)
        {
            Append('Q', last);
            Append(' ', start);
        }

        path.Append('Z');

        void Append(char command, Point point) => path.Append(CultureInfo.InvariantCulture, $"{command}{point.X:0.##} {point.Y:0.##}");
    }
}
