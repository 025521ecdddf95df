namespace SummitManager.Events;

/// <summary>Which rooms cannot be used beside which (FR-10): the combined room "2-4" and the rooms 2, 3 and 4 block each other. Pure.</summary>
public static class RoomBlocks
{
    /// <summary>
    /// All rooms that are blocked while <paramref name="roomId"/> is in use, itself included: its parts, every combination that holds it,
    /// and every combination that shares a part with it.
    /// </summary>
    public static IReadOnlySet<Guid> BlockedBy(Guid roomId, IReadOnlyCollection<RoomPart> parts)
    {
        var space = parts.Where(p => p.RoomId == roomId).Select(p => p.PartId).Append(roomId).ToHashSet();
        var combined = parts.Where(p => space.Contains(p.PartId)).Select(p => p.RoomId);
        return combined.Concat(space).ToHashSet();
    }
}
