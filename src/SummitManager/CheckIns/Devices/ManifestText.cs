namespace SummitManager.CheckIns.Devices;

/// <summary>
/// A short text as the manifest writes it: a byte of length, then a byte a character. Thai takes the upper half of the byte, which
/// UTF-8 would spend three on; any other character is an escape and its number in three.
/// </summary>
internal static class ManifestText
{
    /// <summary>In bytes, without the length.</summary>
    public const int Longest = 255;

    private const int FirstThai = 0x0E00;
    private const int LastThai = 0x0E7F;
    private const byte Escape = 0x1B;

    /// <returns>Bytes written, at most <see cref="Longest"/> and one. A longer text is cut between two characters.</returns>
    public static int Write(Span<byte> to, string? text)
    {
        var n = 1;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var isThai = rune.Value is >= FirstThai and <= LastThai;
            var isPlain = isThai || (rune.IsAscii && rune.Value != Escape);
            if (n + (isPlain ? 1 : 4) > Longest + 1)
                break;
            if (isPlain)
            {
                to[n++] = (byte)(isThai ? 0x80 + (rune.Value - FirstThai) : rune.Value);
                continue;
            }
            to[n++] = Escape;
            to[n++] = (byte)rune.Value;
            to[n++] = (byte)(rune.Value >> 8);
            to[n++] = (byte)(rune.Value >> 16);
        }
        to[0] = (byte)(n - 1);
        return n;
    }
}
