using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SummitManager.CheckIns.Devices;
using SummitManager.Registrations;

namespace SummitManager.IntegrationTests.CheckIns.Devices;

/// <summary>A manifest as a device reads it: only who has a code learns what it opens.</summary>
internal sealed class ManifestReader
{
    private readonly Dictionary<string, (byte[] Salt, byte[] Locked)> _records = new(StringComparer.Ordinal);

    public ManifestReader(byte[] manifest)
    {
        Assert.Equal("SMD1"u8.ToArray(), manifest[..4]);
        var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(manifest.AsSpan(4));
        Header = JsonSerializer.Deserialize<ManifestHeader>(manifest.AsSpan(8, length), JsonSerializerOptions.Web)!;
        var n = 8 + length;
        for (var i = 0; i < Header.Tickets; i++)
        {
            var locked = BinaryPrimitives.ReadUInt16LittleEndian(manifest.AsSpan(n + 20));
            _records[Convert.ToHexString(manifest, n, 12)] = (manifest[(n + 12)..(n + 20)], manifest[(n + 22)..(n + 22 + locked)]);
            n += 22 + locked;
        }
        n += 12 * Header.Gone;
        for (var i = 0; i < Header.CheckIns; i++)
        {
            var person = new Guid(manifest.AsSpan(n, 16), bigEndian: true);
            var standing = new List<(string, bool, DateTimeOffset)>();
            for (var c = 0; c < manifest[n + 17]; c++)
            {
                var at = n + 18 + 6 * c;
                standing.Add((Header.Events[0].Periods[manifest[at]].Period, manifest[at + 1] == 1, DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32LittleEndian(manifest.AsSpan(at + 2)))));
            }
            CheckIns[(person, Header.Checkpoints[manifest[n + 16]].Id)] = standing;
            n += 18 + 6 * manifest[n + 17];
        }
        for (var i = 0; i < Header.Lists; i++)
        {
            var people = (int)BinaryPrimitives.ReadUInt32LittleEndian(manifest.AsSpan(n + 1));
            Bookings[Header.Checkpoints[manifest[n]].Id] = [.. Enumerable.Range(0, people).Select(p => Convert.ToHexStringLower(manifest, n + 5 + 6 * p, 6))];
            n += 5 + 6 * people;
        }
        Assert.Equal(manifest.Length, n);
    }

    public ManifestHeader Header { get; }

    public Dictionary<(Guid Person, Guid Checkpoint), List<(string Period, bool Inside, DateTimeOffset At)>> CheckIns { get; } = [];

    /// <summary>Of doors for those who booked: the ends of their people's keys. Empty when none has changed.</summary>
    public Dictionary<Guid, List<string>> Bookings { get; } = [];

    /// <summary>Null when the code is not in the manifest.</summary>
    public byte[]? Open(string code)
    {
        if (!_records.TryGetValue(Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(code)), 0, 12), out var record))
            return null;
        using var aes = new AesGcm(SHA256.HashData([.. "summit-door-1"u8, .. Encoding.ASCII.GetBytes(code), .. record.Salt]), 16);
        var content = new byte[record.Locked.Length - 16];
        aes.Decrypt(new byte[12], record.Locked.AsSpan(0, content.Length), record.Locked.AsSpan(content.Length), content);
        return content;
    }

    public Opened? Ticket(string code) => Open(code) is not { } c ? null : new Opened(
        c[0], new Guid(c.AsSpan(1, 16), bigEndian: true), Header.Events[c[17]].Id, Header.Events[c[17]].Types[c[18]].Id, (RegistrationState)c[19], (PaymentState)c[20], c[21] == 1, Texts(c, 22));

    /// <summary>Keys of a delegation's members, by their codes.</summary>
    public IReadOnlyList<string> Members(string code)
    {
        var c = Open(code)!;
        var n = 20;
        n += 1 + c[n];
        n += 1 + c[n];
        var count = BinaryPrimitives.ReadUInt16LittleEndian(c.AsSpan(n));
        return [.. Enumerable.Range(0, count).Select(i => Code(c.AsSpan(n + 2 + 10 * i, 10)))];
    }

    private static string Code(ReadOnlySpan<byte> bytes)
    {
        UInt128 bits = 0;
        foreach (var b in bytes)
            bits = (bits << 8) | b;
        var text = new char[16];
        for (var i = 15; i >= 0; i--, bits >>= 5)
            text[i] = SummitManager.Shared.Codes.Alphabet[(int)(bits & 31)];
        return new string(text);
    }

    private static List<string> Texts(byte[] content, int from)
    {
        var texts = new List<string>();
        for (var n = from; n < content.Length; n += 1 + content[n])
            texts.Add(string.Concat(content[(n + 1)..(n + 1 + content[n])].Select(b => b < 0x80 ? (char)b : (char)(0x0E00 + b - 0x80))));
        return texts;
    }
}

/// <param name="Kind">1 a ticket, 2 a replaced one.</param>
/// <param name="Texts">Name in Thai, in English or empty, organisation, position.</param>
internal sealed record Opened(byte Kind, Guid Id, Guid EventId, Guid TypeId, RegistrationState State, PaymentState Payment, bool IsVip, IReadOnlyList<string> Texts);
