using System.Globalization;
using SummitManager.Documents.Pictures;

namespace SummitManager.Documents.Pdf;

/// <summary>A picture as an object of a PDF: a JPEG goes in as it is, a PNG as colours and, where it is see-through, a mask.</summary>
internal static class PdfPicture
{
    /// <exception cref="InvalidOperationException">A damaged PNG: it was read whole before it was stored, so this is a bug.</exception>
    public static int Write(PdfObjects objects, Picture picture) => picture.Kind == PictureKind.Jpeg ? Jpeg(objects, picture) : Png(objects, picture);

    private static int Jpeg(PdfObjects objects, Picture picture)
    {
        var colours = picture.Components switch { 1 => "/DeviceGray", 4 => "/DeviceCMYK", _ => "/DeviceRGB" };
        var decode = picture.InvertedCmyk ? " /Decode [1 0 1 0 1 0 1 0]" : "";
        return objects.WriteStream(picture.Bytes, Entries(picture.Width, picture.Height, colours) + decode, "DCTDecode");
    }

    private static int Png(PdfObjects objects, Picture picture)
    {
        var read = PngPixels.Decode(picture);
        if (read.Refusal is { } damaged)
            throw new InvalidOperationException($"A stored picture cannot be drawn: {damaged.Code}");
        var pixels = read.Value;
        var mask = pixels.Alpha is { } alpha
            ? $" /SMask {objects.WriteStream(alpha, Entries(pixels.Width, pixels.Height, "/DeviceGray"))} 0 R" : "";
        return objects.WriteStream(pixels.Color, Entries(pixels.Width, pixels.Height, pixels.Gray ? "/DeviceGray" : "/DeviceRGB") + mask);
    }

    private static string Entries(int width, int height, string colours) =>
        string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace {colours}");
}
