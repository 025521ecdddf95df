using System.Globalization;

namespace SummitManager.Data.Demo;

/// <summary>How large the demo is. Six people to a delegation on average, as in the event it is modelled on.</summary>
public sealed record DemoSize(int Registrations, int Delegations)
{
    public static readonly DemoSize Small = new(300, 50);
    public static readonly DemoSize Full = new(6_300, 1_050);

    private const int Least = 60;
    private const int Most = 100_000;

    /// <summary>Reads <c>small</c>, <c>full</c> or a number of registrations from 60 to 100,000; nothing is small.</summary>
    /// <exception cref="FormatException">Anything else: a slip in the configuration must not pass unseen.</exception>
    public static DemoSize Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" or "small" => Small,
        "full" => Full,
        var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= Least and <= Most => new(n, n / 6),
        _ => throw new FormatException($"Demo:Size is '{text}'; it may be small, full or a number from {Least} to {Most}."),
    };
}
