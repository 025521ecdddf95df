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

    public static string Time(DateTime local, Language language) => ThaiDate.Time(TimeOnly.FromDateTime(local), language);
}
