using System.Buffers.Binary;
using System.IO.Compression;

namespace SummitManager.TestKit.Documents;

/// <summary>PNG files for tests, 8 bits a colour with alpha.</summary>
public static class TinyPng
{
    /// <summary>The left half red, the right half see-through.</summary>
    public static byte[] HalfRed(int width, int height) => Of(width, height, (x, _) => x < width / 2 ? ((byte)255, (byte)0, (byte)0, (byte)255) : ((byte)0, (byte)255, (byte)0, (byte)0));

    public static byte[] Plain(int width, int height, byte red, byte green, byte blue) => Of(width, height, (_, _) => (red, green, blue, 255));

    /// <summary>Does not pack well.</summary>
    public static byte[] Noise(int width, int height) => Of(width, height, (x, y) => ((byte)(x * 7919 * (y + 1) >> 3), (byte)(y * 104729 * (x + 3) >> 4), (byte)(x * y * 31), 255));

    /// <summary>Says that it is this large, and holds none of its pixels.</summary>
    public static byte[] OnlyHeader(int width, int height)
    {
        using var file = new MemoryStream();
        Begin(file, width, height);
        Chunk(file, "IDAT"u8, []);
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    public static byte[] Of(int width, int height, Func<int, int, (byte Red, byte Green, byte Blue, byte Alpha)> colour)
    {
        using var file = new MemoryStream();
        Begin(file, width, height);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                for (var x = 0; x < width; x++)
                {
                    var (r, g, b, a) = colour(x, y);
                    zlib.Write([r, g, b, a]);
                }
            }
        }
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Begin(MemoryStream file, int width, int height)
    {
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 6);
        Chunk(file, "IHDR"u8, head);
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. name, .. content]));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB88320;
        }
        return ~crc;
    }
}
