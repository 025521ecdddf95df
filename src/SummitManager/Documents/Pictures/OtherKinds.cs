using System.Text;

namespace SummitManager.Documents.Pictures;

/// <summary>What a file is that is no picture of ours, so that the refusal can name it.</summary>
internal static class OtherKinds
{
    private const int Looked = 1024;

    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("GIF8"u8))
            return "GIF";
        if (bytes.StartsWith("RIFF"u8) && At(bytes, 8, "WEBP"u8))
            return "WebP";
        if (At(bytes, 4, "ftyp"u8))
            return At(bytes, 8, "avi"u8) ? "AVIF" : At(bytes, 8, "hei"u8) || At(bytes, 8, "hev"u8) || At(bytes, 8, "mif1"u8) || At(bytes, 8, "msf1"u8) ? "HEIC" : "MP4";
        if (bytes.StartsWith("%PDF"u8))
            return "PDF";
        if (bytes.StartsWith("BM"u8))
            return "BMP";
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8))
            return "TIFF";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "ZIP";
        return IsSvg(bytes) ? "SVG" : null;
    }

    /// <summary>A text whose first element is svg, whatever declarations and remarks stand before it.</summary>
    private static bool IsSvg(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(Looked, bytes.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('<') && text.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }

    private static bool At(ReadOnlySpan<byte> bytes, int offset, ReadOnlySpan<byte> mark) => bytes.Length >= offset && bytes[offset..].StartsWith(mark);
}
