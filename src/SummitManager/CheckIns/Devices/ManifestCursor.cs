using System.Globalization;

namespace SummitManager.CheckIns.Devices;

/// <summary>Where a device's knowledge ends: an instant of ours, the shape of the lists that its records point into, and which bookings it holds.</summary>
internal static class ManifestCursor
{
    /// <summary>A deed has its time before it is committed. Looking back this far repeats a little and misses nothing.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    /// <summary>Whoever was away longer takes all anew.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(36);

    /// <param name="bookings">What <see cref="ManifestBookings.Mark"/> says; empty where there are none.</param>
    public static string Of(DateTimeOffset read, string shape, string bookings = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{(read - Overlap).ToUnixTimeMilliseconds():x}-{shape}{(bookings.Length == 0 ? "" : "-")}{bookings}");

    /// <summary>Which bookings a device holds; empty for none.</summary>
    public static string Bookings(string? cursor) => (cursor ?? "").Split('-', 3) is [_, _, var mark] ? mark : "";

    /// <summary>Since when changes are wanted; null when all is: no cursor, not ours, too old, from the future, or another shape.</summary>
    public static DateTimeOffset? Read(string? cursor, string shape, DateTimeOffset now)
    {
        var parts = (cursor ?? "").Split('-', 3);
        if (parts.Length < 2 || parts[1] != shape || !long.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ms))
            return null;
        return ms >= (now - Oldest).ToUnixTimeMilliseconds() && ms <= now.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
    }
}
