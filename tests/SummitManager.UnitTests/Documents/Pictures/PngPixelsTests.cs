using SummitManager.Documents.Pictures;

namespace SummitManager.UnitTests.Documents.Pictures;

/// <summary>The pixels of a PNG, compared with what another program reads from the same file.</summary>
public sealed class PngPixelsTests
{
    public static TheoryData<string> Pngs => [.. Sample.Names("png")];

    [Theory]
    [MemberData(nameof(Pngs))]
    public void Are_those_that_another_program_reads(string name)
    {
        var pixels = Decode(Sample.Bytes(name));

        Assert.Equal(Sample.Rgba(name), Rgba(pixels));
        Assert.Equal(name.StartsWith('g'), pixels.Gray);
        Assert.Equal(name.StartsWith("rgba", StringComparison.Ordinal) || name.StartsWith("ga", StringComparison.Ordinal), pixels.Alpha is not null);
    }

    [Theory]
    [InlineData(0, 8, 1, 1)]
    [InlineData(2, 8, 3, 3)]
    [InlineData(2, 16, 6, 6)]
    [InlineData(6, 16, 8, 8)]
    [InlineData(0, 1, 1, 1)]
    public void Come_through_all_five_filters(int colorType, int depth, int back, int bytesAPixel)
    {
        var (width, height) = (17, 15);
        var rowLength = depth < 8 ? (width * depth + 7) / 8 : width * bytesAPixel;
        var dice = new Random(colorType * 100 + depth);
        var rows = new byte[rowLength * height];
        dice.NextBytes(rows);

        var filtered = Decode(PngMaker.File(width, height, depth, colorType, PngMaker.Filtered(rows, rowLength, back)));
        var plain = Decode(PngMaker.File(width, height, depth, colorType, Unfiltered(rows, rowLength)));

        Assert.Equal(plain.Color, filtered.Color);
        Assert.Equal(plain.Alpha, filtered.Alpha);
        if ((colorType, depth) is (0 or 2, 8))
            Assert.Equal(rows, filtered.Color);
    }

    [Fact]
    public void One_gray_may_be_transparent_at_full_depth()
    {
        // 0x1234 is clear, 0x1235 looks the same in eight bits and is not.
        var pixels = Decode(PngMaker.File(2, 1, 16, 0, [0, 0x12, 0x34, 0x12, 0x35], ("tRNS", [0x12, 0x34])));

        Assert.Equal([0x12, 0x12], pixels.Color);
        Assert.Equal(new byte[] { 0, 255 }, pixels.Alpha);
    }

    [Fact]
    public void One_colour_may_be_transparent()
    {
        var pixels = Decode(PngMaker.File(2, 1, 8, 2, [0, 1, 2, 3, 1, 2, 4], ("tRNS", [0, 1, 0, 2, 0, 3])));

        Assert.Equal(new byte[] { 0, 255 }, pixels.Alpha);
    }

    [Fact]
    public void Entries_of_a_palette_may_be_half_transparent()
    {
        var pixels = Decode(PngMaker.File(3, 1, 2, 3, [0, 0b00_01_10_00], ("PLTE", [1, 2, 3, 4, 5, 6, 7, 8, 9]), ("tRNS", [128, 0])));

        Assert.Equal(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, pixels.Color);
        Assert.Equal(new byte[] { 128, 0, 255 }, pixels.Alpha);
    }

    [Fact]
    public void A_picture_that_is_opaque_all_over_has_no_alpha() =>
        Assert.Null(Decode(PngMaker.File(2, 1, 8, 6, [0, 1, 2, 3, 255, 4, 5, 6, 255])).Alpha);

    [Fact]
    public void Data_may_lie_in_several_chunks()
    {
        var packed = PngMaker.Zlib([0, 10, 20, 30]);
        var bytes = PngMaker.Of(("IHDR", PngMaker.Header(3, 1, 8, 0)), ("IDAT", packed[..3]), ("IDAT", []), ("IDAT", packed[3..]), ("IEND", []));

        Assert.Equal(new byte[] { 10, 20, 30 }, Decode(bytes).Color);
    }

    [Fact]
    public void Too_little_data_is_damage() => IsDamaged(PngMaker.File(4, 4, 8, 0, new byte[5 * 3]));

    [Fact]
    public void Damage_is_found_without_keeping_pixels()
    {
        Assert.Equal(new DamagedPicture(), WhyNot(PngMaker.File(4, 4, 8, 0, new byte[5 * 3])));
        Assert.Null(WhyNot(Sample.Bytes("rgba16.png")));
        Assert.Null(WhyNot(Sample.Bytes("baseline.jpg")));
    }

    [Fact]
    public void A_filter_that_does_not_exist_is_damage() => IsDamaged(PngMaker.File(1, 1, 8, 0, [5, 0]));

    [Fact]
    public void An_entry_that_the_palette_lacks_is_black_as_in_browsers()
    {
        var picture = Picture.Read(PngMaker.File(1, 1, 8, 3, [0, 2], ("PLTE", [9, 9, 9, 8, 8, 8]))).Value;

        Assert.Null(PngPixels.WhyNot(picture));
        Assert.Equal([0, 0, 0], PngPixels.Decode(picture).Value.Color);
    }

    /// <summary>What was taken must be drawn: a picture that passes the look and fails in a document would stop every ticket of its event.</summary>
    [Fact]
    public void Whatever_passes_the_look_can_be_unpacked()
    {
        var random = new Random(11);
        var whole = PngMaker.File(4, 4, 8, 3, [.. Enumerable.Range(0, 20).Select(i => (byte)(i % 5 == 0 ? 0 : i))], ("PLTE", new byte[9]));
        for (var n = 0; n < 3000; n++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[random.Next(33, bytes.Length)] ^= (byte)random.Next(1, 256);
            if (Picture.Read(bytes) is { IsOk: true, Value: var picture } && PngPixels.WhyNot(picture) is null)
                Assert.True(PngPixels.Decode(picture).IsOk);
        }
    }

    [Fact]
    public void Data_that_is_no_zlib_is_damage() =>
        IsDamaged(PngMaker.Of(("IHDR", PngMaker.Header(1, 1, 8, 0)), ("IDAT", [1, 2, 3, 4, 5, 6, 7, 8]), ("IEND", [])));

    [Fact]
    public void A_wrong_checksum_of_the_packed_data_is_damage()
    {
        var packed = PngMaker.Zlib([0, 7]);
        packed[^1] ^= 1;
        IsDamaged(PngMaker.Of(("IHDR", PngMaker.Header(1, 1, 8, 0)), ("IDAT", packed), ("IEND", [])));
    }

    [Fact]
    public void Data_that_swells_to_much_more_than_the_header_says_is_not_unpacked()
    {
        var bomb = PngMaker.File(2, 2, 8, 0, new byte[200_000_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var pixels = Decode(bomb);

        Assert.Equal(4, pixels.Color.Length);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000); // Mostly the packed bytes themselves.
    }

    private static PngPixels Decode(byte[] bytes) => PngPixels.Decode(Picture.Read(bytes).Value).Value;

    private static void IsDamaged(byte[] bytes) => Assert.IsType<DamagedPicture>(PngPixels.Decode(Picture.Read(bytes).Value).Refusal);

    private static DamagedPicture? WhyNot(byte[] bytes) => PngPixels.WhyNot(Picture.Read(bytes).Value);

    private static byte[] Unfiltered(byte[] rows, int rowLength) => [.. rows.Chunk(rowLength).SelectMany(row => (byte[])[0, .. row])];

    private static byte[] Rgba(PngPixels pixels)
    {
        var rgba = new byte[pixels.Width * pixels.Height * 4];
        for (var i = 0; i < pixels.Width * pixels.Height; i++)
        {
            for (var sample = 0; sample < 3; sample++)
                rgba[i * 4 + sample] = pixels.Gray ? pixels.Color[i] : pixels.Color[i * 3 + sample];
            rgba[i * 4 + 3] = pixels.Alpha?[i] ?? 255;
        }
        return rgba;
    }
}
