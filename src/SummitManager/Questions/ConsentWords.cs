using System.Globalization;
using SummitManager.Shared;

namespace SummitManager.Questions;

/// <summary>What stands beside a sensitive question until the organiser writes something better. Pure.</summary>
public static class ConsentWords
{
    public static Label Usual(string? purposeTh, string? purposeEn, int days)
    {
        var kept = days.ToString(CultureInfo.InvariantCulture);
        var why = string.IsNullOrWhiteSpace(purposeTh) ? "" : $"เพื่อ{purposeTh.Trim()} ";
        var whyEn = string.IsNullOrWhiteSpace(purposeEn) ? "" : $" Purpose: {purposeEn.Trim()}.";
        return new Label($"ยินยอมให้ผู้จัดงานเก็บและใช้คำตอบข้อนี้{why} และลบภายใน {kept} วันหลังจบงาน".Replace("  ", " ", StringComparison.Ordinal),
            $"I agree that the organiser keeps and uses this answer, and deletes it within {kept} days after the event.{whyEn}");
    }
}
