using System.Buffers.Binary;

namespace SummitManager.Documents.Pictures;

/// <summary>
/// Leaves of a picture's file only what is needed to show it: no pixel is decoded, none changes. What is kept is listed, so that what we do
/// not know goes. How a JPEG is turned is written anew, alone; a PNG's is never asked for (<see cref="Picture.Orientation"/>) and goes.
/// </summary>
internal static class PictureMetadata
{
    private const int PngSignature = 8;
    private const int PngFrame = 12;
    private const int JfifLength = 14;
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, App0 = 0xE0, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE, Temporary = 0x01;

    /// <summary>How the pixels are packed, and their colours.</summary>
    private static readonly string[] PngKept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs"];

    /// <param name="picture">Walked to its end already: what this reads is whole.</param>
    public static byte[] Strip(Picture picture) => picture.Kind == PictureKind.Png ? Png(picture.Bytes) : Jpeg(picture.Bytes, picture.Orientation);

    /// <summary>What stands behind the end goes too: telephones put a second picture there, with its own place and time.</summary>
    private static byte[] Png(ReadOnlySpan<byte> bytes)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..PngSignature]);
        for (var at = PngSignature; at + PngFrame <= bytes.Length;)
        {
            var length = PngFrame + (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            var name = System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
            if (PngKept.Contains(name))
                kept.Write(bytes.Slice(at, length));
            if (name == "IEND")
                break;
            at += length;
        }
        return kept.ToArray();
    }

    private static byte[] Jpeg(ReadOnlySpan<byte> bytes, int orientation)
    {
        using var kept = new MemoryStream(bytes.Length);
        kept.Write([0xFF, StartOfImage]);
        var (at, turned) = (2, orientation == 1);
        while (JpegFile.NextMarker(bytes, ref at) is { } marker and not EndOfImage)
        {
            if (!turned && marker != App0)
            {
                kept.Write(Turn(orientation)); // First of all, or right behind the JFIF header, which wants to be first.
                turned = true;
            }
            if (marker is Temporary or >= 0xD0 and <= 0xD7)
            {
                kept.Write([0xFF, marker]);
                continue;
            }
            var end = at + BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
            Keep(kept, marker, bytes[at..end]);
            at = end;
            if (marker != JpegFile.StartOfScan)
                continue;
            JpegFile.SkipScan(bytes, ref at);
            kept.Write(bytes[end..at]);
        }
        kept.Write([0xFF, EndOfImage]);
        return kept.ToArray();
    }

    /// <param name="segment">With its two bytes of length.</param>
    private static void Keep(MemoryStream kept, byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker == App0)
        {
            // The header alone: it may hold a small copy of the picture, and its extension is nothing but one.
            if (segment.Length >= 2 + JfifLength && segment[2..].StartsWith("JFIF\0"u8))
                kept.Write([0xFF, App0, 0, 2 + JfifLength, .. segment.Slice(2, JfifLength - 2), 0, 0]);
            return;
        }
        var isColours = marker == App2 && segment[2..].StartsWith("ICC_PROFILE\0"u8);
        var isInks = marker == App14 && segment[2..].StartsWith("Adobe"u8);
        if (marker is (>= App0 and <= App15) or Comment && !isColours && !isInks)
            return;
        kept.Write([0xFF, marker]);
        kept.Write(segment);
    }

    /// <summary>An EXIF block that says how to turn the picture, and nothing else.</summary>
    private static byte[] Turn(int orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, // The first directory follows at once.
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, // One entry: orientation, one short.
        0, 0, 0, 0,
    ];
}
