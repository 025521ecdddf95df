using System.Globalization;
using System.Text;

namespace SummitManager.Thai;

/// <summary>
/// The one place where Thai text is repaired, folded for search, keyed for sorting, counted and cut.
/// Ordinal throughout; no method reads the current culture.
/// </summary>
public static class ThaiText
{
    private const int MaxSortKeyLength = 200;
    private static readonly CompareInfo ThaiOrder = CultureInfo.GetCultureInfo("th-TH").CompareInfo;

    /// <summary>
    /// Repairs one line of typed or pasted text to its standard spelling: NFC, invisible and control characters gone, every white
    /// space a plain space, <c>เเ</c> to <c>แ</c>, sara am in one character, marks in keyboard order and never doubled, spaces
    /// collapsed and trimmed. Emoji stay whole. Line breaks become spaces. Applying it twice changes nothing.
    /// Never NFKC, which takes sara am apart.
    /// </summary>
    public static string Normalize(string? text) => string.IsNullOrEmpty(text) ? "" : ThaiNormalizer.Run(text);

    /// <summary>
    /// The folded form in which stored text and a query are compared by ordinal substring, term by term. On top of
    /// <see cref="Normalize"/>: small letters, digits 0-9, no Latin diacritics, no punctuation, and without the Thai marks people
    /// leave out or mix up (tones, thanthakhat, maitaikhu, nikhahit, phinthu, yamakkan, ๆ, ฯ). Vowels stay.
    /// Empty parts are left out; the others are joined by a space.
    /// </summary>
    public static string SearchText(params string?[] parts) =>
        string.Join(' ', parts.Select(ThaiSearch.Fold).Where(part => part.Length > 0));

    /// <summary>
    /// A key whose ordinal order is Thai dictionary order, for a database column: upper-case hex of the th-TH collation key, at
    /// most 200 characters (the letters come first in a key, so cutting loses only the finest distinctions).
    /// Spaces and punctuation do not count, so equal keys occur: order by something else after it.
    /// Keys depend on the ICU version: rebuild the column after an upgrade.
    /// </summary>
    public static string SortKey(string? text)
    {
        var hex = Convert.ToHexString(ThaiOrder.GetSortKey(Normalize(text), CompareOptions.None).KeyData);
        return hex.Length <= MaxSortKeyLength ? hex : hex[..MaxSortKeyLength];
    }

    /// <summary>Thai digits ๐-๙ to 0-9; everything else is kept.</summary>
    public static string FoldDigits(string? text) =>
        Map(text, static c => c is >= '๐' and <= '๙' ? (char)(c - '๐' + '0') : c);

    /// <summary>0-9 to Thai digits, for letters and certificates.</summary>
    public static string ToThaiDigits(string? text) =>
        Map(text, static c => char.IsAsciiDigit(c) ? (char)(c - '0' + '๐') : c);

    /// <summary>How many characters a reader sees (grapheme clusters): a consonant with its marks counts once.</summary>
    public static int Graphemes(string? text) => new StringInfo(text ?? "").LengthInTextElements;

    /// <summary>The first <paramref name="graphemes"/> characters a reader sees, without an ellipsis; marks are never torn off.</summary>
    public static string Truncate(string? text, int graphemes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(graphemes);
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var end = 0;
        for (var seen = 0; seen < graphemes && end < text.Length; seen++)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        return text[..end];
    }

    /// <summary>The first <paramref name="length"/> UTF-16 units at most, as a database column counts them; a surrogate pair is never split.</summary>
    public static string Cut(string text, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (text.Length <= length)
        {
            return text;
        }

        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    internal static bool IsThai(char c) => c is >= '\u0E00' and <= '\u0E7F';

    /// <summary>Marks, following vowels and ๆ ฯ: characters no Thai word can begin with.</summary>
    internal static bool CannotBeginWord(char c) => c is (>= 'ฯ' and <= '\u0E3A') or 'ๅ' or (>= 'ๆ' and <= '\u0E4E');

    private static string Map(string? text, Func<char, char> change)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = change(result[i]);
        }

        return result.ToString();
    }
}
