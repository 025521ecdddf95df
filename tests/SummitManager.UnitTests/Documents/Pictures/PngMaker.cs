using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SummitManager.UnitTests.Documents.Pictures;

/// <summary>Puts PNGs together piece by piece, right or wrong as a test wants them.</summary>
internal static class PngMaker
{
    public static byte[] File(int width, int height, int depth, int colorType, byte[] filteredRows, params (string Name, byte[] Content)[] before) =>
        Of([("IHDR", Header(width, height, depth, colorType)), .. before, ("IDAT", Zlib(filteredRows)), ("IEND", [])]);

    public static byte[] Of(params (string Name, byte[] Content)[] chunks) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. chunks.SelectMany(c => Chunk(c.Name, c.Content))];

    public static byte[] Header(int width, int height, int depth, int colorType, int interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)colorType, (byte)interlace);
        return header;
    }

    public static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Each row with the next of the five filters, worked out the slow way from the definition.</summary>
    public static byte[] Filtered(byte[] rows, int rowLength, int back)
    {
        using var filtered = new MemoryStream();
        for (var y = 0; y * rowLength < rows.Length; y++)
        {
            filtered.WriteByte((byte)(y % 5));
            for (var x = 0; x < rowLength; x++)
            {
                int At(int column, int row) => column < 0 || row < 0 ? 0 : rows[row * rowLength + column];
                var (a, b, c) = (At(x - back, y), At(x, y - 1), At(x - back, y - 1));
                var guess = (y % 5) switch { 1 => a, 2 => b, 3 => (a + b) / 2, 4 => new[] { a, b, c }.MinBy(v => Math.Abs(a + b - c - v)), _ => 0 };
                filtered.WriteByte((byte)(At(x, y) - guess));
            }
        }
        return filtered.ToArray();
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), Crc(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
                crc = ((crc ^ (uint)(b >> bit)) & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
