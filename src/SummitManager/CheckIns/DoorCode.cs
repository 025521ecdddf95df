using System.Security.Cryptography;
using System.Text;
using SummitManager.Shared;

namespace SummitManager.CheckIns;

/// <summary>From what a camera, scanner or person sent to a ticket code.</summary>
public static class DoorCode
{
    /// <summary>
    /// The code, alone or as the last part of an address (<c>https://…/7K3M…</c>); null for everything else: foreign QR codes,
    /// nothing, a page of text.
    /// </summary>
    public static string? Read(string? sent)
    {
        var text = sent.AsSpan().Trim();
        var end = text.IndexOfAny('?', '#');
        if (end >= 0)
            text = text[..end];
        text = text.TrimEnd('/');
        text = text[(text.LastIndexOf('/') + 1)..];
        return Codes.Read(text.ToString());
    }

    /// <summary>First half of SHA-256 in hex: enough to see the same unknown code again, nothing to read.</summary>
    public static string Hash(string? sent) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sent ?? "")).AsSpan(0, 16));
}
