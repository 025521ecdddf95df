using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Web.Localization;

/// <summary>Event time in words.</summary>
public static class Format
{
    public static string DateAndTime(DateTime local, Language language) =>
        ThaiDate.FullWithTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), language);

    public static string ShortDateAndTime(DateTime local, Language language) =>
        ThaiDate.BriefWithTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), language);

    /// <summary>How large a file is: 1.4 MB. Decimal, as file managers and mail programs count; never 0.</summary>
    public static string Size(long bytes) => bytes >= 1_000_000
        ? string.Create(Texts.Numbers, $"{bytes / 1_000_000d:#,0.#} MB")
        : string.Create(Texts.Numbers, $"{Math.Max(1, bytes / 1000)} KB");

    public static string Time(DateTime local, Language language) => ThaiDate.Time(TimeOnly.FromDateTime(local), language);
}
