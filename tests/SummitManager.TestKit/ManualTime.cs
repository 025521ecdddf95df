namespace SummitManager.TestKit;

/// <summary>A clock that stands still until a test moves it. Starts at noon in Thailand on Monday 2 March 2026.</summary>
public sealed class ManualTime(DateTimeOffset? start = null) : TimeProvider
{
    public static readonly DateTimeOffset ThaiNoon = new(2026, 3, 2, 5, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = start ?? ThaiNoon;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
