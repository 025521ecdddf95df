namespace SummitManager.Shared;

/// <summary>Between <see cref="Language"/> and the culture names that browsers, cookies and mail headers use.</summary>
public static class Languages
{
    /// <summary>Every language, Thai first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Thai, Language.English];

    /// <summary>
    /// Reads a culture name or tag (<c>th</c>, <c>th-TH</c>, <c>TH_th</c>, <c>en-GB</c>). Anything Thai is Thai; nothing at all is
    /// Thai, because the product speaks Thai first; every other language gets English.
    /// </summary>
    public static Language Parse(string? cultureName)
    {
        var tag = cultureName?.Trim();
        if (string.IsNullOrEmpty(tag))
        {
            return Language.Thai;
        }

        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = end < 0 ? tag : tag[..end];
        return primary.Equals("th", StringComparison.OrdinalIgnoreCase) ? Language.Thai : Language.English;
    }

    /// <summary>The culture a page is rendered in: <c>th-TH</c> or <c>en-GB</c> (day before month).</summary>
    public static string CultureName(this Language language) => language == Language.Thai ? "th-TH" : "en-GB";

    /// <summary>The value of an HTML <c>lang</c> attribute.</summary>
    public static string Tag(this Language language) => language == Language.Thai ? "th" : "en";
}
