using SummitManager.Agenda;
using SummitManager.Shared;
using SummitManager.Thai;
using SummitManager.Web.Localization;

namespace SummitManager.Web.Manage.Agenda;

/// <summary>Times, conflicts and changes of a programme, said in a sentence.</summary>
internal static class AgendaWords
{
    public static string Times(Texts t, EventTime clock, DateTimeOffset from, DateTimeOffset until) =>
        ThaiDate.TimeRange(TimeOnly.FromDateTime(clock.Local(from)), TimeOnly.FromDateTime(clock.Local(until)), t.Language);

    public static string DayAndTimes(Texts t, EventTime clock, DateTimeOffset from, DateTimeOffset until) =>
        $"{ThaiDate.BriefWithWeekday(clock.Date(from), t.Language)} {Times(t, clock, from, until)}";

    /// <summary>Both things in conflict, by name.</summary>
    public static string Say(Texts t, AgendaPlan plan, AgendaConflict c)
    {
        var session = plan.Find(c.SessionId)!;
        var one = Title(t, session);
        var other = c.OtherId is { } id ? Title(t, plan.Find(id)!) : "";
        var room = plan.Room(c.RoomId)?.Name.In(t.Language) ?? "";
        return c.Kind switch
        {
            ConflictKind.RoomTwice => t["Agenda.ConflictRoomTwice", one, other, room],
            ConflictKind.SpeakerTwice or ConflictKind.VipTwice => t[$"Agenda.Conflict{c.Kind}", plan.Speaker(c.SpeakerId!.Value)?.Name.Full(t.Language) ?? "", one, other],
            ConflictKind.RoomClosed => t["Agenda.ConflictRoomClosed", one, room, plan.Closures.FirstOrDefault(x => x.Id == c.ClosureId)?.Reason ?? ""],
            ConflictKind.TooTight => t["Agenda.ConflictTooTight", one, other, room, c.Minutes],
            ConflictKind.RoomTooSmall => t["Agenda.ConflictRoomTooSmall", one, room, c.Minutes],
            ConflictKind.BreakMissing when c.OtherId is null => t["Agenda.ConflictBreakMissing", one, Length(t, c.Minutes)],
            ConflictKind.BreakMissing => t["Agenda.ConflictBreakMissingFrom", one, Length(t, c.Minutes), other],
            _ => t[$"Agenda.Conflict{c.Kind}", one],
        };
    }

    /// <summary>What the button of a way out does.</summary>
    public static string Say(Texts t, AgendaPlan plan, AgendaFix fix) => fix switch
    {
        { Slot: null } => t["Agenda.FixShelf"],
        { OtherRoom: true, OtherTime: true } => t["Agenda.FixBoth", plan.Room(fix.Slot.RoomId)?.Name.In(t.Language) ?? "", Times(t, plan.Clock, fix.Slot.StartsAt, fix.Slot.EndsAt)],
        { OtherRoom: true } => t["Agenda.FixRoom", plan.Room(fix.Slot.RoomId)?.Name.In(t.Language) ?? ""],
        _ => t["Agenda.FixTime", Times(t, plan.Clock, fix.Slot.StartsAt, fix.Slot.EndsAt)],
    };

    /// <summary>What changed, from where to where.</summary>
    public static string Say(Texts t, EventTime clock, AgendaChange c) => c.Kind switch
    {
        AgendaChangeKind.Moved => t["Agenda.ChangeMoved", Slot(t, clock, c.Before!), Slot(t, clock, c.After!)],
        AgendaChangeKind.OtherRoom => t["Agenda.ChangeOtherRoom", c.Before!.Room?.In(t.Language) ?? t["Agenda.NoRoom"], c.After!.Room?.In(t.Language) ?? t["Agenda.NoRoom"]],
        _ => t[$"Agenda.Change{c.Kind}", Slot(t, clock, c.Session)],
    };

    public static string Length(Texts t, int minutes) => minutes % 60 == 0 ? t["Agenda.Hours", minutes / 60] : minutes > 60 ? t["Agenda.HoursMinutes", minutes / 60, minutes % 60] : t["Agenda.MinutesShort", minutes];

    /// <summary>A form that is being filled in may have none yet.</summary>
    private static string Title(Texts t, Session session) => session.Title(t.IsThai) is { Length: > 0 } title ? title : t["Agenda.Untitled"];

    private static string Slot(Texts t, EventTime clock, PublishedSession s)
    {
        var times = DayAndTimes(t, clock, s.StartsAt, s.EndsAt);
        return s.Room is { } room ? $"{times} · {room.In(t.Language)}" : times;
    }
}
