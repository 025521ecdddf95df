using System.Buffers.Binary;

namespace SummitManager.Documents.Pictures;

/// <summary>How a camera was held, from the EXIF block of a JPEG. Whatever cannot be read is upright.</summary>
internal static class ExifOrientation
{
    private const int Upright = 1;
    private const ushort Tag = 0x0112;
    private const int EntryLength = 12;

    /// <param name="tiff">The block behind <c>Exif\0\0</c>.</param>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8)))
            return Upright;
        var little = tiff[0] == 'I';
        var directory = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
            return Upright;
        var entries = tiff[(int)directory..];
        var count = Short(entries, little);
        for (var i = 0; i < count && 2 + (i + 1) * EntryLength <= entries.Length; i++)
        {
            var entry = entries.Slice(2 + i * EntryLength, EntryLength);
            if (Short(entry, little) == Tag)
                return Short(entry[8..], little) is >= 1 and <= 8 and var turn ? turn : Upright;
        }
        return Upright;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
