namespace SummitManager.Agenda;

/// <summary>What may clash in a programme.</summary>
public enum ConflictKind
{
    /// <summary>Two sessions in one room, or in rooms that share a part.</summary>
    RoomTwice,

    /// <summary>A speaker in two places.</summary>
    SpeakerTwice,

    /// <summary>As before, with somebody of protocol.</summary>
    VipTwice,

    /// <summary>The room cannot be used then.</summary>
    RoomClosed,

    /// <summary>Between two sessions the room cannot be cleared and prepared.</summary>
    TooTight,

    /// <summary>The room has fewer seats than may be booked, or than are.</summary>
    RoomTooSmall,

    /// <summary>Before the event's first day or after its last.</summary>
    OutsideEvent,

    /// <summary>Across midnight.</summary>
    AcrossMidnight,

    /// <summary>Hours on end without a break.</summary>
    BreakMissing,
}

/// <summary>A clash of room, speaker or time. Names both things in conflict and, where there is one, a way out.</summary>
/// <param name="Kind">What clashes.</param>
/// <param name="SessionId">The session that would be moved: the later one.</param>
/// <param name="OtherId">The other session; null where it clashes with something else.</param>
/// <param name="RoomId">The room in question.</param>
/// <param name="SpeakerId">Who is in two places.</param>
/// <param name="ClosureId">What closes the room.</param>
/// <param name="Minutes">Minutes that lack, seats that lack, or how long nobody rests.</param>
/// <param name="Fix">Where <paramref name="SessionId"/> has no conflict of this kind; null where none was found.</param>
public sealed record AgendaConflict(ConflictKind Kind, Guid SessionId, Guid? OtherId = null, Guid? RoomId = null, Guid? SpeakerId = null, Guid? ClosureId = null, int Minutes = 0, AgendaFix? Fix = null)
{
    /// <summary>May be published all the same: it is worth a look, not wrong.</summary>
    public bool IsAdvice => Kind is ConflictKind.BreakMissing;
}

/// <summary>A way out of a conflict: another slot for the session.</summary>
/// <param name="Slot">Null is the shelf.</param>
/// <param name="OtherRoom">The room changes.</param>
/// <param name="OtherTime">The time does.</param>
public sealed record AgendaFix(SessionSlot? Slot, bool OtherRoom, bool OtherTime = true);
