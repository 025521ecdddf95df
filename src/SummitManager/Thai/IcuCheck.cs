using System.Globalization;

namespace SummitManager.Thai;

/// <summary>
/// The start-up check that the machine knows Thai. Without ICU data .NET gives Thai a Gregorian calendar and code-point sorting
/// and says nothing; every list and every date picker would then be quietly wrong.
/// </summary>
public static class IcuCheck
{
    private static readonly string[] InOrder = ["กระบี่", "ขอนแก่น", "เชียงราย", "ตาก", "ไทย"];

    /// <summary>Returns when Thai dates and sorting work; call it once, before anything else starts.</summary>
    /// <exception cref="InvalidOperationException">ICU is missing or switched off; the message says what to do.</exception>
    public static void Require()
    {
        if (WhyNot(ThaiCulture()) is { } reason)
        {
            throw new InvalidOperationException(reason);
        }
    }

    internal static string? WhyNot(CultureInfo? thai) =>
        thai is null ? Sentence("the culture th-TH is unknown") : WhyNot(thai.Calendar, thai.CompareInfo.Compare);

    internal static string? WhyNot(Calendar calendar, Comparison<string> compare)
    {
        if (calendar is not ThaiBuddhistCalendar)
        {
            return Sentence($"the calendar of th-TH is {calendar.GetType().Name}");
        }

        return InOrder.Zip(InOrder.Skip(1)).All(pair => compare(pair.First, pair.Second) < 0)
            ? null
            : Sentence("Thai words do not sort in dictionary order");
    }

    private static CultureInfo? ThaiCulture()
    {
        try
        {
            return new CultureInfo("th-TH");
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static string Sentence(string found) =>
        $"This machine cannot handle Thai: {found}. Install the ICU libraries (libicu, or icu-libs and icu-data-full) and "
        + "unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
}
