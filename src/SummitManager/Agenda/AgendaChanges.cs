namespace SummitManager.Agenda;

/// <summary>What became of a session between two agendas.</summary>
public enum AgendaChangeKind
{
    Added,
    Removed,
    /// <summary>Another time, perhaps another room too.</summary>
    Moved,
    OtherRoom,
    /// <summary>Other people.</summary>
    OtherPeople,
    /// <summary>Words, track, language, seats.</summary>
    Reworded,
}

/// <param name="Before">Null when it was added.</param>
/// <param name="After">Null when it was removed.</param>
public sealed record AgendaChange(AgendaChangeKind Kind, PublishedSession? Before, PublishedSession? After)
{
    public PublishedSession Session => (After ?? Before)!;

    /// <summary>Somebody who meant to sit there has to know.</summary>
    public bool ConcernsWhoBooked => Kind is AgendaChangeKind.Removed or AgendaChangeKind.Moved or AgendaChangeKind.OtherRoom;
}

/// <summary>The difference of two agendas, one line a session, by time. Pure.</summary>
public static class AgendaChanges
{
    public static IReadOnlyList<AgendaChange> Between(PublishedAgenda before, PublishedAgenda after)
    {
        var old = before.Sessions.ToDictionary(s => s.Id);
        var changes = after.Sessions.Select(s => Of(old.GetValueOrDefault(s.Id), s)).OfType<AgendaChange>()
            .Concat(before.Sessions.Where(s => after.Find(s.Id) is null).Select(s => new AgendaChange(AgendaChangeKind.Removed, s, null)));
        return [.. changes.OrderBy(c => c.Session.StartsAt).ThenBy(c => c.Session.Id)];
    }

    /// <summary>The weightiest of what changed; null when nothing did.</summary>
    private static AgendaChange? Of(PublishedSession? before, PublishedSession after)
    {
        if (before is null)
            return new AgendaChange(AgendaChangeKind.Added, null, after);
        AgendaChangeKind? kind = (before.StartsAt, before.EndsAt) != (after.StartsAt, after.EndsAt) ? AgendaChangeKind.Moved
            : before.RoomId != after.RoomId || before.Room != after.Room ? AgendaChangeKind.OtherRoom
            : !before.People.SequenceEqual(after.People) ? AgendaChangeKind.OtherPeople
            : before with { People = after.People } != after ? AgendaChangeKind.Reworded
            : null;
        return kind is { } changed ? new AgendaChange(changed, before, after) : null;
    }
}
