using System.Globalization;
using System.Text.RegularExpressions;

namespace SummitManager.Thai;

public static partial class ThaiDate
{
    private const int MaxTypedLength = 80;
    private const RegexOptions Plainly = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>The first and last day an event date may have: B.E. 2500 to 2699.</summary>
    public static DateOnly Earliest { get; } = new(1957, 1, 1);

    /// <inheritdoc cref="Earliest"/>
    public static DateOnly Latest { get; } = new(2156, 12, 31);

    /// <summary>
    /// Reads a typed date of either era, day before month: <c>12/12/2567</c>, <c>12 ธ.ค. 2567</c>, <c>๑๒/๑๒/๒๕๖๗</c>,
    /// <c>12/12/2024</c>, <c>2024-12-12</c>, <c>12 Dec 2024</c>, with or without weekday and พ.ศ./ค.ศ. The era follows from the
    /// year (2500-2699 or 1957-2156, which never overlap); a written era must agree with it. Two digits mean B.E. 25xx, except
    /// beside an English month, where they are refused as ambiguous. Null when not understood, impossible or out of range.
    /// </summary>
    public static DateOnly? Parse(string? text)
    {
        var typed = ThaiText.FoldDigits(ThaiText.Normalize(text));
        if (typed.Length is 0 or > MaxTypedLength)
        {
            return null;
        }

        typed = LeadIn().Replace(typed, "");
        if (YearFirst().Match(typed) is { Success: true } iso)
        {
            return Build(iso.Groups["y"].Value, Value(iso, "m"), iso.Groups["d"].Value, "");
        }

        if (DayFirst().Match(typed) is { Success: true } numbers)
        {
            return Build(numbers.Groups["y"].Value, Value(numbers, "m"), numbers.Groups["d"].Value, "");
        }

        var words = Words().Match(typed);
        if (!words.Success)
        {
            words = MonthFirst().Match(typed);
        }

        return words.Success ? FromWords(words) : null;
    }

    /// <summary>
    /// Reads a typed time of day: <c>13.30</c>, <c>13:30</c>, <c>13.30 น.</c>, <c>๑๓.๓๐ น.</c>, <c>9 น.</c>, <c>1330</c>, <c>13:30:00</c>
    /// (seconds are dropped). Null when not understood; 24.00 is not a time of day.
    /// </summary>
    public static TimeOnly? ParseTime(string? text)
    {
        var typed = ThaiText.FoldDigits(ThaiText.Normalize(text)).Trim();
        // As on a telephone's number pad: 1300.
        if (typed.Length == 4 && typed.All(char.IsAsciiDigit))
            typed = $"{typed[..2]}.{typed[2..]}";
        var match = ClockTime().Match(typed);
        if (!match.Success)
        {
            return null;
        }

        var hour = Value(match, "h");
        var minute = match.Groups["m"].Success ? Value(match, "m") : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static DateOnly? FromWords(Match words)
    {
        var name = words.Groups["name"].Value;
        var era = EraAtEnd().Match(name);
        if (era.Success)
        {
            name = name[..era.Index];
        }

        var year = words.Groups["y"].Value;
        var isAmbiguous = year.Length == 2 && name.Any(char.IsAsciiLetter);
        return ThaiMonths.Find(name) is { } month && !isAmbiguous
            ? Build(year, month, words.Groups["d"].Value, era.Value)
            : null;
    }

    private static DateOnly? Build(string yearText, int month, string dayText, string era)
    {
        // The year becomes common era before the day is checked: 29 February 2567 exists, in 2024.
        if (CommonYear(yearText, era) is not { } year || month is < 1 or > 12)
        {
            return null;
        }

        var day = int.Parse(dayText, CultureInfo.InvariantCulture);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int? CommonYear(string text, string era)
    {
        var year = int.Parse(text, CultureInfo.InvariantCulture) + (text.Length == 2 ? 2500 : 0);
        var isBuddhist = year is >= 2500 and <= 2699;
        var isCommon = year >= Earliest.Year && year <= Latest.Year;
        var saysCommon = era.StartsWith('ค') || era.StartsWith("A", StringComparison.OrdinalIgnoreCase) || era.StartsWith("C", StringComparison.OrdinalIgnoreCase);
        if (era.Length > 0 && saysCommon != isCommon)
        {
            return null;
        }

        return isBuddhist ? year - EraOffset : isCommon ? year : null;
    }

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|(?:วัน *)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัสฯ?|ศุกร์|เสาร์|(?:อา|จ|อ|พฤ|พ|ศ|ส)\.)?),? *(?:วัน)?(?:ที่)? *(?=[0-9a-z])", Plainly)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})$", Plainly)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2}) ?[-/.–] ?(?<m>[0-9]{1,2}) ?[-/.–] ?(?<y>[0-9]{4}|[0-9]{2})$", Plainly)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?<name>[^0-9]{2,40}?)(?<y>[0-9]{4}|[0-9]{2})$", Plainly)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?<name>[a-z.]{3,10}) (?<d>[0-9]{1,2})(?:st|nd|rd|th)?,? ?(?<y>[0-9]{4})$", Plainly)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?:พ\.? ?ศ\.?|ค\.? ?ศ\.?|พุทธศักราช|คริสต์ศักราช|\bb\.?e\.?|\bc\.?e\.?|\ba\.?d\.?) *$", Plainly)]
    private static partial Regex EraAtEnd();

    [GeneratedRegex(@"^(?:เวลา ?)?(?<h>[0-9]{1,2})(?:[.:](?<m>[0-9]{2})(?:[.:][0-9]{2})?(?: ?(?:น\.?|นาฬิกา))?| ?(?:น\.?|นาฬิกา))$", Plainly)]
    private static partial Regex ClockTime();
}
