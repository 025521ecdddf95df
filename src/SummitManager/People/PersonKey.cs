using System.Text;
using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>
/// What two entries of one person have in common, to show possible duplicates to a human; never a reason to merge by machine.
/// </summary>
public static class PersonKey
{
    /// <summary>
    /// Given and family name, repaired and joined; titles, middle names, spaces, punctuation, capitals, Latin accents and a closing
    /// ฯ do not count, tones do. Names in other letters than Thai give the same key in either order.
    /// </summary>
    public static string Of(PersonName name) => Of(name.Given, name.Family);

    /// <inheritdoc cref="Of(PersonName)"/>
    public static string Of(string? given, string? family)
    {
        string[] parts = [Fold(given), Fold(family)];
        if (!parts.Any(part => part.Any(ThaiText.IsThai)))
        {
            Array.Sort(parts, StringComparer.Ordinal);
        }

        return string.Concat(parts);
    }

    /// <summary>
    /// Worth showing to a human as one person: the same key, or the same given name where one entry lacks the family name
    /// (พล.อ.อ.ดร.ประจินฯ) and the titles agree as far as both are given (FR-26).
    /// </summary>
    public static bool MayBeSame(PersonName one, PersonName other)
    {
        if (Of(one) == Of(other))
        {
            return true;
        }

        return (one.Family is null || other.Family is null)
            && Fold(one.Given) == Fold(other.Given)
            && (one.Title is null || other.Title is null || Titles.Same(one.Title, other.Title));
    }

    private static string Fold(string? part)
    {
        var result = new StringBuilder();
        foreach (var c in ThaiText.FoldDigits(ThaiText.Normalize(part)).Normalize(NormalizationForm.FormD))
        {
            if (c is not 'ฯ' && (char.IsLetterOrDigit(c) || ThaiText.IsThai(c)))
            {
                result.Append(c);
            }
        }

        return result.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }
}
