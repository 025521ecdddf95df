using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>
/// A person's name as they write it, with an optional English set for bilingual badges (FR-25 to FR-30). Every part is normalised;
/// empty means absent. A foreigner's name stands in the main set in its own letters: no Thai name is asked for.
/// </summary>
public sealed record PersonName
{
    /// <summary>The longest any part may be, in UTF-16 units.</summary>
    public const int MaxLength = 100;

    /// <summary>Any number of titles as written: <c>พลอากาศเอก ดร.</c></summary>
    public string? Title { get; init => field = Part(value); }

    /// <summary>The given name; the only part everybody has.</summary>
    /// <exception cref="ArgumentException">Empty: the form refuses that first.</exception>
    public required string Given
    {
        get;
        init => field = Part(value) ?? throw new ArgumentException("A person has a given name.", nameof(Given));
    }

    /// <summary>ชื่อรอง.</summary>
    public string? Middle { get; init => field = Part(value); }

    /// <summary>The family name; monks and some minorities have none.</summary>
    public string? Family { get; init => field = Part(value); }

    /// <inheritdoc cref="Title"/>
    public string? TitleEn { get; init => field = Part(value); }

    /// <summary>Asked for, never made from the Thai name: its spelling is the passport's.</summary>
    public string? GivenEn { get; init => field = Part(value); }

    /// <inheritdoc cref="GivenEn"/>
    public string? FamilyEn { get; init => field = Part(value); }

    /// <summary>Applies to both sets.</summary>
    public NameOrder Order { get; init; }

    /// <summary>
    /// Narrow places: <c>พล.อ.อ.ดร.ประจินฯ</c>, where ฯ stands for the family name. A name in Latin letters is title and family
    /// name: <c>Mr. Suzuki</c>.
    /// </summary>
    public string ShortForm
    {
        get
        {
            var name = ThaiText.IsThai(Given[0]) ? Given + (Family is null ? "" : "ฯ") : Family ?? Given;
            return Titles.Attach(Title, name, TitleForm.Abbreviated);
        }
    }

    /// <summary>True when a typed part is short enough to be kept.</summary>
    public static bool Fits(string? part) => ThaiText.Normalize(part).Length <= MaxLength;

    /// <summary>
    /// The whole name in one line: <c>พลอากาศเอก ดร.ประจิน จั่นตอง</c>, <c>Mr. Suzuki Kazuya</c>. English uses the English set
    /// and falls back to the main one. <paramref name="form"/> concerns the Thai title only.
    /// </summary>
    public string Full(Language language, TitleForm form = TitleForm.AsWritten)
    {
        if (language == Language.English && GivenEn is not null)
        {
            return Join(TitleEn, InOrder(GivenEn, null, FamilyEn));
        }

        var name = Titles.Attach(Title, InOrder(Given, Middle, Family), form);
        var isNavy = form == TitleForm.Abbreviated && Titles.Parse(Title) is { } parts && parts.Any(part => part is { IsSpelled: true, Entry.TakesNavyMark: true });
        return isNavy ? name + " ร.น." : name;
    }

    /// <summary>The full Thai line. Never for a log: logs carry ids.</summary>
    public override string ToString() => Full(Language.Thai);

    private string InOrder(string given, string? middle, string? family) =>
        Order == NameOrder.FamilyFirst ? Join(family, given, middle) : Join(given, middle, family);

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Part(string? value)
    {
        var part = ThaiText.Normalize(value);
        return part.Length switch
        {
            0 => null,
            <= MaxLength => part,
            _ => throw new ArgumentException($"A part of a name has at most {MaxLength} characters.", nameof(value)),
        };
    }
}
