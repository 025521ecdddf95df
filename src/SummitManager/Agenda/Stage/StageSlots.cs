namespace SummitManager.Agenda.Stage;

/// <summary>Where equal slots fit one after the other. Pure.</summary>
internal static class StageSlots
{
    /// <summary>
    /// One slot for each of <paramref name="count"/>, in order, around what stands in the way: sessions in the room or in one that shares a part with it,
    /// preparing and clearing included, its closures, and pauses, when nobody would listen.
    /// </summary>
    public static IReadOnlyList<SessionSlot> Lay(AgendaPlan plan, StageRow row, int count)
    {
        var blocks = plan.Room(row.RoomId)?.Blocks;
        var taken = plan.Sessions.Where(s => s.StartsAt is not null && (s.Format.IsPause() || s.RoomId is { } room && blocks?.Contains(room) == true))
            .Select(s => (From: AgendaConflicts.Begins(s), Until: AgendaConflicts.Ends(s)))
            .Concat(plan.Closures.Where(c => blocks?.Contains(c.RoomId) == true).Select(c => (c.From, c.Until))).ToList();
        var slots = new List<SessionSlot>();
        var at = row.From;
        while (slots.Count < count)
        {
            var end = at.AddMinutes(row.Minutes);
            var inTheWay = taken.Where(t => t.From < end && at < t.Until).ToList();
            if (inTheWay.Count > 0)
            {
                at = inTheWay.Max(t => t.Until);
                continue;
            }
            slots.Add(new SessionSlot(at, row.Minutes, row.RoomId));
            at = end.AddMinutes(row.Gap);
        }
        return slots;
    }
}
