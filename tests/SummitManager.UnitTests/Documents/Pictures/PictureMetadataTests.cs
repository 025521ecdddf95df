using System.Text;
using SummitManager.Documents.Pictures;

namespace SummitManager.UnitTests.Documents.Pictures;

/// <summary>What a camera writes beside a picture goes; the picture, its colours and which way is up stay.</summary>
public sealed class PictureMetadataTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("GPS 13.7563 N, camera of somebody");

    private static Picture Read(byte[] bytes)
    {
        var read = Picture.Read(bytes);
        Assert.True(read.IsOk, read.Refusal?.ToString());
        return read.Value;
    }

    private static bool Holds(byte[] bytes, ReadOnlySpan<byte> part) => bytes.AsSpan().IndexOf(part) >= 0;

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    [Theory]
    [InlineData("baseline.jpg", 1)]
    [InlineData("baseline.jpg", 6)]
    [InlineData("progressive.jpg", 8)]
    [InlineData("cmyk.jpg", 3)]
    [InlineData("gray.jpg", 1)]
    public void A_jpeg_keeps_its_pixels_and_its_turn_and_loses_all_that_was_written_beside(string name, int orientation)
    {
        var plain = Sample.Bytes(name);
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, .. Secret];
        byte[] sent =
        [
            .. plain[..2], .. Segment(0xE1, exif), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret]), .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Secret]),
            .. Segment(0xE2, [.. "MPF\0"u8, .. Secret]), .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 42]), .. Segment(0xFE, Secret), .. plain[2..], .. plain, .. Secret,
        ];
        Assert.True(Holds(sent, Secret));

        var (before, after) = (Read(sent), Read(Read(sent).WithoutMetadata().Bytes));

        Assert.False(Holds(after.Bytes, Secret));
        Assert.Equal((before.Width, before.Height, orientation, before.Components, before.InvertedCmyk, before.Shown),
            (after.Width, after.Height, after.Orientation, after.Components, after.InvertedCmyk, after.Shown));
        Assert.True(Holds(after.Bytes, "ICC_PROFILE\0"u8));
        Assert.Equal(orientation != 1, Holds(after.Bytes, "Exif"u8));
        // From the first table to the end not a byte is different, but for remarks that this sample's own program wrote.
        Assert.Equal(Scans(plain), Scans(after.Bytes));
        Assert.True(after.Bytes is [.., 0xFF, 0xD9]);
        Assert.Equal(after.Bytes, after.WithoutMetadata().Bytes);
    }

    [Fact]
    public void A_small_copy_in_the_header_goes()
    {
        var plain = Sample.Bytes("baseline.jpg");
        byte[] thumb = [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 1, 1, 7, 8, 9];
        byte[] extension = [.. "JFXX\0"u8, 0x13, .. Secret];

        var after = Read(Read([.. plain[..2], .. Segment(0xE0, thumb), .. Segment(0xE0, extension), .. plain[2..]]).WithoutMetadata().Bytes);

        Assert.False(Holds(after.Bytes, Secret));
        Assert.False(Holds(after.Bytes, [1, 1, 7, 8, 9]));
    }

    [Theory]
    [InlineData("rgb8.png")]
    [InlineData("palette4.png")]
    [InlineData("gray1i.png")]
    [InlineData("ga16.png")]
    public void A_png_keeps_its_pixels_and_loses_texts_times_and_places(string name)
    {
        var plain = Sample.Bytes(name);
        var end = plain.Length - 12;
        byte[] sent = [.. plain[..33], .. Chunks("tEXt", "zTXt", "iTXt", "eXIf", "tIME", "prVt"), .. plain[33..end], .. Chunks("tEXt"), .. plain[end..], .. Secret];

        var after = Read(Read(sent).WithoutMetadata().Bytes);

        Assert.False(Holds(after.Bytes, Secret));
        Assert.Equal(PngPixels.Decode(Read(plain)).Value.Color, PngPixels.Decode(after).Value.Color);
        Assert.Equal(after.Bytes, after.WithoutMetadata().Bytes);

        static byte[] Chunks(params string[] names) => PngMaker.Of([.. names.Select(n => (n, Secret))])[8..];
    }

    /// <summary>Whatever a picture is that we take, the stripped one is one that we take.</summary>
    [Fact]
    public void Every_sample_is_still_a_picture()
    {
        foreach (var name in Sample.Names("png").Concat(Sample.Names("jpg")))
        {
            var (before, after) = (Read(Sample.Bytes(name)), Read(Read(Sample.Bytes(name)).WithoutMetadata().Bytes));
            Assert.Equal((before.Kind, before.Width, before.Height, before.Shown, before.Components), (after.Kind, after.Width, after.Height, after.Shown, after.Components));
        }
    }

    /// <summary>From the frame on, where no remark stands.</summary>
    private static byte[] Scans(byte[] jpeg)
    {
        var frame = Math.Max(jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]), jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC2]));
        var end = jpeg.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xD9]);
        return jpeg[frame..end];
    }
}
