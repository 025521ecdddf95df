namespace SummitManager.Questions;

/// <summary>One step in a list. Pure.</summary>
internal static class Ordering
{
    /// <summary>False when it is at that end already.</summary>
    public static bool Move(List<Guid> order, Guid id, bool up)
    {
        var at = order.IndexOf(id);
        var to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.Count)
            return false;
        (order[at], order[to]) = (order[to], order[at]);
        return true;
    }
}
