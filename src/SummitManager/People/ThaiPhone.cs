using System.Text.RegularExpressions;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.People;

/// <summary>
/// A telephone number (FR-43). Keep what was typed beside it: a range such as 0 2612 6060-5 is read as its first number.
/// </summary>
/// <param name="E164"><c>+6626126060</c>; a four-digit short number has no such form and is kept as it is: <c>1567</c>.</param>
/// <param name="Extension">Digits behind ต่อ, or null.</param>
public sealed partial record ThaiPhone(string E164, string? Extension = null)
{
    private const string Country = "+66";
    private const int MaxCell = 500;
    private const RegexOptions Plainly = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>The address of a link one taps: <c>tel:+6626126060;ext=123</c></summary>
    public string Link => $"tel:{E164}" + (Extension is null ? "" : $";ext={Extension}");

    /// <summary>
    /// Reads one number in any usual writing: <c>026126060</c>, <c>0 2612 6060 ต่อ 123</c>, <c>08๑-234-5678</c>,
    /// <c>+66 (0) 81 234 5678</c>, a foreign number with +. Null when it is no possible number.
    /// </summary>
    public static ThaiPhone? Parse(string? text)
    {
        if (text?.Length > MaxCell)
        {
            return null;
        }

        var typed = Caption().Replace(ThaiText.FoldDigits(ThaiText.Normalize(text)), "");
        var behind = Extensions().Match(typed);
        var number = behind.Success ? typed[..behind.Index] : typed;
        var e164 = ToE164(number) ?? (Hunting().Match(number) is { Success: true } range ? ToE164(number[..range.Index]) : null);
        return e164 is null ? null : new(e164, behind.Success ? behind.Groups["ext"].Value : null);
    }

    /// <summary>
    /// Reads a cell that may hold several numbers, parted by comma, slash, semicolon, line break, หรือ or a wide gap. Empty for an
    /// empty cell; null when any of them is not understood, so that nothing is lost silently.
    /// </summary>
    public static IReadOnlyList<ThaiPhone>? ParseAll(string? cell)
    {
        if (cell?.Length > MaxCell)
        {
            return null;
        }

        List<ThaiPhone> phones = [];
        foreach (var piece in Between().Split(ThaiText.FoldDigits(cell)).Where(piece => ThaiText.Normalize(piece).Length > 0))
        {
            if (Parse(piece) is { } phone)
            {
                phones.Add(phone);
                continue;
            }

            var apart = GapBeforeNumber().Split(ThaiText.Normalize(piece)).Select(Parse).ToList();
            if (apart.Count < 2 || apart.Contains(null))
            {
                return null;
            }

            phones.AddRange(apart.OfType<ThaiPhone>());
        }

        return phones;
    }

    /// <summary><c>0 2612 6060 ต่อ 123</c> · <c>+66 2612 6060 ext. 123</c></summary>
    public string Display(Language language)
    {
        var extension = Extension is null ? "" : language == Language.Thai ? $" ต่อ {Extension}" : $" ext. {Extension}";
        return Number(language) + extension;
    }

    public override string ToString() => Display(Language.Thai);

    private string Number(Language language)
    {
        if (!E164.StartsWith(Country, StringComparison.Ordinal))
        {
            return E164;
        }

        // The state's own grouping: the last eight digits in fours, the area or network digit in front.
        var national = E164[Country.Length..];
        var grouped = $"{national[..^7]}{national[^7..^4]} {national[^4..]}";
        if (national.Length == 9)
        {
            grouped = $"{national[0]} {national[1..5]} {national[5..]}";
            return language == Language.Thai ? "0" + grouped : $"{Country} {grouped}";
        }

        return language == Language.Thai ? "0 " + grouped : $"{Country} {grouped}";
    }

    private static string? ToE164(string number)
    {
        var compact = Separators().Replace(number.Replace("(0)", "", StringComparison.Ordinal), "");
        compact = compact.StartsWith("0066", StringComparison.Ordinal) ? "+66" + compact[4..] : compact;
        compact = compact is ['6', '6', _, ..] && compact.Length is 10 or 11 ? "+" + compact : compact;
        if (compact.StartsWith("+660", StringComparison.Ordinal))
        {
            compact = "+66" + compact[4..];
        }

        if (compact.StartsWith('+') && !compact.StartsWith(Country, StringComparison.Ordinal))
        {
            return Foreign().IsMatch(compact) ? compact : null;
        }

        var national = compact.StartsWith('+') ? "0" + compact[Country.Length..] : compact;
        if (ShortNumber().IsMatch(national))
        {
            return national;
        }

        return Mobile().IsMatch(national) || FixedLine().IsMatch(national) ? Country + national[1..] : null;
    }

    [GeneratedRegex(@"^(?:โทรศัพท์|โทรสาร|โทร|มือถือ|เบอร์|tel|phone|mobile)[.: ]*", Plainly)]
    private static partial Regex Caption();

    [GeneratedRegex(@" ?(?:ต่อ|กด|ext\.?|#|x) ?(?<ext>[0-9]{1,6})(?: ?[-,] ?[0-9]{1,6})*$", Plainly)]
    private static partial Regex Extensions();

    [GeneratedRegex(@" ?(?:[-–/]|ถึง) ?[0-9]{1,2}$", Plainly)]
    private static partial Regex Hunting();

    [GeneratedRegex(@"[;\r\n]|หรือ|และ|[,/](?=\s*(?:\+|0[2-9]|0\s|1[0-9]{3}(?![0-9])))", Plainly)]
    private static partial Regex Between();

    [GeneratedRegex(@" (?=0[2-9]|0 [2-9]|\+)", Plainly)]
    private static partial Regex GapBeforeNumber();

    [GeneratedRegex(@"[-–.() ]", Plainly)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", Plainly)]
    private static partial Regex Foreign();

    [GeneratedRegex("^1[0-9]{3}$", Plainly)]
    private static partial Regex ShortNumber();

    [GeneratedRegex("^0[689][0-9]{8}$", Plainly)]
    private static partial Regex Mobile();

    [GeneratedRegex("^0[23457][0-9]{7}$", Plainly)]
    private static partial Regex FixedLine();
}
