using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>What somebody copies to share a page of the event on social media (FR-67). Pure.</summary>
public static class ShareText
{
    /// <param name="title">Of the news, or of the event.</param>
    /// <param name="link">Its whole address.</param>
    /// <param name="settings">Null while nobody saved any.</param>
    /// <param name="source">Null where nobody is named.</param>
    /// <param name="hashtags">With their signs; null without any.</param>
    /// <param name="language">Of the page.</param>
    public static string Of(string title, string link, PressSettings? settings, string? source, string? hashtags, Language language) => string.Join('\n', new[]
    {
        title,
        settings?.ShareText(language),
        link,
        source is null ? null : Credit(source, language),
        settings?.PageCredit is { } page ? (language == Language.Thai ? "เพจ: " : "Page: ") + page : null,
        hashtags,
    }.Where(line => !string.IsNullOrEmpty(line)));

    public static string Credit(string source, Language language) => (language == Language.Thai ? "ที่มา: " : "Source: ") + source;
}
