using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SummitManager.Web.Public.SelfCheckIns;

/// <summary>A code on the wall, and until when it is the newest one.</summary>
public sealed record WallCode(string Token, DateTimeOffset Until);

/// <summary>
/// The code on the wall proves that a phone was in front of it: it names a half minute and counts in that one and the next. Who read it
/// has three minutes to choose a ticket. Both are sealed with the keys that every node of this site shares, and say nothing about anybody.
/// </summary>
public sealed class WallCodes(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan TimeToChoose = TimeSpan.FromMinutes(3);

    private long StepNow => clock.GetUtcNow().UtcTicks / Step.Ticks;

    public WallCode Now(Guid checkpointId) =>
        new(Seal("wall", checkpointId, Text(StepNow)), new DateTimeOffset((StepNow + 1) * Step.Ticks, TimeSpan.Zero));

    /// <summary>Of this half minute or the one before: it takes a moment to point a camera.</summary>
    public bool IsFresh(Guid checkpointId, string? token) =>
        long.TryParse(Open("wall", checkpointId, token), NumberStyles.None, CultureInfo.InvariantCulture, out var step) && StepNow - step is 0 or 1;

    /// <summary>What the page carries until a ticket is chosen.</summary>
    public string Enter(Guid checkpointId)
    {
        var now = clock.GetUtcNow();
        return Seal("entry", checkpointId, $"{Text(now.UtcTicks)} {Guid.CreateVersion7(now)}");
    }

    /// <summary>The entry's key; null when it is none of ours, of another checkpoint, or too old.</summary>
    public Guid? ReadEntry(Guid checkpointId, string? entry) =>
        Open("entry", checkpointId, entry)?.Split(' ') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && clock.GetUtcNow().UtcTicks - ticks is >= 0 and var age && age <= TimeToChoose.Ticks ? Guid.Parse(id) : null;

    private string Seal(string purpose, Guid checkpointId, string text) =>
        WebEncoders.Base64UrlEncode(Protector(purpose, checkpointId).Protect(System.Text.Encoding.ASCII.GetBytes(text)));

    private string? Open(string purpose, Guid checkpointId, string? token)
    {
        if (token is null or { Length: 0 or > 500 })
            return null;
        try
        {
            return System.Text.Encoding.ASCII.GetString(Protector(purpose, checkpointId).Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose, Guid checkpointId) => protection.CreateProtector("SelfCheckIn", purpose, checkpointId.ToString("N"));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
