using System.Buffers.Binary;
using SummitManager.Shared;

namespace SummitManager.Documents.Pictures;

/// <summary>
/// A JPEG's segments, walked to the end of the picture (ITU-T T.81, annex B) without decoding a pixel. What stands behind the end is
/// allowed: telephones append a second picture there.
/// </summary>
internal sealed class JpegFile
{
    internal const byte StartOfScan = 0xDA, EndOfImage = 0xD9, StartOfImage = 0xD8, Quantization = 0xDB, App1 = 0xE1, App14 = 0xEE, Temporary = 0x01;

    private bool _hasTables;
    private bool _hasScan;

    public int Width { get; private set; }
    public int Height { get; private set; }
    public int Components { get; private set; }
    public bool HasAdobe { get; private set; }
    public int Orientation { get; private set; } = 1;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes is [0xFF, StartOfImage, 0xFF, ..] or [0xFF, StartOfImage];

    public static Result<JpegFile> Read(ReadOnlySpan<byte> bytes)
    {
        var file = new JpegFile();
        return file.WhyNot(bytes) is { } no ? no : file;
    }

    private PictureRefusal? WhyNot(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (NextMarker(bytes, ref at) is { } marker)
        {
            if (marker == EndOfImage)
                return _hasScan && _hasTables ? null : new DamagedPicture();
            if (marker is Temporary or >= 0xD0 and <= 0xD7)
                continue;
            if (marker == StartOfImage || at + 2 > bytes.Length)
                return new DamagedPicture();
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            if (length < 2 || at + length > bytes.Length)
                return new DamagedPicture();
            if (Take(marker, bytes.Slice(at + 2, length - 2)) is { } no)
                return no;
            at += length;
            if (marker == StartOfScan)
                SkipScan(bytes, ref at);
        }
        return new DamagedPicture();
    }

    /// <summary>Fill bytes may stand before a marker; anything else between two segments is damage.</summary>
    internal static byte? NextMarker(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at >= bytes.Length || bytes[at] != 0xFF)
            return null;
        while (at < bytes.Length && bytes[at] == 0xFF)
            at++;
        return at < bytes.Length && bytes[at] != 0 ? bytes[at++] : null;
    }

    /// <summary>To the next marker that is neither a stuffed zero nor a restart.</summary>
    internal static void SkipScan(ReadOnlySpan<byte> bytes, ref int at)
    {
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length)
                break;
            at += next;
            if (bytes[at + 1] is not (0 or 0xFF or >= 0xD0 and <= 0xD7))
                return;
            at += bytes[at + 1] == 0xFF ? 1 : 2;
        }
        at = bytes.Length;
    }

    private PictureRefusal? Take(byte marker, ReadOnlySpan<byte> segment)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                return TakeFrame(segment);
            case 0xC3 or 0xC5 or 0xC6 or 0xC7 or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF) or 0xF7:
                return new UnsupportedJpeg();
            case StartOfScan:
                _hasScan = true;
                return Components == 0 || segment.Length < 6 ? new DamagedPicture() : null;
            case Quantization:
                _hasTables = true;
                return null;
            case App14:
                HasAdobe |= segment.StartsWith("Adobe"u8);
                return null;
            case App1 when segment.StartsWith("Exif\0\0"u8):
                Orientation = ExifOrientation.Read(segment[6..]);
                return null;
            default:
                return null;
        }
    }

    private PictureRefusal? TakeFrame(ReadOnlySpan<byte> frame)
    {
        // A second frame could tell other sizes than the one that was checked.
        if (Components != 0 || frame.Length < 6 || frame.Length < 6 + 3 * frame[5])
            return new DamagedPicture();
        (Height, Width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        Components = frame[5];
        if (Width == 0 || Components == 0)
            return new DamagedPicture();
        // No height: it would follow behind the first scan, which nothing but specialised scanners writes.
        if (frame[0] != 8 || Height == 0 || Components is not (1 or 3 or 4))
            return new UnsupportedJpeg();
        return Picture.WhyTooLarge(Width, Height);
    }
}
