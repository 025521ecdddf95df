using System.Globalization;
using System.Text;

namespace SummitManager.Events;

/// <summary>The part of public addresses that names an event: lower-case Latin letters, digits and single dashes.</summary>
public static class Slug
{
    public const int MaxLength = 80;
    private const int ProposedLength = 60;

    /// <summary>
    /// From the English title and the edition, or the year where there is no edition: <c>thailand-local-government-summit-3</c>.
    /// A title without Latin letters gives <c>event-2024</c>.
    /// </summary>
    public static string Propose(string? titleEn, int? edition, DateOnly? startsOn)
    {
        var words = Plain(titleEn);
        if (words.Length > ProposedLength)
            words = words[..(words.LastIndexOf('-', ProposedLength) is > 0 and var dash ? dash : ProposedLength)];
        if (words.Length == 0)
            words = "event";
        if ((edition ?? startsOn?.Year) is not { } number)
            return words;
        var ending = "-" + number.ToString(CultureInfo.InvariantCulture);
        return words.EndsWith(ending, StringComparison.Ordinal) ? words : words + ending;
    }

    /// <summary>Letters and digits only, parted by single dashes, not as long as to tire a typist.</summary>
    public static bool IsGood(string slug) => slug.Length is > 0 and <= MaxLength && Ascii.IsValid(slug) && slug == Plain(slug);

    private static string Plain(string? text)
    {
        var slug = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
