namespace SummitManager.Documents.Lines;

/// <summary>Where Thai and Latin text may go on in the next line.</summary>
public static class LineBreaker
{
    /// <summary>UTF-16 indexes before which a line may break (after spaces too), ascending, never 0 or the length.</summary>
    public static IReadOnlyList<int> Opportunities(string text)
    {
        var breaks = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == ' ' && text[i] != ' ')
            {
                breaks.Add(i);
            }
        }

        return breaks;
    }

    /// <summary>Glues a name so that no line breaks inside it.</summary>
    public static string Keep(string text) => text.Replace(' ', '\u00A0');

    /// <summary>Takes the glue out again: what is drawn and copied.</summary>
    public static string Strip(string text) => text.Replace("\u2060", "", StringComparison.Ordinal).Replace('\u00A0', ' ');
}
