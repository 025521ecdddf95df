using SummitManager.Shared;

namespace SummitManager.Press;

/// <summary>A proposed text. Empty in a language in which the event has no title.</summary>
public sealed record PressText(string Title, string Body)
{
    public static readonly PressText None = new("", "");
}

/// <summary>Writes news from facts, in the prose of press releases. What is not known is left out, and no sentence is left with a hole. Pure.</summary>
public static class PressDraft
{
    public static PressText Of(PressFacts facts, Language language) => language == Language.Thai
        ? Cut(ThaiDraft.Title(facts), ThaiDraft.Paragraphs(facts))
        : facts.Title.English.Length == 0 ? PressText.None : Cut(EnglishDraft.Title(facts), EnglishDraft.Paragraphs(facts));

    /// <summary>Very long facts may not make a draft that cannot be saved.</summary>
    private static PressText Cut(string title, IEnumerable<string> paragraphs) =>
        new(Thai.ThaiText.Cut(title, NewsItem.TitleLimit), Thai.ThaiText.Cut(string.Join("\n\n", paragraphs), NewsItem.BodyLimit));
}
