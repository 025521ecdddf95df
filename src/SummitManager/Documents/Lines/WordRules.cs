using SummitManager.Thai;

namespace SummitManager.Documents.Lines;

/// <summary>What belongs together in a line of an office's Thai. Each rule adds to or takes from the places where a line may break, told as a yes or no for every index.</summary>
internal static class WordRules
{
    /// <summary>A longer run of letters behind an authority's kind is not only its place's name.</summary>
    private const int LongestPlace = 20;

    private static readonly WordList Known = new([.. Phrases.Whole, .. Phrases.AuthorityKinds]);
    private static readonly WordList Kinds = new(Phrases.AuthorityKinds);
    private static readonly WordList AfterPlaces = new(Phrases.AfterPlaces);
    private static readonly WordList Units = new([.. Phrases.Units, .. ThaiMonths.ThaiLong, .. ThaiMonths.ThaiShort, .. ThaiMonths.EnglishLong]);

    /// <summary>Words that we know stay whole, and lines may break around them; an authority's place stays whole too.</summary>
    public static void KeepWords(string text, bool[] breaks)
    {
        var behindLast = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = Known.LongestAt(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            var end = at + length;
            KeepWhole(breaks, WithBeginning(text, behindLast, at), end);
            if (Kinds.LongestAt(text, at) == length && PlaceEnd(text, end) is var place && place - end is > 0 and <= LongestPlace)
            {
                KeepWhole(breaks, end, place);
            }

            at = behindLast = end;
        }
    }

    /// <summary>การ, ความ and their like go with the word behind them, whichever it is.</summary>
    public static void KeepBeginnings(string text, bool[] breaks)
    {
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            if (breaks[at])
            {
                breaks[at] = !Array.Exists(Phrases.Beginnings, word => at - start == word.Length && EndsWith(text, at, word));
                start = at;
            }
        }
    }

    /// <summary>A number and its unit, and words that hold on to what follows the space behind them.</summary>
    public static void KeepNumbers(string text, bool[] breaks)
    {
        for (var at = 1; at < text.Length; at++)
        {
            breaks[at] = breaks[at] && !IsUnitOfNumber(text, at) && !HoldsOn(text, at);
        }
    }

    private static bool IsUnitOfNumber(string text, int at) => EndOfWord(text, at) is var end and > 0 && char.IsDigit(text[end - 1]) && Units.LongestAt(text, at) > 0;

    private static bool HoldsOn(string text, int at)
    {
        var end = EndOfWord(text, at);
        return end < at && Array.Exists(Phrases.HoldOn, word => EndsWith(text, end, word)
            && (end == word.Length || !IsSameWord(text[end - word.Length - 1], word[0])));
    }

    /// <summary>ณ within ญาณ holds on to nothing; ชั้น behind Thai letters is a word still.</summary>
    private static bool IsSameWord(char before, char first) => first == 'ณ' ? before != ' ' : char.IsAsciiLetter(before) && char.IsAsciiLetter(first);

    private static int EndOfWord(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
        {
            at--;
        }

        return at;
    }

    private static int PlaceEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsThaiLetter(text[end]) && (end == start || AfterPlaces.LongestAt(text, end) == 0))
        {
            end++;
        }

        return end;
    }

    private static bool IsThaiLetter(char c) => c is >= '\u0E01' and <= '\u0E4E' and not ('ฯ' or 'ๆ' or '฿');

    private static int WithBeginning(string text, int from, int at) =>
        at - (Array.Find(Phrases.Beginnings, word => at - from >= word.Length && EndsWith(text, at, word))?.Length ?? 0);

    private static bool EndsWith(string text, int end, string word) => end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static void KeepWhole(bool[] breaks, int start, int end)
    {
        Array.Clear(breaks, start + 1, end - start - 1);
        (breaks[start], breaks[end]) = (true, true);
    }
}
