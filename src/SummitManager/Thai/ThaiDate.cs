using System.Globalization;
using SummitManager.Shared;

namespace SummitManager.Thai;

/// <summary>
/// Shows and reads dates the Thai way. Values are common-era <see cref="DateOnly"/>s in the event's own time; the Buddhist Era
/// exists only in the text that goes out and comes in (FR-09, FR-14).
/// </summary>
public static partial class ThaiDate
{
    private const int EraOffset = 543;

    /// <summary><c>12 ธันวาคม 2567</c> · <c>12 December 2024</c></summary>
    public static string Full(DateOnly date, Language language) => $"{Day(date)} {LongMonth(date, language)} {Year(date, language)}";

    /// <summary><c>12 ธ.ค. 67</c> · <c>12 Dec 2024</c></summary>
    public static string Brief(DateOnly date, Language language) => $"{Day(date)} {ShortMonth(date, language)} {ShortYear(date, language)}";

    /// <summary><c>วันพฤหัสบดีที่ 12 ธันวาคม 2567</c> · <c>Thursday 12 December 2024</c></summary>
    public static string FullWithWeekday(DateOnly date, Language language) => language == Language.Thai
        ? $"วัน{ThaiMonths.ThaiWeekdays[(int)date.DayOfWeek]}ที่ {Full(date, language)}"
        : $"{date.DayOfWeek} {Full(date, language)}";

    /// <summary><c>พฤ. 12 ธ.ค. 67</c> · <c>Thu 12 Dec 2024</c></summary>
    public static string BriefWithWeekday(DateOnly date, Language language) => language == Language.Thai
        ? $"{ThaiMonths.ThaiWeekdaysShort[(int)date.DayOfWeek]} {Brief(date, language)}"
        : $"{date.DayOfWeek.ToString()[..3]} {Brief(date, language)}";

    /// <summary>
    /// <c>22-23 พฤศจิกายน 2560</c> · <c>2 กันยายน - 5 ตุลาคม 2565</c> · <c>30 ธันวาคม 2567 - 2 มกราคม 2568</c>, and the same in
    /// English. One day prints as one date.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range ends before it begins.</exception>
    public static string Range(DateOnly first, DateOnly last, Language language) =>
        Range(first, last, language, LongMonth, Full);

    /// <summary><see cref="Range(DateOnly, DateOnly, Language)"/> in short form: <c>22-23 พ.ย. 60</c> · <c>22-23 Nov 2017</c></summary>
    /// <exception cref="ArgumentOutOfRangeException">The range ends before it begins.</exception>
    public static string BriefRange(DateOnly first, DateOnly last, Language language) =>
        Range(first, last, language, ShortMonth, Brief);

    /// <summary><c>13.30 น.</c> · <c>13:30</c> (FR-14)</summary>
    public static string Time(TimeOnly time, Language language) => language == Language.Thai ? $"{Clock(time, '.')} น." : Clock(time, ':');

    /// <summary><c>09.00-16.30 น.</c> · <c>09:00-16:30</c></summary>
    public static string TimeRange(TimeOnly start, TimeOnly end, Language language) => language == Language.Thai
        ? $"{Clock(start, '.')}-{Time(end, language)}"
        : $"{Clock(start, ':')}-{Time(end, language)}";

    /// <summary><c>12 ธันวาคม 2567 เวลา 13.30 น.</c> · <c>12 December 2024, 13:30</c></summary>
    public static string FullWithTime(DateOnly date, TimeOnly time, Language language) =>
        Full(date, language) + (language == Language.Thai ? " เวลา " : ", ") + Time(time, language);

    /// <summary><c>12 ธ.ค. 67 13.30 น.</c> · <c>12 Dec 2024 13:30</c></summary>
    public static string BriefWithTime(DateOnly date, TimeOnly time, Language language) => $"{Brief(date, language)} {Time(time, language)}";

    /// <summary>
    /// What stands after "ให้ไว้ ณ วันที่" on a certificate: <c>๑๒ ธันวาคม พุทธศักราช ๒๕๖๗</c> · <c>12 December 2024</c>
    /// </summary>
    public static string Certificate(DateOnly date, Language language) => language == Language.Thai
        ? ThaiText.ToThaiDigits($"{Day(date)} {LongMonth(date, language)} พุทธศักราช {Year(date, language)}")
        : Full(date, language);

    /// <summary>
    /// The understood date in words and in both eras, shown beside a date field so that a wrong era is seen at once:
    /// <c>วันพฤหัสบดีที่ 12 ธันวาคม พ.ศ. 2567 (ค.ศ. 2024)</c> · <c>Thursday 12 December 2024 (B.E. 2567)</c>
    /// </summary>
    public static string Echo(DateOnly date, Language language)
    {
        var other = Number(language == Language.Thai ? date.Year : BuddhistYear(date));
        return language == Language.Thai
            ? $"วัน{ThaiMonths.ThaiWeekdays[(int)date.DayOfWeek]}ที่ {Day(date)} {LongMonth(date, language)} พ.ศ. {Year(date, language)} (ค.ศ. {other})"
            : $"{FullWithWeekday(date, language)} (B.E. {other})";
    }

    /// <summary>The year of the Buddhist Era, 2567 for 2024.</summary>
    public static int BuddhistYear(DateOnly date) => date.Year + EraOffset;

    /// <summary>The Thai fiscal year (October to September) in the Buddhist Era: 2022-10-05 belongs to 2566.</summary>
    public static int FiscalYear(DateOnly date) => BuddhistYear(date) + (date.Month >= 10 ? 1 : 0);

    private static string Range(
        DateOnly first, DateOnly last, Language language, Func<DateOnly, Language, string> month, Func<DateOnly, Language, string> whole)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        if (first == last)
        {
            return whole(first, language);
        }

        if (first.Year != last.Year)
        {
            return $"{whole(first, language)} - {whole(last, language)}";
        }

        return first.Month == last.Month
            ? $"{Day(first)}-{whole(last, language)}"
            : $"{Day(first)} {month(first, language)} - {whole(last, language)}";
    }

    private static string LongMonth(DateOnly date, Language language) =>
        (language == Language.Thai ? ThaiMonths.ThaiLong : ThaiMonths.EnglishLong)[date.Month - 1];

    private static string ShortMonth(DateOnly date, Language language) =>
        language == Language.Thai ? ThaiMonths.ThaiShort[date.Month - 1] : ThaiMonths.EnglishShort(date.Month);

    private static string Year(DateOnly date, Language language) => Number(language == Language.Thai ? BuddhistYear(date) : date.Year);

    private static string ShortYear(DateOnly date, Language language) => language == Language.Thai
        ? (BuddhistYear(date) % 100).ToString("00", CultureInfo.InvariantCulture)
        : Year(date, language);

    private static string Day(DateOnly date) => Number(date.Day);

    private static string Clock(TimeOnly time, char separator) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}{separator}{time.Minute:00}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
