using System.Globalization;
using System.Text;
using SummitManager.Documents.Fonts;
using SummitManager.Documents.Lines;
using SummitManager.Documents.Shaping;

namespace SummitManager.Documents.Layout;

/// <summary>A line that was shaped and not yet placed; <paramref name="Width"/> is in em.</summary>
public sealed record SetLine(string Text, IReadOnlyList<GlyphRun> Runs, double Width);

/// <summary>
/// Turns text into lines of glyphs: chooses a font for each letter, shapes, measures and breaks. Pure; knows no page.
/// </summary>
public static class Typesetter
{
    /// <summary>Marks on one letter: Thai needs two, a careful transcription three.</summary>
    private const int MostMarks = 4;

    /// <summary>One line, never broken. What is wrong with its letters is added to <paramref name="warnings"/>.</summary>
    public static SetLine Line(string text, FontFace font, ICollection<TextWarning>? warnings = null)
    {
        var clean = LineBreaker.Strip(text);
        var runs = new List<GlyphRun>();
        foreach (var (face, start, length) in Faces(clean, font, warnings))
            runs.Add(new GlyphRun(face, Shaper.Shape(face, clean.Substring(start, length)), start, length));
        if (warnings is not null && HasTooManyMarks(clean))
            warnings.Add(new TextWarning(TextTrouble.TooManyMarks, clean));
        return new SetLine(clean, runs, runs.Sum(r => r.Width));
    }

    /// <summary>
    /// The text in as many lines as it needs to be at most <paramref name="width"/> em wide. A piece that is too wide by itself is broken
    /// between letters, so that nothing ever stands outside the box.
    /// </summary>
    public static IReadOnlyList<SetLine> Lines(string text, FontFace font, double width)
    {
        var lines = new List<SetLine>();
        foreach (var paragraph in text.Split('\n'))
            Fill(lines, paragraph, font, width);
        return lines;
    }

    private static void Fill(List<SetLine> lines, string text, FontFace font, double width)
    {
        var ends = Widths(text, font);
        var breaks = LineBreaker.Opportunities(text);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Length;
            if (ends[end] - ends[start] > width)
            {
                end = LastFitting(breaks, start, e => ends[TrimmedEnd(text, start, e)] - ends[start] <= width);
                if (end <= start)
                    end = LastLetter(text, start, e => ends[e] - ends[start] <= width);
            }
            lines.Add(Line(text[start..TrimmedEnd(text, start, end)], font));
            start = end;
            while (start < text.Length && text[start] == ' ')
                start++;
        }
        if (text.Length == 0)
            lines.Add(new SetLine("", [], 0));
    }

    /// <summary>For every index the width in em of what stands before it. A cluster's width counts at its end.</summary>
    private static double[] Widths(string text, FontFace font)
    {
        var at = new double[text.Length + 1];
        var clean = new StringBuilder(text.Length);
        var back = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\u2060')
                continue;
            clean.Append(text[i] == '\u00A0' ? ' ' : text[i]);
            back.Add(i);
        }
        foreach (var run in Line(clean.ToString(), font).Runs)
        {
            foreach (var glyph in run.Glyphs)
                at[back[run.Start + glyph.Cluster] + 1] += (double)glyph.Advance / run.Font.UnitsPerEm;
        }
        for (var i = 1; i < at.Length; i++)
            at[i] += at[i - 1];
        return at;
    }

    private static int LastFitting(IReadOnlyList<int> breaks, int start, Func<int, bool> fits)
    {
        var best = start;
        foreach (var end in breaks)
        {
            if (end > start && fits(end))
                best = end;
            else if (end > start)
                break;
        }
        return best;
    }

    private static int LastLetter(string text, int start, Func<int, bool> fits)
    {
        var end = start + StringInfo.GetNextTextElementLength(text, start);
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (!fits(next))
                break;
            end = next;
        }
        return end;
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\u200B')
            end--;
        return end;
    }

    /// <summary>Cuts the text into pieces of one font: the wished one, else one that has the letter. Marks stay with their letter.</summary>
    private static IEnumerable<(FontFace Face, int Start, int Length)> Faces(string text, FontFace wished, ICollection<TextWarning>? warnings)
    {
        var (start, face) = (0, wished);
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var next = FaceOf(rune, wished, face, warnings, text);
            if (next != face && i > start)
            {
                yield return (face, start, i - start);
                start = i;
            }
            face = next;
            i += length;
        }
        if (start < text.Length)
            yield return (face, start, text.Length - start);
    }

    private static FontFace FaceOf(Rune rune, FontFace wished, FontFace before, ICollection<TextWarning>? warnings, string text)
    {
        if (IsCarried(rune))
            return before;
        if (wished.Glyph(rune.Value) != 0)
            return wished;
        var other = wished == DocumentFonts.Sarabun ? DocumentFonts.SarabunBold : wished.IsBold ? DocumentFonts.SarabunBold : DocumentFonts.Sarabun;
        if (other.Glyph(rune.Value) != 0)
            return other;
        warnings?.Add(new TextWarning(TextTrouble.NoLetter, text));
        return wished;
    }

    /// <summary>Belongs to the letter before it and never changes the font.</summary>
    private static bool IsCarried(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;

    private static bool HasTooManyMarks(string text)
    {
        var marks = 0;
        foreach (var c in text)
        {
            marks = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (marks > MostMarks)
                return true;
        }
        return false;
    }
}
