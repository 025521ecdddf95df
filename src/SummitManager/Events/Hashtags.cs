using System.Globalization;
using SummitManager.Thai;

namespace SummitManager.Events;

/// <summary>Words for social media, each with its <c>#</c>, as events and news bear them (FR-67). Pure.</summary>
public static class Hashtags
{
    public const int Most = 10;
    /// <summary>What may be typed; each word may still get its <c>#</c> and a space.</summary>
    public const int Limit = 400;

    /// <summary>
    /// In their order, each once, separated by spaces; null when nothing was typed. A network cuts a tag at the first sign that is neither letter,
    /// digit nor underscore, so such a tag is refused (<c>NotAHashtag</c>), and one without any letter is none.
    /// </summary>
    public static string? Read(TypedFields fields, string? typed, string field)
    {
        if (fields.Text(typed, field, Limit) is not { } text)
            return null;
        var tags = text.Replace("#", " ", StringComparison.Ordinal).Replace(",", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (tags.Count > Most)
            fields.Fail(field, "TooMany", Most);
        else if (!tags.TrueForAll(tag => tag.All(IsOfTag) && tag.Any(char.IsLetter)))
            fields.Fail(field, "NotAHashtag");
        return tags.Count == 0 ? null : string.Join(' ', tags.Select(tag => "#" + tag));
    }

    /// <summary>Thai vowels above and below and tone marks are no letters of their own.</summary>
    private static bool IsOfTag(char c) => c == '_' || char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate;
}
