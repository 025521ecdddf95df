using SummitManager.Events;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.Web.Manage.Events;

/// <summary>How states and dates of events read in the back office.</summary>
internal static class EventWords
{
    /// <summary>Key of the state's word.</summary>
    public static string Of(EventState state) => $"Events.State{state}";

    /// <summary>Class of the state's badge.</summary>
    public static string Badge(EventState state) => state switch
    {
        EventState.Published => "badge badge-success",
        EventState.Closed => "badge badge-warning",
        EventState.Archived => "badge",
        _ => "badge badge-info",
    };

    public static string Dates(DateOnly startsOn, DateOnly endsOn, Language language) => ThaiDate.Range(startsOn, endsOn, language);
}
