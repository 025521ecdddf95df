using System.Text;

namespace SummitManager.Documents.Spreadsheets;

/// <summary>In which letters and with which separator a text file was written.</summary>
internal static class CsvText
{
    private const int Windows874 = 874;
    private const string Separators = ",;\t|";

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>Whether it begins with the mark of a Unicode file.</summary>
    public static bool HasMark(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.UTF8.Preamble) || head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble);

    /// <summary>UTF-8 when every byte of it may be, else the Thai page of Windows; null when it is neither, so no text at all.</summary>
    public static async Task<Encoding?> EncodingOfAsync(Stream file, CancellationToken ct)
    {
        file.Position = 0;
        var buffer = new byte[64 * 1024];
        var chars = new char[buffer.Length];
        var utf8 = StrictUtf8.GetDecoder();
        var isUtf8 = true;
        var isThai = true;
        for (var isFirst = true; ; isFirst = false)
        {
            var read = await file.ReadAsync(buffer, ct);
            if (isFirst && HasMark(buffer.AsSpan(0, read)))
                return buffer[0] == Encoding.UTF8.Preamble[0] ? Encoding.UTF8 : buffer[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            if (isUtf8)
                isUtf8 = Decodes(utf8, buffer.AsSpan(0, read), chars, read == 0);
            isThai = isThai && !buffer.AsSpan(0, read).ContainsAnyExcept(ThaiBytes);
            if (read == 0 || (!isUtf8 && !isThai))
                return isUtf8 ? Encoding.UTF8 : isThai ? CodePagesEncodingProvider.Instance.GetEncoding(Windows874) : null;
        }
    }

    /// <summary>The separator that occurs most evenly in the first lines, outside quotes.</summary>
    public static char SeparatorOf(string beginning)
    {
        var counts = new List<int[]> { new int[Separators.Length] };
        var isQuoted = false;
        foreach (var c in beginning)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted)
                continue;
            else if (c == '\n')
                counts.Add(new int[Separators.Length]);
            else if (Separators.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i)
                counts[^1][i]++;
        }
        var lines = counts.Where(line => line.Any(n => n > 0)).Take(20).ToList();
        if (lines.Count == 0)
            return Separators[0];
        // In how many lines it stands as often as in the first; then how often that is.
        var best = Enumerable.Range(0, Separators.Length).MaxBy(i => lines[0][i] == 0 ? (0, 0) : (lines.Count(line => line[i] == lines[0][i]), lines[0][i]));
        return Separators[best];
    }

    private static bool Decodes(Decoder decoder, ReadOnlySpan<byte> bytes, char[] chars, bool isLast)
    {
        try
        {
            decoder.GetChars(bytes, chars, isLast);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>What windows-874 gives a character to, and the control characters of plain text.</summary>
    private static readonly System.Buffers.SearchValues<byte> ThaiBytes = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 256).Where(b => b is 9 or 10 or 12 or 13 or 26 or (>= 32 and <= 126) or 0x80 or 0x85 or (>= 0x91 and <= 0x97) or (>= 0xA0 and <= 0xDA) or (>= 0xDF and <= 0xFB)).Select(b => (byte)b)]);
}
