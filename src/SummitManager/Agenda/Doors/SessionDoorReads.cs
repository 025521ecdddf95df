using Microsoft.EntityFrameworkCore;
using SummitManager.CheckIns;
using SummitManager.Data;

namespace SummitManager.Agenda.Doors;

/// <summary>What deeds about sessions do for their doors.</summary>
internal static class SessionDoorReads
{
    public static async Task<DoorOfSession> DoorOfAsync(this SummitDb db, Session session, bool bookedOnly, CancellationToken ct) =>
        DoorOfSession.Of(session, session.RoomId is { } id ? await db.Rooms.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) : null, bookedOnly);

    /// <summary>After a session moved or changed: its door goes with it, in the caller's transaction. The caller saves.</summary>
    /// <param name="db">Inside the caller's transaction.</param>
    /// <param name="before">The session as it was.</param>
    /// <param name="after">As it is.</param>
    /// <param name="ct">Cancels the deed.</param>
    public static async Task FollowAsync(this SummitDb db, Session before, Session after, CancellationToken ct)
    {
        if (await db.SessionDoors.SingleOrDefaultAsync(d => d.SessionId == after.Id, ct) is not { } door)
            return;
        var was = await db.DoorOfAsync(before, door.BookedOnly, ct);
        if (before.Seats is not null && after.Seats is null)
            door.BookedOnly = false; // Where nobody books, nobody is turned away for it.
        await db.FollowAsync(door, was, await db.DoorOfAsync(after, door.BookedOnly, ct), ct);
    }

    /// <summary>Gives the door's checkpoint what its session has now. The caller saves.</summary>
    public static async Task FollowAsync(this SummitDb db, SessionDoor door, DoorOfSession before, DoorOfSession after, CancellationToken ct)
    {
        var checkpoint = await db.Checkpoints.SingleAsync(c => c.Id == door.CheckpointId, ct);
        var had = checkpoint.Capacity;
        after.Follow(before, checkpoint);
        if (had is null && checkpoint.Capacity is not null)
            await RoomPlaces.CountAnewAsync(db, checkpoint.Id, ct);
    }
}
