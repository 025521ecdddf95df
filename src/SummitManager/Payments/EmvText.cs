using System.Globalization;
using System.Text;

namespace SummitManager.Payments;

/// <summary>The tag-length-value text of payment codes (EMVCo), with its checksum.</summary>
internal static class EmvText
{
    /// <summary>Two digits of tag, two of length, the value. Values are ASCII.</summary>
    public static string Field(string tag, string value)
    {
        if (value.Length is 0 or > 99)
            throw new ArgumentException($"A value of {value.Length} characters does not fit field {tag}.", nameof(value));
        return string.Create(CultureInfo.InvariantCulture, $"{tag}{value.Length:00}{value}");
    }

    /// <summary>The text with its checksum as last field. The sum covers the field's own head too.</summary>
    public static string Sealed(string text, string tag) => text + Field(tag, Checksum(text + tag + "04"));

    /// <summary>The fields, null when lengths do not add up or a tag comes twice.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length;)
        {
            if (at + 4 > text.Length || !int.TryParse(text.AsSpan(at + 2, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || at + 4 + length > text.Length)
                return null;
            if (!fields.TryAdd(text.Substring(at, 2), text.Substring(at + 4, length)))
                return null;
            at += 4 + length;
        }
        return fields;
    }

    /// <summary>Whether the text ends with the right checksum under <paramref name="tag"/>.</summary>
    public static bool IsSealed(string text, string tag) =>
        text.Length > 8 && text[^8..^4] == tag + "04" && string.Equals(text[^4..], Checksum(text[..^4]), StringComparison.OrdinalIgnoreCase);

    /// <summary>CRC-16/CCITT-FALSE in capital hex: polynomial 1021, beginning with FFFF.</summary>
    public static string Checksum(string text)
    {
        var crc = 0xFFFF;
        foreach (var b in Encoding.ASCII.GetBytes(text))
        {
            crc ^= b << 8;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ 0x1021;
            crc &= 0xFFFF;
        }
        return crc.ToString("X4", CultureInfo.InvariantCulture);
    }
}
