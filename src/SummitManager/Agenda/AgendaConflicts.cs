namespace SummitManager.Agenda;

/// <summary>
/// Finds what clashes in a programme (FR-10). Pure: the planner asks at every move, before anything is saved, and publishing asks
/// once more. Pairs are looked at in order of time and only while they can still meet.
/// </summary>
public static class AgendaConflicts
{
    /// <summary>Longer than this nobody sits.</summary>
    public const int MostMinutesWithoutBreak = 180;
    internal const int ShortestGap = 10;

    /// <summary>All of them, by time.</summary>
    public static IReadOnlyList<AgendaConflict> Find(AgendaPlan plan)
    {
        var placed = plan.Sessions.Where(s => s.StartsAt is not null).OrderBy(s => s.StartsAt).ThenBy(s => s.Id).ToList();
        var found = new List<AgendaConflict>();
        foreach (var session in placed)
            found.AddRange(OfOne(plan, session));
        var setup = TimeSpan.FromMinutes(placed.Count == 0 ? 0 : placed.Max(s => s.SetupMinutes));
        for (var i = 0; i < placed.Count; i++)
        {
            for (var j = i + 1; j < placed.Count && placed[j].StartsAt - setup < Ends(placed[i]); j++)
                found.AddRange(OfTwo(plan, placed[i], placed[j]));
        }
        found.AddRange(BreaksMissing(plan, placed));
        return [.. found.Select(c => c with { Fix = AgendaFixes.For(plan, c) }).OrderBy(c => plan.Find(c.SessionId)!.StartsAt).ThenBy(c => c.Kind).ThenBy(c => c.SessionId)];
    }

    /// <summary>Those that one session has, whatever its part in them.</summary>
    public static IReadOnlyList<AgendaConflict> Of(this IEnumerable<AgendaConflict> all, Guid sessionId) => [.. all.Where(c => c.SessionId == sessionId || c.OtherId == sessionId)];

    internal static IEnumerable<AgendaConflict> OfOne(AgendaPlan plan, Session session)
    {
        var (starts, ends) = (session.StartsAt!.Value, session.EndsAt!.Value);
        var (first, last) = (plan.Clock.Date(starts), plan.Clock.Date(ends.AddTicks(-1)));
        if (first < plan.Event.StartsOn || last > plan.Event.EndsOn)
            yield return new AgendaConflict(ConflictKind.OutsideEvent, session.Id);
        else if (first != last)
            yield return new AgendaConflict(ConflictKind.AcrossMidnight, session.Id);
        if (plan.Room(session.RoomId) is not { } room)
            yield break;
        foreach (var closure in plan.Closures.Where(c => room.Blocks.Contains(c.RoomId) && c.From < ends && starts < c.Until))
            yield return new AgendaConflict(ConflictKind.RoomClosed, session.Id, RoomId: closure.RoomId, ClosureId: closure.Id);
        var needed = Math.Max(session.Seats ?? 0, plan.Taken.GetValueOrDefault(session.Id));
        if (room.Capacity > 0 && needed > room.Capacity)
            yield return new AgendaConflict(ConflictKind.RoomTooSmall, session.Id, RoomId: room.Id, Minutes: needed - room.Capacity);
    }

    /// <param name="plan">Of both.</param>
    /// <param name="one">Begins first.</param>
    /// <param name="other">Begins while the room of the first may still be in use.</param>
    internal static IEnumerable<AgendaConflict> OfTwo(AgendaPlan plan, Session one, Session other)
    {
        var overlap = other.StartsAt < one.EndsAt;
        if (plan.Room(one.RoomId) is { } room && other.RoomId is { } second && room.Blocks.Contains(second))
        {
            var lacking = (int)Math.Ceiling((Ends(one) - Begins(other)).TotalMinutes);
            if (overlap)
                yield return new AgendaConflict(ConflictKind.RoomTwice, other.Id, one.Id, room.Id);
            else if (lacking > 0)
                yield return new AgendaConflict(ConflictKind.TooTight, other.Id, one.Id, room.Id, Minutes: lacking);
        }
        if (!overlap || (one.RoomId is not null && other.RoomId == one.RoomId))
            yield break;
        foreach (var speaker in one.Roles.Select(r => r.SpeakerId).Intersect(other.Roles.Select(r => r.SpeakerId)))
            yield return new AgendaConflict(plan.Speaker(speaker)?.IsVip == true ? ConflictKind.VipTwice : ConflictKind.SpeakerTwice, other.Id, one.Id, SpeakerId: speaker);
    }

    /// <summary>Whoever follows the programme from session to session finds no pause. Each stretch is told once, at the session in which it becomes too long.</summary>
    internal static IEnumerable<AgendaConflict> BreaksMissing(AgendaPlan plan, IEnumerable<Session> placed)
    {
        foreach (var day in placed.GroupBy(s => plan.Clock.Date(s.StartsAt!.Value)))
        {
            (Session First, DateTimeOffset Until, bool IsTold)? stretch = null;
            foreach (var session in day)
            {
                var (starts, ends) = (session.StartsAt!.Value, session.EndsAt!.Value);
                if (session.Format.IsPause())
                    stretch = null;
                // A gap serves as a pause too.
                else if (stretch is not { } now || starts >= now.Until.AddMinutes(ShortestGap))
                    stretch = (session, ends, false);
                else
                    stretch = now with { Until = ends > now.Until ? ends : now.Until };
                if (stretch is not { IsTold: false } sitting || (sitting.Until - sitting.First.StartsAt!.Value).TotalMinutes <= MostMinutesWithoutBreak)
                    continue;
                stretch = sitting with { IsTold = true };
                yield return new AgendaConflict(ConflictKind.BreakMissing, session.Id, sitting.First == session ? null : sitting.First.Id, Minutes: (int)(sitting.Until - sitting.First.StartsAt!.Value).TotalMinutes);
            }
        }
    }

    /// <summary>When work in the room begins.</summary>
    internal static DateTimeOffset Begins(Session session) => session.StartsAt!.Value.AddMinutes(-session.SetupMinutes);

    /// <summary>When the room is clear again.</summary>
    internal static DateTimeOffset Ends(Session session) => session.EndsAt!.Value.AddMinutes(session.TurnaroundMinutes);
}
