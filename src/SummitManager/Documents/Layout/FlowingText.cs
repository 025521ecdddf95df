using System.Globalization;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Lines;

namespace SummitManager.Documents.Layout;

/// <summary>
/// A text that was measured and looked through for places to break once, to be broken to any width. A paragraph is what stands between
/// line breaks of the writer.
/// </summary>
internal sealed class FlowingText
{
    private readonly FontFace _font;
    private readonly List<Paragraph> _paragraphs;

    public FlowingText(string text, FontFace font)
    {
        _font = font;
        _paragraphs = [.. text.Split('\n').Select(p => new Paragraph(p, Measure(p, font), LineBreaker.Opportunities(p)))];
    }

    /// <summary>Lines at most <paramref name="width"/> em wide, as text without trailing spaces. A piece too wide by itself is broken between letters.</summary>
    public IReadOnlyList<string> Break(double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in _paragraphs)
            Fill(lines, paragraph, width);
        return lines;
    }

    public SetLine Set(string line) => Typesetter.Line(line, _font);

    private static void Fill(List<string> lines, Paragraph p, double width)
    {
        if (p.Text.Length == 0)
            lines.Add("");
        for (var start = 0; start < p.Text.Length;)
        {
            var end = p.Text.Length;
            if (p.Width(start, end) > width)
            {
                end = p.LastBreak(start, width);
                if (end <= start)
                    end = p.LastLetter(start, width);
            }
            lines.Add(p.Text[start..p.Trimmed(start, end)]);
            start = end;
            while (start < p.Text.Length && p.Text[start] == ' ')
                start++;
        }
    }

    /// <summary>For every index the width in em of what stands before it. A cluster's width counts at its beginning.</summary>
    private static double[] Measure(string text, FontFace font)
    {
        var at = new double[text.Length + 1];
        var back = new List<int>(text.Length);
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\u2060' or '\u200B')
                continue;
            clean.Append(text[i]);
            back.Add(i);
        }
        foreach (var run in Typesetter.Line(clean.ToString(), font).Runs)
        {
            foreach (var glyph in run.Glyphs)
                at[back[run.Start + glyph.Cluster] + 1] += (double)glyph.Advance / run.Font.UnitsPerEm;
        }
        for (var i = 1; i < at.Length; i++)
            at[i] += at[i - 1];
        return at;
    }

    private sealed record Paragraph(string Text, double[] Ends, IReadOnlyList<int> Breaks)
    {
        public double Width(int start, int end) => Ends[Trimmed(start, end)] - Ends[start];

        public int LastBreak(int start, double width)
        {
            var best = start;
            foreach (var end in Breaks)
            {
                if (end <= start)
                    continue;
                if (Width(start, end) > width)
                    break;
                best = end;
            }
            return best;
        }

        public int LastLetter(int start, double width)
        {
            var end = start + StringInfo.GetNextTextElementLength(Text, start);
            while (end < Text.Length && end + StringInfo.GetNextTextElementLength(Text, end) is var next && Width(start, next) <= width)
                end = next;
            return end;
        }

        public int Trimmed(int start, int end)
        {
            while (end > start && Text[end - 1] is ' ' or '\u200B')
                end--;
            return end;
        }
    }
}
