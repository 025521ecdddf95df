using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>Reads the titles at the beginning of a text: the longest match first, and only where what follows can be a name.</summary>
internal static class TitleReader
{
    private const string Acting = "ว่าที่";
    private const string Female = "หญิง";

    private static readonly string[] DotlessInUse = ["ดร.", "รศ.", "ผศ."];

    private static readonly (string Text, TitleEntry Entry, bool IsSpelled)[] Spellings =
    [
        .. TitleTable.All.Select(entry => (entry.LongForm, entry, true)),
        .. TitleTable.All.Where(entry => entry.ShortForm != entry.LongForm).DistinctBy(entry => entry.ShortForm).Select(entry => (entry.ShortForm, entry, false)),
        ("ดอกเตอร์", Entry("ดร."), true),
        ("นายดาบตำรวจ", Entry("ดาบตำรวจ"), true),
        ("ทพ.ญ.", Entry("ทันตแพทย์หญิง"), false),
        ("ทนพ.ญ.", Entry("นักเทคนิคการแพทย์หญิง"), false),
    ];

    /// <summary>The titles and the index at which the name begins. <paramref name="text"/> is normalised.</summary>
    public static (IReadOnlyList<TitlePart> Parts, int End) Take(string text)
    {
        List<TitlePart> parts = [];
        var position = 0;
        while (Next(text, SkipSpaces(text, position), parts) is { } found)
        {
            parts.Add(found.Part);
            position = found.End;
        }

        return (parts, SkipSpaces(text, position));
    }

    private static (TitlePart Part, int End)? Next(string text, int start, List<TitlePart> before)
    {
        var isActing = text.AsSpan(start).StartsWith(Acting, StringComparison.Ordinal);
        var from = isActing ? SkipSpaces(text, start + Acting.Length) : start;
        (TitleEntry Entry, bool IsSpelled, int End)? best = null;
        foreach (var (spelling, entry, isSpelled) in Spellings)
        {
            // The letters first: hardly any spelling gets further.
            if (Match(text, from, spelling) is var end && end > (best?.End ?? from)
                && (!isActing || entry.IsRank)
                && MayFollow(entry, spelling, before)
                && CanEndHere(text, from, end, entry))
            {
                best = (entry, isSpelled, end);
            }
        }

        if (best is not { } match)
        {
            return null;
        }

        var femaleEnd = match.Entry.IsRank ? AfterFemale(text, match.End) : -1;
        return (new(match.Entry, isActing, femaleEnd > 0, match.IsSpelled), femaleEnd > 0 ? femaleEnd : match.End);
    }

    private static bool MayFollow(TitleEntry entry, string spelling, List<TitlePart> before)
    {
        if (entry.Kind is TitleKind.Civil && before.Exists(part => part.Entry.Kind != TitleKind.Honorific))
        {
            return false;
        }

        // After นาย, นาง, นางสาว a spelled-out title is more likely the beginning of a given name: นายพันตรี, นายพระพล.
        var afterCivil = before.Exists(part => part.Entry.Kind == TitleKind.Civil);
        return (!afterCivil || spelling.Contains('.', StringComparison.Ordinal)) && !(entry.IsRank && before.Exists(part => part.Entry.IsRank));
    }

    private static bool CanEndHere(string text, int start, int end, TitleEntry entry)
    {
        if (end < text.Length && ThaiText.CannotBeginWord(text[end]))
        {
            // นางสาวิตรี is นาง and สาวิตรี; นายิกา is a name.
            return false;
        }

        return entry.LongForm switch
        {
            "นาย" or "นายแพทย์" => !PositionWords.IsOfficeOfNai(text[start..]),

            // Names and places begin with พระ as well; a monk's Pali name shows itself by its phinthu.
            TitleTable.Phra => end == text.Length || text[end] == ' ' || text.Contains('\u0E3A', StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <summary>Where <paramref name="spelling"/> ends in the text, or -1. Inner dots may be missing, spaces may not.</summary>
    private static int Match(string text, int start, string spelling)
    {
        var (position, dots) = (start, 0);
        var lastIsDot = false;
        foreach (var c in spelling)
        {
            lastIsDot = false;
            if (c == ' ')
            {
                position = SkipSpaces(text, position);
            }
            else if (c == '.')
            {
                if (position < text.Length && text[position] == '.')
                {
                    (position, dots, lastIsDot) = (position + 1, dots + 1, true);
                }
            }
            else if (position < text.Length && char.ToUpperInvariant(text[position]) == char.ToUpperInvariant(c))
            {
                position++;
            }
            else
            {
                return -1;
            }
        }

        var atBoundary = position == text.Length || text[position] == ' ';
        var isLatin = char.IsAsciiLetter(spelling[0]);
        if (!spelling.EndsWith('.'))
        {
            return isLatin && !atBoundary ? -1 : position;
        }

        return lastIsDot || (atBoundary && (dots > 0 || isLatin || DotlessInUse.Contains(spelling))) ? position : -1;
    }

    private static int AfterFemale(string text, int position)
    {
        var start = SkipSpaces(text, position);
        var end = start + Female.Length;
        return text.AsSpan(start).StartsWith(Female, StringComparison.Ordinal) && (end == text.Length || !ThaiText.CannotBeginWord(text[end]))
            ? end
            : -1;
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    private static TitleEntry Entry(string longForm) => TitleTable.All.Single(entry => entry.LongForm == longForm);
}
