using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SummitManager.CheckIns.Devices;

/// <summary>
/// Locks a record with the code that is printed on the ticket, so that a device knows a person only once their ticket is shown to it.
/// What is found by is a hash of the code; what opens is another. The key depends on the content too (by its salt), so that no key
/// ever locks two contents and the nonce may stay zero; the same content gives the same bytes.
/// </summary>
internal static class ManifestSeal
{
    public const int KeyLength = 12;
    public const int SaltLength = 8;
    private const int TagLength = 16;
    private const int HashLength = 32;

    /// <summary>Bytes that a record needs beside its content.</summary>
    public const int Overhead = KeyLength + SaltLength + sizeof(ushort) + TagLength;

    private static readonly byte[] Nonce = new byte[12];

    /// <summary>Writes key, salt, length and the locked content.</summary>
    /// <param name="to">The manifest.</param>
    /// <param name="code">16 characters, as on the ticket.</param>
    /// <param name="content">See <see cref="ManifestContent"/>; at most 65,000 bytes.</param>
    public static void Write(IBufferWriter<byte> to, string code, ReadOnlySpan<byte> content)
    {
        var record = to.GetSpan(content.Length + Overhead)[..(content.Length + Overhead)];
        var salt = record.Slice(KeyLength, SaltLength);
        Span<byte> hash = stackalloc byte[HashLength];

        Hash(hash, "", code, []);
        hash[..KeyLength].CopyTo(record);

        Span<byte> mac = stackalloc byte[HashLength];
        Hash(hash, "summit-door-salt", code, []);
        HMACSHA256.HashData(hash, content, mac);
        mac[..SaltLength].CopyTo(salt);

        Hash(hash, "summit-door-1", code, salt);
        using var aes = new AesGcm(hash, TagLength);
        var locked = record[(KeyLength + SaltLength + sizeof(ushort))..];
        BinaryPrimitives.WriteUInt16LittleEndian(record[(KeyLength + SaltLength)..], checked((ushort)locked.Length));
        aes.Encrypt(Nonce, content, locked[..content.Length], locked[content.Length..]);
        to.Advance(record.Length);
    }

    private static void Hash(Span<byte> to, string prefix, string code, ReadOnlySpan<byte> suffix)
    {
        Span<byte> text = stackalloc byte[64];
        var n = Encoding.ASCII.GetBytes(prefix, text);
        n += Encoding.ASCII.GetBytes(code, text[n..]);
        suffix.CopyTo(text[n..]);
        SHA256.HashData(text[..(n + suffix.Length)], to);
    }
}
