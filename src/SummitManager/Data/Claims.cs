namespace SummitManager.Data;

/// <summary>Something countable that can run out: a quota, a session's seats. Only <see cref="Scarce"/> changes <see cref="Taken"/>.</summary>
public abstract class Counted
{
    public Guid Id { get; protected set; }
    public int Capacity { get; set; }
    public int Taken { get; private set; }
    public int Left => Math.Max(0, Capacity - Taken);
}

/// <summary>
/// A timed exclusive claim on one thing: a booth, a job's turn. The key of the row is the thing itself, so the database
/// cannot hold two. Lapsed when <see cref="Until"/> has passed and it was not confirmed.
/// </summary>
public abstract class Hold
{
    /// <summary>Key of the thing held.</summary>
    public Guid ThingId { get; set; }
    public Guid HeldBy { get; set; }
    public DateTimeOffset Until { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
}

/// <summary>A gap-free series: receipt, certificate and delegation numbers.</summary>
public sealed class NumberSeries
{
    /// <summary>What is numbered, by whom, in which year: <c>delegation:{eventId}</c>.</summary>
    public string Name { get; set; } = "";
    public int Last { get; set; }
}
