using SummitManager.Shared;

namespace SummitManager.People;

/// <summary>
/// The ways in which a name may be broken into lines on a badge or certificate: never inside a part of it. First the whole name in
/// one line, then the family name on its own, then the title on its own too; the printer takes what lets the letters be largest.
/// </summary>
public static class NameWays
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(PersonName name, Language language, bool withTitle = true, TitleForm form = TitleForm.AsWritten)
    {
        var shown = withTitle ? name : name with { Title = null, TitleEn = null };
        var whole = shown.Full(language, form);
        var english = language == Language.English && shown.GivenEn is not null;
        var (title, given, family) = english ? (shown.TitleEn, shown.GivenEn, shown.FamilyEn) : (shown.Title, Join(shown.Given, shown.Middle), shown.Family);
        var ways = new List<IReadOnlyList<string>> { new[] { whole } };
        var isFamilyFirst = shown.Order == NameOrder.FamilyFirst;
        if (family is not null)
            ways.Add(isFamilyFirst ? [Join(title, family), given!] : [Front(shown, english, form), family]);
        if (title is not null && !isFamilyFirst)
            ways.Add(family is null ? [title, given!] : [title, Join(given, family)]);
        return ways;
    }

    /// <summary>Title and given name as they are written together: <c>นายสมชาย</c>, <c>พลอากาศเอก ดร.ประจิน</c>.</summary>
    private static string Front(PersonName name, bool english, TitleForm form) => english
        ? Join(name.TitleEn, name.GivenEn)
        : Titles.Attach(name.Title, Join(name.Given, name.Middle), form);

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
