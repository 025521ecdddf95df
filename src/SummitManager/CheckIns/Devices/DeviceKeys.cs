using System.Security.Cryptography;
using System.Text;
using SummitManager.Shared;
using SummitManager.Thai;

namespace SummitManager.CheckIns.Devices;

/// <summary>Codes and keys of 130 random bits, of which the database keeps the hash: a copy of it opens no door.</summary>
internal static class DeviceKeys
{
    private const int LongestName = 100;

    /// <summary>SHA-256 in hex. Enough for secrets as random as ours, which nobody can guess.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The hash of a code as somebody sent it; null when it is none of ours.</summary>
    public static string? HashOfSent(string? sent) => Codes.Read(sent, Codes.LinkLength) is { } code ? Hash(code) : null;

    /// <summary>What a device is called: as typed, cut to what fits, or what it is.</summary>
    public static string Name(string? typed, DeviceKind kind)
    {
        var name = ThaiText.Cut(ThaiText.Normalize(typed), LongestName);
        return name.Length > 0 ? name : kind.ToString();
    }
}
