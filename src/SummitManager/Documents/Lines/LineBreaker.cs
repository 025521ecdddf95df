using System.Text;

namespace SummitManager.Documents.Lines;

/// <summary>
/// Where Thai and Latin text may go on in the next line. ICU's dictionary proposes; where there is no ICU only spaces do. Our own rules
/// then keep together what belongs together, and allow a line to break around words that we know.
/// </summary>
public static class LineBreaker
{
    /// <summary>UTF-16 indexes before which a line may break (after spaces too), ascending, never 0 or the length.</summary>
    public static IReadOnlyList<int> Opportunities(string text) => Opportunities(text, Icu.Instance);

    internal static IReadOnlyList<int> Opportunities(string text, Icu? icu)
    {
        var breaks = new bool[text.Length + 1];
        for (var at = 1; at < text.Length; at++)
        {
            breaks[at] = text[at - 1] is ' ' or Letters.BreakHint;
        }

        foreach (var at in icu?.Breaks(text) ?? [])
        {
            breaks[at] = true;
        }

        WordRules.KeepWords(text, breaks);
        WordRules.KeepBeginnings(text, breaks);
        WordRules.KeepNumbers(text, breaks);

        var opportunities = new List<int>();
        for (var at = 1; at < text.Length; at++)
        {
            if (breaks[at] && text[at] != ' ' && Letters.MayBreak(text, at))
            {
                opportunities.Add(at);
            }
        }

        return opportunities;
    }

    /// <summary>Glues a name: no line breaks inside it. What is drawn and copied is <see cref="Strip"/> of it.</summary>
    public static string Keep(string text)
    {
        var glued = new StringBuilder(2 * text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isSpace = text[at] == ' ';
            if (at > 0 && !isSpace && text[at - 1] != ' ' && Letters.MayBreak(text, at))
            {
                glued.Append(Letters.Joiner);
            }

            glued.Append(isSpace ? Letters.HardSpace : text[at]);
        }

        return glued.ToString();
    }

    /// <summary>Takes glue and break hints out again: what is drawn and copied.</summary>
    public static string Strip(string text) => text.AsSpan().IndexOfAny(Letters.Joiner, Letters.HardSpace, Letters.BreakHint) < 0 ? text : new StringBuilder(text)
        .Replace(Letters.Joiner.ToString(), "").Replace(Letters.BreakHint.ToString(), "").Replace(Letters.HardSpace, ' ').ToString();
}
