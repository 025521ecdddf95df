using System.Globalization;

namespace SummitManager.CheckIns.Devices;

/// <summary>Where a device's knowledge ends: an instant of ours, and the shape of the lists that its records point into.</summary>
internal static class ManifestCursor
{
    /// <summary>A deed has its time before it is committed. Looking back this far repeats a little and misses nothing.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    /// <summary>Whoever was away longer takes all anew.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(36);

    public static string Of(DateTimeOffset read, string shape) =>
        string.Create(CultureInfo.InvariantCulture, $"{(read - Overlap).ToUnixTimeMilliseconds():x}-{shape}");

    /// <summary>Since when changes are wanted; null when all is: no cursor, not ours, too old, from the future, or another shape.</summary>
    public static DateTimeOffset? Read(string? cursor, string shape, DateTimeOffset now)
    {
        var parts = (cursor ?? "").Split('-', 2);
        if (parts.Length != 2 || parts[1] != shape || !long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ms))
            return null;
        return ms >= (now - Oldest).ToUnixTimeMilliseconds() && ms <= now.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
    }
}
