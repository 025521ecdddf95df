using System.Buffers;
using System.Globalization;

namespace SummitManager.Documents.Lines;

/// <summary>Between which two characters a line never breaks, whatever a dictionary says.</summary>
internal static class Letters
{
    public const char Joiner = '\u2060', HardSpace = '\u00A0', BreakHint = '\u200B';

    private static readonly SearchValues<char> Glue = SearchValues.Create("\u2060\u00A0\u202F\uFEFF\u200D");
    private static readonly SearchValues<char> LeadingVowels = SearchValues.Create("เแโใไ");

    /// <summary>Vowels behind their consonant, ๆ and ฯ, and what ends a word in any script.</summary>
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create("ะาำๅๆฯ!),.:;?]}%”’»›…๚๛");
    private static readonly SearchValues<char> NeverLast = SearchValues.Create("([{“‘«‹฿$€£#");

    public static bool MayBreak(string text, int at)
    {
        char before = text[at - 1], after = text[at];
        return !IsGlue(before) && !IsGlue(after) && !NeverFirst.Contains(after) && !NeverLast.Contains(before) && !LeadingVowels.Contains(before)
            && !IsMark(after) && !char.IsLowSurrogate(after);
    }

    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a word that ends before <paramref name="at"/> is written on: นาที does not stand in นาที่, nor m in men.</summary>
    public static bool GoesOn(string text, int at) => at < text.Length
        && (IsMark(text[at]) || text[at] is 'ะ' or 'า' or 'ำ' or 'ๅ' || (char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at])));

    private static bool IsGlue(char c) => Glue.Contains(c);
}
