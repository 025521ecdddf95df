using SummitManager.CheckIns;
using SummitManager.Shared;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.CheckIns;

/// <summary>What the desk says of an outcome: words, icon and tone, as the door does.</summary>
internal static class DeskWords
{
    public static string Would(Texts t, DoorHit hit, string timeZone) =>
        hit is { Would: ScanOutcome.AlreadyIn, Since: { } since } ? t["Door.InSince", Format.Time(EventTime.In(timeZone).Local(since), t.Language)]
        : hit.Would == ScanOutcome.Admitted ? t["Door.MayEnter"] : t["Door.Word" + hit.Would];

    public static string IconOf(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Admitted or ScanOutcome.Left or ScanOutcome.AlreadyIn => "check",
        ScanOutcome.UnknownTicket or ScanOutcome.OtherEvent or ScanOutcome.Replaced or ScanOutcome.Cancelled or ScanOutcome.RoomFull => "cross",
        _ => "warning",
    };

    /// <summary>Ends the name of a class of colours: success, warning, danger.</summary>
    public static string NoticeOf(ScanOutcome outcome) => IconOf(outcome) switch { "check" => "success", "cross" => "danger", _ => "warning" };

    public static string ToneOf(ScanOutcome outcome) => "tone-" + NoticeOf(outcome);
}
