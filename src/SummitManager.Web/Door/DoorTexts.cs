using SummitManager.CheckIns;
using SummitManager.Events;
using SummitManager.Thai;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Door;

/// <summary>What the door's pages say of a half-day.</summary>
internal static class DoorTexts
{
    /// <summary><c>12 ธ.ค. 67 ช่วงเช้า</c></summary>
    public static string Period(Texts t, PeriodWindow period) =>
        $"{ThaiDate.Brief(period.Date, t.Language)} {t[period.Half == DayHalf.Morning ? "Door.Morning" : "Door.Afternoon"]}";
}
