using SummitManager.Documents.Fonts;

namespace SummitManager.Documents.Layout;

/// <summary>Lines in a size that fits their box.</summary>
internal sealed record FittedText(double Size, IReadOnlyList<SetLine> Lines, IReadOnlyList<TextWarning> Warnings);

/// <summary>Finds the largest size in which a text fits a box. Pure.</summary>
internal static class TextFitting
{
    /// <summary>Each try is this much smaller: fine enough that nobody sees the step.</summary>
    private const double Step = 0.95;

    /// <summary>Forgives what rounding adds.</summary>
    private const double Slack = 1.0001;

    internal static FittedText Flow(Box box, string text, TextStyle style)
    {
        var size = style.Size;
        while (true)
        {
            var lines = Typesetter.Lines(text, style.Font, box.Width / size * Slack);
            if (Height(lines.Count, size, style) <= box.Height * Slack)
                return Finish(size, lines.Select(l => l.Text).ToList(), style.Font, cut: false);
            if (size <= style.SmallestSize)
                return Cut(box, size, lines, style);
            size = Math.Max(style.SmallestSize, size * Step);
        }
    }

    internal static FittedText Best(Box box, TextStyle style, IReadOnlyList<IReadOnlyList<string>> ways)
    {
        var best = ways.Select(lines => (Lines: lines, Size: LargestSize(box, style, lines))).MaxBy(way => way.Size);
        return best.Size >= style.SmallestSize
            ? Finish(best.Size, best.Lines, style.Font, cut: false)
            : Flow(box, string.Join('\n', best.Lines), style);
    }

    private static double LargestSize(Box box, TextStyle style, IReadOnlyList<string> lines)
    {
        var widest = lines.Max(line => Typesetter.Line(line, style.Font).Width);
        var byWidth = widest > 0 ? box.Width / widest : style.Size;
        return Math.Min(style.Size, Math.Min(byWidth, box.Height / (lines.Count * style.LineHeight)));
    }

    /// <summary>Keeps the lines that have room and ends the last one with an ellipsis.</summary>
    private static FittedText Cut(Box box, double size, IReadOnlyList<SetLine> lines, TextStyle style)
    {
        var room = Math.Max(1, (int)(box.Height * Slack / (size * style.LineHeight)));
        var kept = lines.Take(room).Select(l => l.Text).ToList();
        if (kept.Count < lines.Count)
        {
            var last = kept[^1];
            while (last.Length > 0 && Typesetter.Line(last + "…", style.Font).Width > box.Width / size)
                last = Thai.ThaiText.Truncate(last, Thai.ThaiText.Graphemes(last) - 1);
            kept[^1] = last + "…";
        }
        return Finish(size, kept, style.Font, cut: true, whole: string.Concat(lines.Select(l => l.Text)));
    }

    private static FittedText Finish(double size, IReadOnlyList<string> texts, FontFace font, bool cut, string? whole = null)
    {
        var warnings = new List<TextWarning>();
        var lines = texts.Select(text => Typesetter.Line(text, font, warnings)).ToList();
        if (cut)
            warnings.Add(new TextWarning(TextTrouble.Cut, whole ?? string.Concat(texts)));
        return new FittedText(size, lines, warnings);
    }

    private static double Height(int lines, double size, TextStyle style) => lines * size * style.LineHeight;
}
