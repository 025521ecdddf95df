using SummitManager.Shared;

namespace SummitManager.Documents.Pictures;

public enum PictureKind
{
    Jpeg,
    Png,
}

/// <summary>
/// A picture that was looked into: its kind is told by its content, never by a file's name, and its whole structure was walked.
/// The pixels stay packed; <see cref="PngPixels"/> unpacks a PNG's, and a JPEG goes into documents as it is.
/// </summary>
public sealed class Picture
{
    public const int MostMegabytes = 5;
    public const int MostBytes = MostMegabytes * 1024 * 1024;
    public const int MostMegapixels = 40;
    public const int LongestSide = 20_000;

    private Picture() { }

    public required byte[] Bytes { get; init; }
    public required PictureKind Kind { get; init; }
    /// <summary>Pixels as stored, before <see cref="Orientation"/> turns them.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }
    /// <summary>EXIF, 1 to 8; 1 is upright. Always 1 for a PNG.</summary>
    public int Orientation { get; init; } = 1;
    /// <summary>As a browser shows it: turned by a quarter, the sides change places.</summary>
    public (int Width, int Height) Shown => Orientation >= 5 ? (Height, Width) : (Width, Height);
    /// <summary>Colours of a pixel without its alpha: 1 gray, 3 colour, 4 CMYK.</summary>
    public required int Components { get; init; }
    /// <summary>Four components as Adobe's programs write them: 0 is full ink.</summary>
    public bool InvertedCmyk { get; init; }
    public string MediaType => Kind == PictureKind.Png ? "image/png" : "image/jpeg";

    /// <returns>The picture, or one of the <see cref="PictureRefusal"/>s. Never throws, whatever the bytes.</returns>
    public static Result<Picture> Read(byte[] bytes)
    {
        if (bytes.Length == 0)
            return new EmptyPicture();
        if (bytes.Length > MostBytes)
            return new PictureTooBig(MostMegabytes);
        if (PngFile.Begins(bytes))
            return Png(bytes);
        if (JpegFile.Begins(bytes))
            return Jpeg(bytes);
        return OtherKinds.Name(bytes) is { } found ? new OtherPictureKind(found) : new NotAPicture();
    }

    /// <summary>The same picture without what a camera or a program wrote beside it: place, time, device, author, remarks, small copies. Shown the same way up.</summary>
    public Picture WithoutMetadata() => new()
    {
        Bytes = PictureMetadata.Strip(this),
        Kind = Kind,
        Width = Width,
        Height = Height,
        Orientation = Orientation,
        Components = Components,
        InvertedCmyk = InvertedCmyk,
    };

    internal static TooManyPixels? WhyTooLarge(int width, int height) =>
        width > LongestSide || height > LongestSide || (long)width * height > MostMegapixels * 1_000_000L
            ? new TooManyPixels(width, height, MostMegapixels, LongestSide)
            : null;

    private static Result<Picture> Png(byte[] bytes)
    {
        var read = PngFile.Read(bytes);
        if (read.Refusal is { } no)
            return no;
        var file = read.Value;
        return new Picture { Bytes = bytes, Kind = PictureKind.Png, Width = file.Width, Height = file.Height, Components = file.IsGray ? 1 : 3 };
    }

    private static Result<Picture> Jpeg(byte[] bytes)
    {
        var read = JpegFile.Read(bytes);
        if (read.Refusal is { } no)
            return no;
        var file = read.Value;
        return new Picture
        {
            Bytes = bytes,
            Kind = PictureKind.Jpeg,
            Width = file.Width,
            Height = file.Height,
            Orientation = file.Orientation,
            Components = file.Components,
            InvertedCmyk = file is { Components: 4, HasAdobe: true },
        };
    }
}
