using System.Buffers.Binary;
using SummitManager.Shared;

namespace SummitManager.Documents.Pictures;

/// <summary>A PNG's chunks, walked to its end with their checksums (W3C PNG, section 5), and where its packed pixels lie.</summary>
internal sealed class PngFile
{
    private const int HeaderLength = 13;

    public int Width { get; private init; }
    public int Height { get; private init; }
    /// <summary>Bits of one sample: 1, 2, 4, 8 or 16.</summary>
    public int Depth { get; private init; }
    /// <summary>0 gray, 2 RGB, 3 palette, 4 gray and alpha, 6 RGB and alpha.</summary>
    public int ColorType { get; private init; }
    public bool Interlaced { get; private init; }
    /// <summary>Red, green and blue of each entry.</summary>
    public byte[] Palette { get; private set; } = [];
    /// <summary>Of a palette the alpha of its first entries; else the one colour that is transparent, two bytes a sample.</summary>
    public byte[] Transparency { get; private set; } = [];
    /// <summary>Where the compressed pixels stand in the file.</summary>
    public List<(int Start, int Length)> Data { get; } = [];

    public bool IsGray => ColorType is 0 or 4;
    public int Samples => ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    public static Result<PngFile> Read(ReadOnlySpan<byte> bytes)
    {
        var at = Signature.Length;
        if (Next(bytes, ref at) is not { Name: "IHDR", Length: HeaderLength } first || Header(bytes.Slice(first.Start, HeaderLength)) is not { } file)
            return new DamagedPicture();
        if (Picture.WhyTooLarge(file.Width, file.Height) is { } tooLarge)
            return tooLarge;

        while (Next(bytes, ref at) is { } chunk)
        {
            if (chunk.Name == "IEND")
                return file.IsWhole ? file : new DamagedPicture();
            if (!file.Take(chunk, bytes.Slice(chunk.Start, chunk.Length)))
                return new DamagedPicture();
        }
        return new DamagedPicture();
    }

    private bool IsWhole => Data.Count > 0 && (ColorType != 3 || Palette.Length > 0);

    private static PngFile? Header(ReadOnlySpan<byte> header)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        var (depth, colorType) = (header[8], header[9]);
        var known = colorType switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!known || width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || header[10] != 0 || header[11] != 0 || header[12] > 1)
            return null;
        return new PngFile { Width = (int)width, Height = (int)height, Depth = depth, ColorType = colorType, Interlaced = header[12] == 1 };
    }

    /// <summary>Null at the end of the bytes, and where a chunk is cut short or its checksum wrong.</summary>
    private static Chunk? Next(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (bytes.Length - at < 12)
            return null;
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
        if (length > bytes.Length - at - 12)
            return null;
        var (start, end) = (at + 8, at + 8 + (int)length);
        if (PngChecksum.Of(bytes[(at + 4)..end]) != BinaryPrimitives.ReadUInt32BigEndian(bytes[end..]))
            return null;
        var name = System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4));
        at = end + 4;
        return new Chunk(name, start, (int)length);
    }

    private bool Take(Chunk chunk, ReadOnlySpan<byte> content)
    {
        switch (chunk.Name)
        {
            case "IDAT":
                Data.Add((chunk.Start, chunk.Length));
                return true;
            case "PLTE":
                Palette = content.ToArray();
                return content.Length is > 0 and <= 3 * 256 && content.Length % 3 == 0;
            case "tRNS":
                Transparency = content.ToArray();
                return ColorType switch { 0 => content.Length == 2, 2 => content.Length == 6, 3 => content.Length <= 256, _ => true };
            default:
                // A small first letter says "may be ignored".
                return char.IsAsciiLetterLower(chunk.Name[0]);
        }
    }

    private sealed record Chunk(string Name, int Start, int Length);
}
