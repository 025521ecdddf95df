using SummitManager.Documents.Fonts;
using SummitManager.Documents.Lines;
using SummitManager.Thai;

namespace SummitManager.Documents.Layout;

/// <summary>Lines in a size that fits their box.</summary>
internal sealed record FittedText(double Size, IReadOnlyList<SetLine> Lines, TextWarning? Cut = null);

/// <summary>Finds the largest size in which a text fits a box. Pure.</summary>
internal static class TextFitting
{
    /// <summary>Each try is this much smaller: fine enough that nobody sees the step.</summary>
    private const double Step = 0.95;

    /// <summary>Forgives what rounding adds.</summary>
    private const double Slack = 1.0001;

    internal static FittedText Flow(Box box, string text, TextStyle style)
    {
        // Most texts are one line that fits.
        if (!text.Contains('\n', StringComparison.Ordinal) && Typesetter.Line(text, style.Font) is var whole && whole.Width * style.Size <= box.Width * Slack && Room(box, style.Size, style) > 0)
            return new FittedText(style.Size, [whole]);
        var flowing = new FlowingText(text, style.Font);
        for (var size = style.Size; ; size = Math.Max(style.SmallestSize, size * Step))
        {
            var lines = flowing.Break(box.Width / size * Slack);
            var room = Room(box, size, style);
            if (lines.Count <= room)
                return new FittedText(size, [.. lines.Select(flowing.Set)]);
            if (size <= style.SmallestSize)
                return Cut(box, size, lines, Math.Max(1, room), style.Font, text);
        }
    }

    /// <summary>Glue in the lines holds when the text has to flow after all.</summary>
    internal static FittedText Best(Box box, TextStyle style, IReadOnlyList<IReadOnlyList<string>> ways)
    {
        FittedText? best = null;
        var chosen = ways[0];
        foreach (var way in ways)
        {
            var lines = way.Select(line => Typesetter.Line(line, style.Font)).ToList();
            var widest = lines.Max(line => line.Width);
            var size = Math.Min(style.Size, Math.Min(widest > 0 ? box.Width / widest : style.Size, box.Height / (lines.Count * style.LineHeight)));
            if (best is null || size > best.Size)
                (best, chosen) = (new FittedText(size, lines), way);
            if (size >= style.Size)
                break;
        }
        return best!.Size >= style.SmallestSize ? best : Flow(box, string.Join('\n', chosen), style);
    }

    /// <summary>How many lines fit.</summary>
    private static int Room(Box box, double size, TextStyle style) => (int)(box.Height * Slack / (size * style.LineHeight));

    /// <summary>Keeps the lines that have room and ends the last one with an ellipsis. A single line stays even where its box is too low.</summary>
    private static FittedText Cut(Box box, double size, IReadOnlyList<string> lines, int room, FontFace font, string whole)
    {
        if (lines.Count <= room)
            return new FittedText(size, [.. lines.Select(line => Typesetter.Line(line, font))]);
        var kept = lines.Take(room).ToList();
        var last = kept[^1];
        while (last.Length > 0 && Typesetter.Line(last + "…", font).Width > box.Width / size)
            last = ThaiText.Truncate(last, ThaiText.Graphemes(last) - 1);
        kept[^1] = last + "…";
        return new FittedText(size, [.. kept.Select(line => Typesetter.Line(line, font))], new TextWarning(TextTrouble.Cut, LineBreaker.Strip(whole).Replace('\n', ' ')));
    }
}
