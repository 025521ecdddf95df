namespace SummitManager.Documents.Lines;

/// <summary>Words to look for in a text.</summary>
internal sealed class WordList(IEnumerable<string> words)
{
    /// <summary>By first letter, longest first.</summary>
    private readonly Dictionary<char, string[]> _byFirst = words.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    /// <summary>The length of the longest word that stands here, 0 for none. A word that is written on with a vowel or a tone is another word.</summary>
    public int LongestAt(string text, int at)
    {
        if (!_byFirst.TryGetValue(text[at], out var candidates))
        {
            return 0;
        }

        foreach (var word in candidates)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0 && !Letters.GoesOn(text, at + word.Length))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
