namespace SummitManager.Agenda.Speakers;

/// <summary>
/// Who sits where in the front row (FR-32). The first in the order of protocol has the chair in the centre; the second sits at their right hand, the
/// third at their left, and so on alternately outwards. Chairs are named from left to right as a plan shows them with the stage at its top: those who
/// sit face the stage too, so their right hand is the plan's right. A row of even length has no middle; its centre is the left one of the two chairs,
/// so that the first two sit side by side in the middle. Pure.
/// </summary>
public static class FrontRow
{
    public const int Most = 60;

    /// <param name="people">In order of protocol. Those beyond the last chair sit in the row behind.</param>
    /// <param name="seats">How many chairs.</param>
    /// <returns>A chair each, left to right; null stays free.</returns>
    public static IReadOnlyList<T?> Seats<T>(IReadOnlyList<T> people, int seats) where T : class
    {
        var row = new T?[Math.Clamp(seats, 0, Most)];
        for (var rank = 0; rank < Math.Min(people.Count, row.Length); rank++)
            row[Chair(rank, row.Length)] = people[rank];
        return row;
    }

    /// <summary>The chair of a rank, both from 0.</summary>
    internal static int Chair(int rank, int seats)
    {
        var steps = (rank + 1) / 2;
        return (seats - 1) / 2 + (rank % 2 == 1 ? steps : -steps);
    }

    /// <summary>A row in which everybody has a chair and the first sits exactly in the middle.</summary>
    public static int UsualSeats(int people) => Math.Clamp(people | 1, 5, Most - 1);
}
