using System.Text.Json;
using SummitManager.CheckIns;
using SummitManager.Events;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Door;

/// <summary>The words that the door's scripts say, and what they must know of the door, as JSON that may stand in a page.</summary>
internal static class DoorTexts
{
    private static readonly string[] Keys =
    [
        "Door.Ready", "Door.ReadyOut", "Door.ReadyHint", "Door.Checking", "Door.Kept", "Door.KeptHint", "Door.Online", "Door.Offline", "Door.OfflineFor", "Door.Unsent",
        "Door.NoNetwork", "Door.SignedOut", "Door.SignIn", "Door.CountIn", "Door.CountInside", "Door.NoCamera", "Door.NotSecure", "Door.CameraDenied", "Door.Vip",
        "Door.AdmitAnyway", "Door.AdmitAnywayShort", "Door.AdmitTitle", "Door.ReasonsAdmit", "Door.OtherReason", "Door.Confirm", "Door.Close", "Door.Undo", "Door.UndoTitle",
        "Door.ReasonsUndo", "Door.Undone", "Door.LastTitle", "Door.NothingYet", "Door.Loading", "Door.SearchTitle", "Door.SearchLabel", "Door.SearchHint", "Door.NobodyFound",
        "Door.Found", "Door.FoundMany", "Door.InSince", "Door.MayEnter", "Door.LetIn", "Door.LetOut", "Door.MoreTitle", "Door.ToIn", "Door.ToOut", "Door.WalkIn",
        "Door.LeftHand", "Door.RightHand", "Door.OtherDoor", "Door.SignedInAs", "Door.WhyAlreadyInSince",
        .. Enum.GetNames<ScanOutcome>().SelectMany(outcome => new[] { "Door.Word" + outcome, "Door.Why" + outcome }),
    ];

    public static string Json(Texts t) => JsonSerializer.Serialize(Keys.ToDictionary(key => key["Door.".Length..], key => Texts.Find(key, t.Language)), DoorBody.Json);

    public static string Setup(Texts t, DoorStatus door, string who) => JsonSerializer.Serialize(new
    {
        door.CheckpointId,
        Name = door.Name.In(t.Language),
        door.TracksExits,
        door.MaySupervise,
        Thai = t.IsThai,
        door.TimeZone,
        Who = who,
        WalkIn = door.WalkIns ? Links.DoorWalkIn(door.CheckpointId) : null,
        SignIn = Links.SignIn,
        OtherLanguage = Links.SwitchTo(t.IsThai ? Language.English : Language.Thai, Links.DoorAt(door.CheckpointId)),
    }, DoorBody.Json);

    /// <summary><c>12 ธ.ค. 67 ช่วงเช้า</c></summary>
    public static string Period(Texts t, PeriodWindow period) =>
        $"{ThaiDate.Brief(period.Date, t.Language)} {t[period.Half == DayHalf.Morning ? "Door.Morning" : "Door.Afternoon"]}";
}
