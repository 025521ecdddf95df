using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SummitManager.Shared;

/// <summary>The only source of randomness, injected like the clock, so that tests and draws can be repeated.</summary>
public abstract class Codes
{
    /// <summary>Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Characters of a secret link.</summary>
    public const int LinkLength = 26;

    /// <summary>Fills the span with random bytes.</summary>
    protected abstract void Fill(Span<byte> bytes);

    /// <summary>80 random bits as 16 characters: what a ticket's QR code holds.</summary>
    public string NewTicketCode() => New(16);

    /// <summary>130 random bits for secret links.</summary>
    public string NewLinkCode() => New(LinkLength);

    /// <summary>40 random bits for codes printed in letters and typed once, where tries are limited.</summary>
    public string NewShortCode() => New(8);

    /// <summary>Digits only, at most nine: for a code that is mailed and typed on a phone, where tries are few.</summary>
    public string NewDigits(int length)
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        var digits = BinaryPrimitives.ReadUInt64LittleEndian(bytes) % (ulong)Math.Pow(10, length);
        return digits.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
    }

    public string New(int length)
    {
        Span<byte> bytes = stackalloc byte[length];
        Fill(bytes);
        return string.Create(length, bytes, static (text, random) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Alphabet[random[i] & 31];
        });
    }

    /// <summary>
    /// Reads what a person typed or a scanner sent as one of our codes: any case, spaces and dashes anywhere, O for 0, I and L for 1.
    /// Null when something else is in it or the length is wrong.
    /// </summary>
    public static string? Read(string? typed, int length = 16)
    {
        if (typed is null || typed.Length > 4 * length)
            return null;
        Span<char> code = stackalloc char[length];
        var n = 0;
        foreach (var raw in typed)
        {
            if (raw is ' ' or '-' or '\u00A0' or '\r' or '\n' or '\t')
                continue;
            var c = raw is >= '\u0E50' and <= '\u0E59' ? (char)('0' + (raw - '\u0E50')) : char.ToUpperInvariant(raw);
            c = c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
            if (n == length || !Alphabet.Contains(c, StringComparison.Ordinal))
                return null;
            code[n++] = c;
        }
        return n == length ? new string(code) : null;
    }

    /// <summary>In groups of four, for reading aloud: <c>7K3M-…</c>.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(c => new string(c)));
}

/// <summary>Randomness of the operating system.</summary>
public sealed class SystemCodes : Codes
{
    protected override void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
