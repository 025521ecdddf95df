using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>Takes a whole name from one cell apart. Rather null than a wrong guess: the import then asks a person.</summary>
public static class NameParser
{
    private const string NavyMark = "ร.น.";
    private const string Of = "ณ";
    private const string Courtesy = "คุณ";

    /// <summary>
    /// Title, given, middle and family name of a line such as <c>รศ.ดร.วิระศักดิ์ ฮาดดา</c>. Null when unsure: empty, an office
    /// or a body (นายกเทศมนตรี), several persons, digits, too many words. <paramref name="order"/> says which name comes first;
    /// the printed line is the typed one either way. A closing ฯ is tolerated (FR-26).
    /// </summary>
    public static PersonName? Parse(string? text, NameOrder order = NameOrder.GivenFirst)
    {
        var line = ThaiText.Normalize(text);
        var (parts, end) = TitleReader.Take(line);
        var rest = line[end..].TrimEnd('ฯ', ' ');
        if (rest.EndsWith(' ' + NavyMark, StringComparison.Ordinal))
        {
            rest = rest[..^(NavyMark.Length + 1)];
            if (AsNavy(parts) is not { } navy)
            {
                return null;
            }

            parts = navy;
        }

        string[] words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var title = Titles.Write(parts, TitleForm.AsWritten);
        return words.All(IsPlausible) && title.Length <= PersonName.MaxLength && !IsDoubtful(parts, words)
            ? Build(title, words, order)
            : null;
    }

    private static PersonName? Build(string title, string[] words, NameOrder order)
    {
        if (Array.IndexOf(words, Of) is var of and (1 or 2) && words.Length - of is 2 or 3)
        {
            return Name(title, words[0], null, string.Join(' ', words[1..]), order);
        }

        // Three Thai words without a title are as often a name and an office nobody has listed.
        var isSure = title.Length > 0 || words.All(word => !ThaiText.IsThai(word[0]));
        return words switch
        {
            _ when words.Contains(Of) => null,
            [var given] => Name(title, given, null, null, order),
            [var family, var given] when order == NameOrder.FamilyFirst => Name(title, given, null, family, order),
            [var given, var family] => Name(title, given, null, family, order),
            [var family, var given, var middle] when isSure && order == NameOrder.FamilyFirst => Name(title, given, middle, family, order),
            [var given, var middle, var family] when isSure => Name(title, given, middle, family, order),
            _ => null,
        };
    }

    private static PersonName? Name(string title, string given, string? middle, string? family, NameOrder order) =>
        PersonName.Fits(given) && PersonName.Fits(middle) && PersonName.Fits(family)
            ? new() { Title = title, Given = given, Middle = middle, Family = family, Order = order }
            : null;

    private static bool IsPlausible(string word)
    {
        if (word == Of)
        {
            return true;
        }

        var isThai = ThaiText.IsThai(word[0]);
        return !ThaiText.CannotBeginWord(word[0])
            && (!isThai || word.Length > 1)
            && word is not ("และ" or "and")
            && !PositionWords.Begins(word)
            && char.IsLetter(word[0])
            && word.All(c => char.IsLetter(c) && c is not ('ฯ' or 'ๆ') || IsMark(c) || c == '-' || (!isThai && c is '.' or '\'' or '’'));
    }

    /// <summary>The shared ranks of a line that ends in ร.น. are the navy's.</summary>
    private static List<TitlePart>? AsNavy(IReadOnlyList<TitlePart> parts)
    {
        List<TitlePart> navy = [.. parts];
        var i = navy.FindIndex(part => part.Entry.IsRank);
        var entry = i < 0 ? null : TitleTable.All.FirstOrDefault(e => e.Kind == TitleKind.Navy && e.ShortForm == navy[i].Entry.ShortForm);
        if (entry is null)
        {
            return null;
        }

        navy[i] = navy[i] with { Entry = entry, IsSpelled = true };
        return navy;
    }

    /// <summary>A place or a monk (พระ), a courtesy or a name (คุณ), นางสาว torn in two.</summary>
    private static bool IsDoubtful(IReadOnlyList<TitlePart> parts, string[] words) => words switch
    {
        [] => false,
        ["สาว", ..] => parts is [.., { Entry.LongForm: "นาง" }],
        [var first, ..] => parts.Count == 0
            && (first.StartsWith(TitleTable.Phra, StringComparison.Ordinal)
                || (first.StartsWith(Courtesy, StringComparison.Ordinal) && (first.Length == Courtesy.Length || !ThaiText.CannotBeginWord(first[Courtesy.Length])))),
    };

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
