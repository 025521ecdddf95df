using SummitManager.CheckIns;
using SummitManager.Events;
using SummitManager.Thai;

namespace SummitManager.Agenda.Doors;

/// <summary>The door of a session: one checkpoint, where people come and go for this session only.</summary>
public sealed class SessionDoor
{
    public Guid CheckpointId { get; init; }
    public Guid SessionId { get; init; }
    /// <summary>Whether only they pass who have a seat, or a part in the session.</summary>
    public bool BookedOnly { get; set; }
}

/// <summary>What a door has from its session and the session's room. Pure.</summary>
/// <param name="NameTh">Room first: staff look for where they stand.</param>
/// <param name="Capacity">The seats, else what the room holds; null when nobody said. At a door for booked people only it is the room's: the seats limit who may pass
/// already, and a speaker who sits in none must not keep the last who booked outside.</param>
internal sealed record DoorOfSession(string NameTh, string NameEn, Guid? RoomId, int? Capacity)
{
    private const int LongestName = 200;

    public static DoorOfSession Of(Session session, Room? room, bool bookedOnly) => new(
        Name(room?.NameTh, session.TitleTh),
        session.TitleEn.Length == 0 ? "" : Name(room?.NameEn ?? room?.NameTh, session.TitleEn),
        room?.Id,
        (bookedOnly ? null : session.Seats) ?? (room is { Capacity: > 0 } ? room.Capacity : null));

    /// <summary>Gives the checkpoint what changed, but for what somebody has set there by hand.</summary>
    public void Follow(DoorOfSession before, Checkpoint checkpoint)
    {
        if (checkpoint.NameTh == before.NameTh)
            checkpoint.NameTh = NameTh;
        if (checkpoint.NameEn == before.NameEn)
            checkpoint.NameEn = NameEn;
        if (checkpoint.RoomId == before.RoomId)
            checkpoint.RoomId = RoomId;
        if (checkpoint.Capacity == before.Capacity)
            checkpoint.Capacity = Capacity;
    }

    private static string Name(string? room, string title) => ThaiText.Cut(string.IsNullOrEmpty(room) ? title : $"{room} · {title}", LongestName);
}
