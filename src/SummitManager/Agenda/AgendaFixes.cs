namespace SummitManager.Agenda;

/// <summary>Looks for a way out of a conflict: first another room at the same time, then a later time, then an earlier one. Pure.</summary>
internal static class AgendaFixes
{
    private const int Step = 5;

    public static AgendaFix? For(AgendaPlan plan, AgendaConflict conflict) => conflict.Kind switch
    {
        ConflictKind.OutsideEvent => new AgendaFix(null, false),
        ConflictKind.BreakMissing => AfterABreak(plan, conflict),
        ConflictKind.RoomTwice or ConflictKind.RoomClosed or ConflictKind.RoomTooSmall => OtherRoom(plan, conflict) ?? OtherTime(plan, conflict),
        _ => OtherTime(plan, conflict),
    };

    /// <summary>The smallest room that is large enough and free.</summary>
    private static AgendaFix? OtherRoom(AgendaPlan plan, AgendaConflict conflict)
    {
        var session = plan.Find(conflict.SessionId)!;
        return LargeEnough(plan, session).Select(r => new SessionSlot(session.StartsAt!.Value, session.Minutes, r)).FirstOrDefault(slot => IsFree(plan, session, slot)) is { } slot
            ? new AgendaFix(slot, OtherRoom: true, OtherTime: false) : null;
    }

    /// <summary>Other rooms in which everybody finds a seat, the smallest first.</summary>
    private static IReadOnlyList<Guid> LargeEnough(AgendaPlan plan, Session session)
    {
        var needed = Math.Max(session.Seats ?? 0, plan.Taken.GetValueOrDefault(session.Id));
        return [.. plan.Rooms.Where(r => r.Id != session.RoomId && (r.Capacity == 0 || r.Capacity >= needed)).OrderBy(r => r.Capacity == 0 ? int.MaxValue : r.Capacity).Select(r => r.Id)];
    }

    /// <summary>The next time on the same day at which nothing clashes, else the last one before: in the same room, or in a larger one where it is too small.</summary>
    private static AgendaFix? OtherTime(AgendaPlan plan, AgendaConflict conflict)
    {
        var session = plan.Find(conflict.SessionId)!;
        var day = plan.Clock.Date(session.StartsAt!.Value);
        if (day < plan.Event.StartsOn || day > plan.Event.EndsOn)
            return null;
        var isTooSmall = conflict.Kind == ConflictKind.RoomTooSmall;
        IReadOnlyList<Guid?> rooms = isTooSmall ? [.. LargeEnough(plan, session)] : [session.RoomId];
        var (opens, closes) = (plan.Clock.Instant(day, new TimeOnly(7, 0)), plan.Clock.Instant(day, new TimeOnly(20, 0)));
        var later = Times(session.StartsAt.Value.AddMinutes(Step), t => t.AddMinutes(session.Minutes) <= closes, Step);
        var earlier = Times(session.StartsAt.Value.AddMinutes(-Step), t => t >= opens, -Step);
        return later.Concat(earlier.Where(t => t.AddMinutes(session.Minutes) <= closes)).SelectMany(t => rooms.Select(r => new SessionSlot(t, session.Minutes, r)))
            .FirstOrDefault(slot => IsFree(plan, session, slot)) is { } free ? new AgendaFix(free, isTooSmall) : null;
    }

    /// <summary>Later on that day, far enough from what was before it, when nothing clashes and fewer sit through.</summary>
    private static AgendaFix? AfterABreak(AgendaPlan plan, AgendaConflict conflict)
    {
        var session = plan.Find(conflict.SessionId)!;
        var day = plan.Clock.Date(session.StartsAt!.Value);
        if (day < plan.Event.StartsOn || day > plan.Event.EndsOn)
            return null;
        var closes = plan.Clock.Instant(day, new TimeOnly(20, 0));
        var now = BreaksMissing(plan, session);
        return Times(session.StartsAt.Value.AddMinutes(AgendaConflicts.ShortestGap), t => t.AddMinutes(session.Minutes) <= closes, Step)
            .Select(t => new SessionSlot(t, session.Minutes, session.RoomId))
            .FirstOrDefault(slot => IsFree(plan, session, slot) && BreaksMissing(plan, session.At(slot)) < now) is { } free ? new AgendaFix(free, false) : null;
    }

    /// <summary>How often nobody rests with this session as it is given.</summary>
    private static int BreaksMissing(AgendaPlan plan, Session moved) =>
        AgendaConflicts.BreaksMissing(plan, plan.Sessions.Select(s => s.Id == moved.Id ? moved : s).Where(s => s.StartsAt is not null).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)).Count();

    private static IEnumerable<DateTimeOffset> Times(DateTimeOffset first, Func<DateTimeOffset, bool> goesOn, int step)
    {
        for (var t = first; goesOn(t); t = t.AddMinutes(step))
            yield return t;
    }

    private static bool IsFree(AgendaPlan plan, Session session, SessionSlot slot)
    {
        var there = session.At(slot);
        return !AgendaConflicts.OfOne(plan, there).Any() && plan.Sessions.Where(s => s.StartsAt is not null && s.Id != session.Id)
            .All(s => !(s.StartsAt <= there.StartsAt ? AgendaConflicts.OfTwo(plan, s, there) : AgendaConflicts.OfTwo(plan, there, s)).Any());
    }
}
