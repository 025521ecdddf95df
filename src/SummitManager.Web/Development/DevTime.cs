using SummitManager.Shared;

namespace SummitManager.Web.Development;

/// <summary>Files belong to no event; their times are shown as a clock in Bangkok shows them.</summary>
internal static class DevTime
{
    private static readonly EventTime Bangkok = EventTime.In("Asia/Bangkok");

    public static DateTime Local(DateTimeOffset at) => Bangkok.Local(at);
}
