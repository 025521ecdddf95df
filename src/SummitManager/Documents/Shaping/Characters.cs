using System.Globalization;
using System.Text;

namespace SummitManager.Documents.Shaping;

/// <summary>What Unicode says of a character, as far as shaping Thai and Latin asks.</summary>
internal static class Characters
{
    private const int ThaiFirst = 0x0E00, ThaiLast = 0x0E7F;

    public static bool IsThai(int rune) => rune is >= ThaiFirst and <= ThaiLast;

    public static bool IsMark(int rune) => rune >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    public static Traits TraitsOf(int rune)
    {
        if (rune < 0xAD || (rune >= 0xC0 && rune < 0x300))
        {
            return Traits.None;
        }

        var traits = IsMark(rune) ? Traits.Mark : Traits.None;
        return traits | rune switch
        {
            0x200C => Traits.Invisible | Traits.NonJoiner,
            0x200D => Traits.Invisible | Traits.Joiner,
            0x034F or (>= 0x180B and <= 0x180F) or (>= 0xE0020 and <= 0xE007F) => Traits.Invisible | Traits.Blocking,
            0x00AD or 0x061C or (>= 0x17B4 and <= 0x17B5) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
                or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xFFF0 and <= 0xFFF8) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF) => Traits.Invisible,
            _ => Traits.None,
        };
    }

    /// <summary>Whether it is drawn as part of what stands before it, as far as a user selects and deletes.</summary>
    public static bool JoinsCluster(int rune, Traits traits, bool afterJoiner) =>
        (traits & (Traits.Mark | Traits.Joiner)) != 0 || rune is >= 0x1F3FB and <= 0x1F3FF || (afterJoiner && rune is (>= 0x2600 and <= 0x27BF) or (>= 0x1F000 and <= 0x1FAFF));

    public static bool IsVariationSelector(int rune) => rune is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D) or 0x180F;

    /// <summary>
    /// In which order marks on one letter are told: low before high; 0 keeps its place and stops the others. Thai ุ and ู (103 in
    /// Unicode) come before ฺ (9), as fonts expect them.
    /// </summary>
    public static int CombiningClass(int rune) => rune switch
    {
        < 0x300 => 0,
        0x0E38 or 0x0E39 => 3,
        0x0E3A => 9,
        >= 0x0E48 and <= 0x0E4B => 107,
        > 0x036F or 0x034F => 0,
        >= 0x0334 and <= 0x0338 => 1,
        0x0321 or 0x0322 or 0x0327 or 0x0328 => 202,
        0x031B => 216,
        (>= 0x0316 and <= 0x0319) or (>= 0x031C and <= 0x0333) or (>= 0x0339 and <= 0x033C) or (>= 0x0347 and <= 0x0349) or 0x034D or 0x034E
            or (>= 0x0353 and <= 0x0356) or 0x0359 or 0x035A => 220,
        0x0315 or 0x031A or 0x0358 => 232,
        0x035C or 0x035F or 0x0362 => 233,
        0x035D or 0x035E or 0x0360 or 0x0361 => 234,
        0x0345 => 240,
        _ => 230,
    };

    /// <summary>One step of canonical decomposition: é to e and ´; Å (angstrom) to Å alone (the second is 0).</summary>
    public static bool Decompose(int rune, out int first, out int second)
    {
        (first, second) = (0, 0);
        if (rune < 0xC0 || IsThai(rune) || NormalizeRefuses(rune))
        {
            return false;
        }

        var text = char.ConvertFromUtf32(rune);
        var whole = text.Normalize(NormalizationForm.FormD);
        if (string.Equals(whole, text, StringComparison.Ordinal))
        {
            return false;
        }

        var composed = text.Normalize(NormalizationForm.FormC);
        if (Single(composed) is { } other && other != rune)
        {
            first = other;
            return true;
        }

        var runes = whole.EnumerateRunes().ToList();
        if (runes.Count == 1)
        {
            first = runes[0].Value;
            return true;
        }

        // All but the last mark composed again is the letter that the last mark was put on.
        second = runes[^1].Value;
        var rest = whole[..^runes[^1].Utf16SequenceLength].Normalize(NormalizationForm.FormC);
        first = Single(rest) ?? 0;
        return first != 0;
    }

    /// <summary>The one character that stands for a letter with a mark; 0 when there is none.</summary>
    public static int Compose(int first, int second)
    {
        if (IsThai(first) || IsThai(second) || NormalizeRefuses(first) || NormalizeRefuses(second))
        {
            return 0;
        }

        // Normalising may have done more than this one step; what it made must come apart into the two again.
        var text = char.ConvertFromUtf32(first) + char.ConvertFromUtf32(second);
        var whole = Single(text.Normalize(NormalizationForm.FormC)) ?? 0;
        return Decompose(whole, out var letter, out var mark) && (letter, mark) == (first, second) ? whole : 0;
    }

    private static bool NormalizeRefuses(int rune) => rune is >= 0xFFF0 and <= 0xFFFF;

    private static int? Single(string text) =>
        text.Length == 1 ? text[0] : text.Length == 2 && char.IsHighSurrogate(text[0]) ? char.ConvertToUtf32(text, 0) : null;
}
