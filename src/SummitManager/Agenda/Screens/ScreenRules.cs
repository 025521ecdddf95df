using SummitManager.Events;
using SummitManager.Shared;

namespace SummitManager.Agenda.Screens;

/// <summary>Which rooms and which changes screens show. Pure; what is on now is decided by the screen itself (wwwroot/screen/rule.js), by its clock.</summary>
internal static class ScreenRules
{
    /// <summary>Rooms of the venue; a room that was taken out of it since still has its published sessions.</summary>
    public static IReadOnlyList<ScreenRoom> Rooms(IReadOnlyList<Room> rooms, IReadOnlyCollection<RoomPart> parts, IReadOnlyCollection<RoomClosure> closures, PublishedAgenda agenda)
    {
        var known = rooms.Select(r => r.Id).ToHashSet();
        return
        [
            .. rooms.Select(r => new ScreenRoom(r.Id, new Label(r.NameTh, r.NameEn ?? r.NameTh), Doors(r.Id, parts), Closed(r.Id, parts, closures))),
            .. agenda.Sessions.Where(s => s.RoomId is { } id && known.Add(id)).Select(s => new ScreenRoom(s.RoomId!.Value, s.Room!, [s.RoomId.Value], [])),
        ];
    }

    /// <summary>
    /// The newest version against the one before it, or against the one that was in force when the day began, whichever is older: who looked at the
    /// programme last night knows none of today's versions.
    /// </summary>
    /// <param name="newest">Its number.</param>
    /// <param name="lastBeforeToday">The number of the last version before today; null when there was none.</param>
    /// <returns>The number of the version to compare with; 0 when there is nothing to tell.</returns>
    public static int ComparedWith(int newest, int? lastBeforeToday) => Math.Max(0, Math.Min(newest - 1, lastBeforeToday ?? newest - 1));

    /// <summary>The combination "2-4" is behind the doors of 2, 3 and 4; what is on in 3 alone is not behind the door of "2-4".</summary>
    private static List<Guid> Doors(Guid roomId, IReadOnlyCollection<RoomPart> parts)
    {
        var space = parts.Where(p => p.RoomId == roomId).Select(p => p.PartId).DefaultIfEmpty(roomId).ToHashSet();
        return [roomId, .. parts.Where(p => p.RoomId != roomId).GroupBy(p => p.RoomId).Where(c => space.IsSubsetOf(c.Select(p => p.PartId))).Select(c => c.Key)];
    }

    private static List<(DateTimeOffset, DateTimeOffset)> Closed(Guid roomId, IReadOnlyCollection<RoomPart> parts, IReadOnlyCollection<RoomClosure> closures)
    {
        var blocks = RoomBlocks.BlockedBy(roomId, parts);
        return [.. closures.Where(c => blocks.Contains(c.RoomId)).Select(c => (c.From, c.Until))];
    }
}
