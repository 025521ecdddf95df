using System.Buffers.Binary;
using SummitManager.Documents.Pictures;

namespace SummitManager.UnitTests.Documents.Pictures;

/// <summary>A picture is what its bytes are; what is none is refused in words.</summary>
public sealed class PictureTests
{
    [Theory]
    [InlineData("rgba8i.png", PictureKind.Png, 3, "image/png")]
    [InlineData("palette2.png", PictureKind.Png, 3, "image/png")]
    [InlineData("ga16.png", PictureKind.Png, 1, "image/png")]
    [InlineData("baseline.jpg", PictureKind.Jpeg, 3, "image/jpeg")]
    [InlineData("progressive.jpg", PictureKind.Jpeg, 3, "image/jpeg")]
    [InlineData("gray.jpg", PictureKind.Jpeg, 1, "image/jpeg")]
    [InlineData("cmyk.jpg", PictureKind.Jpeg, 4, "image/jpeg")]
    public void Is_known_by_its_content(string name, PictureKind kind, int components, string mediaType)
    {
        var picture = Picture.Read(Sample.Bytes(name)).Value;

        Assert.Equal((kind, 21, 13, components, mediaType, 1), (picture.Kind, picture.Width, picture.Height, picture.Components, picture.MediaType, picture.Orientation));
        Assert.Equal(name == "cmyk.jpg", picture.InvertedCmyk);
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 8)]
    public void Says_how_the_camera_was_held(bool little, int orientation)
    {
        var picture = Picture.Read(WithExif(little, orientation)).Value;

        Assert.Equal((orientation, 21, 13, (13, 21)), (picture.Orientation, picture.Width, picture.Height, picture.Shown));
    }

    [Fact]
    public void An_orientation_that_does_not_exist_is_upright() => Assert.Equal(1, Picture.Read(WithExif(true, 9)).Value.Orientation);

    [Fact]
    public void Refuses_a_picture_of_no_bytes() => Assert.IsType<EmptyPicture>(Picture.Read([]).Refusal);

    [Fact]
    public void Refuses_more_bytes_than_it_may_have()
    {
        var padded = Sample.Bytes("baseline.jpg").Concat(new byte[Picture.MostBytes]).ToArray();

        Assert.Equal(new PictureTooBig(5), Picture.Read(padded).Refusal);
        Assert.True(Picture.Read(padded[..Picture.MostBytes]).IsOk); // Bytes behind the end are a telephone's second picture.
    }

    [Theory]
    [InlineData("GIF89a", "GIF")]
    [InlineData("RIFF\x10\0\0\0WEBPVP8 ", "WebP")]
    [InlineData("\0\0\0\x18" + "ftypheic", "HEIC")]
    [InlineData("\0\0\0\x18" + "ftypavif", "AVIF")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">", "SVG")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg>", "SVG")]
    [InlineData("BM6\0", "BMP")]
    public void Names_what_it_is_instead(string content, string kind) =>
        Assert.Equal(new OtherPictureKind(kind), Picture.Read(System.Text.Encoding.Latin1.GetBytes(content)).Refusal);

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("logo.png")]
    public void Refuses_what_is_no_picture(string content) => Assert.IsType<NotAPicture>(Picture.Read(System.Text.Encoding.UTF8.GetBytes(content)).Refusal);

    [Fact]
    public void Refuses_too_many_pixels_from_the_header_alone()
    {
        var png = PngMaker.Of(("IHDR", PngMaker.Header(10_000, 10_000, 8, 2))); // Nothing else is there to be decoded.
        var jpeg = Sample.Bytes("baseline.jpg");
        var frame = Frame(jpeg);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 10_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 10_000);

        Assert.Equal(new TooManyPixels(10_000, 10_000, 40, 20_000), Picture.Read(png).Refusal);
        Assert.Equal(new TooManyPixels(10_000, 10_000, 40, 20_000), Picture.Read(jpeg).Refusal);
        Assert.IsType<TooManyPixels>(Picture.Read(PngMaker.Of(("IHDR", PngMaker.Header(20_001, 1, 8, 2)))).Refusal);
    }

    [Theory]
    [InlineData(0xC3)] // lossless
    [InlineData(0xC9)] // arithmetic
    [InlineData(0xC5)] // hierarchical
    public void Refuses_a_jpeg_that_browsers_do_not_show(byte frame)
    {
        var bytes = Sample.Bytes("baseline.jpg");
        bytes[Frame(bytes) + 1] = frame;

        Assert.IsType<UnsupportedJpeg>(Picture.Read(bytes).Refusal);
    }

    [Fact]
    public void Refuses_a_jpeg_of_twelve_bits()
    {
        var bytes = Sample.Bytes("baseline.jpg");
        bytes[Frame(bytes) + 4] = 12;

        Assert.IsType<UnsupportedJpeg>(Picture.Read(bytes).Refusal);
    }

    [Fact]
    public void Refuses_a_jpeg_that_tells_two_sizes()
    {
        var bytes = Sample.Bytes("baseline.jpg");
        var frame = bytes[Frame(bytes)..(Frame(bytes) + 19)];

        Assert.IsType<DamagedPicture>(Picture.Read([.. bytes[..Frame(bytes)], .. frame, .. bytes[Frame(bytes)..]]).Refusal);
    }

    [Theory]
    [InlineData("rgb8.png")]
    [InlineData("baseline.jpg")]
    [InlineData("progressive.jpg")]
    public void Refuses_a_file_that_is_cut_short_anywhere(string name)
    {
        var bytes = Sample.Bytes(name);

        Assert.All(Enumerable.Range(8, bytes.Length - 8), length => Assert.IsType<DamagedPicture>(Picture.Read(bytes[..length]).Refusal));
    }

    [Fact]
    public void Refuses_a_png_with_a_flipped_bit_anywhere_behind_its_signature()
    {
        var bytes = Sample.Bytes("palette4.png");

        Assert.All(Enumerable.Range(8, bytes.Length - 8), at => Assert.IsType<DamagedPicture>(Picture.Read([.. bytes[..at], (byte)(bytes[at] ^ 0x10), .. bytes[(at + 1)..]]).Refusal));
    }

    private static int Frame(byte[] jpeg) => jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);

    private static byte[] WithExif(bool little, int orientation)
    {
        byte[] tiff = little
            ? [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0];
        var bytes = Sample.Bytes("baseline.jpg");
        return [.. bytes[..2], 0xFF, 0xE1, 0, (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff, .. bytes[2..]];
    }
}
