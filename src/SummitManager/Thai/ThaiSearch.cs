using System.Globalization;
using System.Text;

namespace SummitManager.Thai;

/// <summary>The folding behind <see cref="ThaiText.SearchText"/>.</summary>
internal static class ThaiSearch
{
    public static string Fold(string? text)
    {
        // FormD opens Latin letters only: Thai has no canonical decompositions, so sara am survives.
        var opened = ThaiText.Normalize(text).Normalize(NormalizationForm.FormD);
        var result = new StringBuilder(opened.Length);
        foreach (var c in opened)
        {
            if (!IsDropped(c))
            {
                result.Append(Plain(c));
            }
        }

        var folded = ThaiText.FoldDigits(result.ToString()).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        return string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsDropped(char c) =>
        c is (>= '\u0300' and <= '\u036F')   // Latin diacritics
            or 'ฯ' or 'ๆ' or '\u0E3A' or (>= '\u0E47' and <= '\u0E4E')
            or '\uFE0F'
        || char.IsPunctuation(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol;

    /// <summary>Letters that look accented but do not decompose, and the full-width forms of an East Asian keyboard.</summary>
    private static string Plain(char c) => c switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ı' => "i",
        >= '\uFF10' and <= '\uFF5A' => ((char)(c - 0xFEE0)).ToString(),
        _ => c.ToString(),
    };
}
