using SummitManager.Thai;

namespace SummitManager.Registrations;

/// <summary>Why a registration ended, in staff's words; it goes into a mail and a column.</summary>
internal static class EndReasons
{
    private const int Limit = 500;

    public static string? Clean(string? typed)
    {
        var reason = ThaiText.Normalize(typed);
        return reason.Length == 0 ? null : ThaiText.Cut(reason, Limit);
    }
}
