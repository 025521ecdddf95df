using System.Text;

namespace SummitManager.Thai;

/// <summary>The steps behind <see cref="ThaiText.Normalize"/>, in the order in which they must run.</summary>
internal static class ThaiNormalizer
{
    private const int Joiner = 0x200D;
    private const char SaraAa = '\u0E32';
    private const char SaraAm = '\u0E33';
    private const char Nikhahit = '\u0E4D';

    public static string Run(string text)
    {
        // NFC comes after the invisible characters are gone: they keep a letter and its accent apart.
        var clean = Clean(text).Normalize(NormalizationForm.FormC);
        var line = clean.Replace("\u0E40\u0E40", "\u0E41", StringComparison.Ordinal);

        // Twice only where Thai marks stand beside foreign ones, which NFC then sorts anew. Every step moves marks leftwards: it ends.
        for (var repaired = RepairMarks(line).Normalize(NormalizationForm.FormC); repaired != line; repaired = RepairMarks(line).Normalize(NormalizationForm.FormC))
        {
            line = repaired;
        }

        return Collapse(line);
    }

    private static string Clean(string text)
    {
        // A lone surrogate comes out as U+FFFD; it and the noncharacters would make Normalize throw.
        Rune[] runes = [.. text.EnumerateRunes()];
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < runes.Length; i++)
        {
            var rune = runes[i];
            if (Rune.IsWhiteSpace(rune))
            {
                result.Append(' ');
            }
            else if (!IsDropped(rune) || JoinsEmoji(runes, i))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }

    private static bool IsDropped(Rune rune) =>
        Rune.IsControl(rune)
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is 0x00AD or 0x061C or 0x180E or 0xFEFF or 0xFFFD
            or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
            or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFFF9 and <= 0xFFFB);

    private static bool JoinsEmoji(Rune[] runes, int i) =>
        runes[i].Value == Joiner && i > 0 && i + 1 < runes.Length && IsEmojiPart(runes[i - 1]) && IsEmojiPart(runes[i + 1]);

    private static bool IsEmojiPart(Rune rune) =>
        rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2190 and <= 0x2BFF) or 0xFE0F;

    private static string RepairMarks(string text)
    {
        var result = new StringBuilder(text.Length);
        var i = 0;
        while (i < text.Length)
        {
            var end = i;
            while (end < text.Length && (IsMark(text[end]) || IsTail(text[end])))
            {
                end++;
            }

            if (end == i)
            {
                result.Append(text[i++]);
                continue;
            }

            AppendRun(result, text.AsSpan(i, end - i));
            i = end;
        }

        return result.ToString();
    }

    private static void AppendRun(StringBuilder result, ReadOnlySpan<char> run)
    {
        List<char> marks = [];
        var tail = '\0';
        foreach (var c in run)
        {
            if (IsTail(c))
            {
                if (c == SaraAm && tail == SaraAm)
                {
                    continue;
                }

                if (tail != '\0')
                {
                    Flush(result, marks, ref tail);
                }

                var foldsToAm = c is SaraAa or SaraAm && marks.RemoveAll(mark => mark == Nikhahit) > 0;
                tail = foldsToAm ? SaraAm : c;
                continue;
            }

            // A tone typed after the vowel belongs on the consonant before it. Nothing else does: กาํ is Pali, not กำ.
            if (tail != '\0' && !IsTone(c))
            {
                Flush(result, marks, ref tail);
            }

            marks.Add(c);
        }

        Flush(result, marks, ref tail);
    }

    private static void Flush(StringBuilder result, List<char> marks, ref char tail)
    {
        var last = '\0';
        foreach (var mark in marks.OrderBy(Place))
        {
            if (mark != last)
            {
                result.Append(mark);
            }

            last = mark;
        }

        if (tail != '\0')
        {
            result.Append(tail);
        }

        marks.Clear();
        tail = '\0';
    }

    private static bool IsTail(char c) => c is '\u0E30' or SaraAa or SaraAm;

    private static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';

    private static bool IsMark(char c) => c is '\u0E31' or (>= '\u0E34' and <= '\u0E3A') or (>= '\u0E47' and <= '\u0E4E');

    /// <summary>Keyboard order on one consonant: phinthu, vowel below, vowel above, tone, thanthakhat.</summary>
    private static int Place(char mark) => mark switch
    {
        '\u0E3A' => 0,
        '\u0E38' or '\u0E39' => 1,
        >= '\u0E48' and <= '\u0E4B' => 3,
        '\u0E4C' or '\u0E4E' => 4,
        _ => 2,
    };

    private static string Collapse(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
