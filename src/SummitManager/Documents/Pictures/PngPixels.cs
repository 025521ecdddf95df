using System.Buffers.Binary;
using SummitManager.Shared;

namespace SummitManager.Documents.Pictures;

/// <summary>A PNG's pixels, eight bits a sample, colour and alpha apart, as a PDF wants them.</summary>
public sealed class PngPixels
{
    private readonly PngFile _file;
    private readonly int _max;

    private PngPixels(PngFile file)
    {
        var pixels = file.Width * file.Height;
        (_file, _max) = (file, (1 << file.Depth) - 1);
        Color = new byte[Gray ? pixels : pixels * 3];
        if (file.ColorType is 4 or 6 || file.Transparency.Length > 0)
            Alpha = new byte[pixels];
    }

    public int Width => _file.Width;
    public int Height => _file.Height;
    /// <summary>One byte a pixel in <see cref="Color"/>; else three: red, green, blue.</summary>
    public bool Gray => _file.IsGray;
    /// <summary>Row by row from the top, without gaps.</summary>
    public byte[] Color { get; }
    /// <summary>One byte a pixel, 255 opaque. Null when all of it is opaque.</summary>
    public byte[]? Alpha { get; private set; }

    /// <summary>At most 160 MB are asked for, at <see cref="Picture.MostMegapixels"/>.</summary>
    /// <param name="picture">Must be a PNG.</param>
    /// <returns>The pixels, or <see cref="DamagedPicture"/>.</returns>
    public static Result<PngPixels> Decode(Picture picture)
    {
        if (picture.Kind != PictureKind.Png)
            throw new ArgumentException("Only a PNG has pixels to unpack.", nameof(picture));
        var read = PngFile.Read(picture.Bytes);
        if (read.Refusal is { } no)
            return no;
        var pixels = new PngPixels(read.Value);
        if (!PngRows.Read(read.Value, picture.Bytes, pixels.Put))
            return new DamagedPicture();
        if (pixels.Alpha is { } alpha && !alpha.AsSpan().ContainsAnyExcept((byte)255))
            pixels.Alpha = null;
        return pixels;
    }

    /// <summary>Unpacks a PNG once and keeps nothing: whether a document will be able to. Null for whatever is no PNG.</summary>
    public static DamagedPicture? WhyNot(Picture picture) =>
        picture.Kind == PictureKind.Png && !PngRows.Read(PngFile.Read(picture.Bytes).Value, picture.Bytes, (_, _, _, _) => true) ? new DamagedPicture() : null;

    private bool Put(ReadOnlySpan<byte> row, int first, int step, int count)
    {
        switch (_file.ColorType)
        {
            case 3:
                PutIndexed(row, first, step, count);
                return true;
            case 0 or 4:
                PutGray(row, first, step, count);
                return true;
            default:
                PutRgb(row, first, step, count);
                return true;
        }
    }

    /// <summary>An entry that the palette lacks is black, as browsers show it.</summary>
    private void PutIndexed(ReadOnlySpan<byte> row, int first, int step, int count)
    {
        var (palette, transparency) = (_file.Palette, _file.Transparency);
        for (int i = 0, at = first; i < count; i++, at += step)
        {
            var entry = Sample(row, i);
            if (entry * 3 + 3 <= palette.Length)
                palette.AsSpan(entry * 3, 3).CopyTo(Color.AsSpan(at * 3));
            if (Alpha is not null)
                Alpha[at] = entry < transparency.Length ? transparency[entry] : byte.MaxValue;
        }
    }

    private void PutGray(ReadOnlySpan<byte> row, int first, int step, int count)
    {
        var samples = _file.Samples;
        var clear = samples == 1 ? Clear(0) : -1;
        for (int i = 0, at = first; i < count; i++, at += step)
        {
            var gray = Sample(row, i * samples);
            Color[at] = Scaled(gray);
            if (Alpha is not null)
                Alpha[at] = samples == 2 ? Scaled(Sample(row, i * samples + 1)) : gray == clear ? byte.MinValue : byte.MaxValue;
        }
    }

    private void PutRgb(ReadOnlySpan<byte> row, int first, int step, int count)
    {
        var samples = _file.Samples;
        var clear = samples == 3 ? (Clear(0), Clear(1), Clear(2)) : (-1, -1, -1);
        for (int i = 0, at = first; i < count; i++, at += step)
        {
            var rgb = (Sample(row, i * samples), Sample(row, i * samples + 1), Sample(row, i * samples + 2));
            (Color[at * 3], Color[at * 3 + 1], Color[at * 3 + 2]) = (Scaled(rgb.Item1), Scaled(rgb.Item2), Scaled(rgb.Item3));
            if (Alpha is not null)
                Alpha[at] = samples == 4 ? Scaled(Sample(row, i * samples + 3)) : rgb == clear ? byte.MinValue : byte.MaxValue;
        }
    }

    /// <summary>The sample that means "transparent", compared at full depth; -1 when there is none.</summary>
    private int Clear(int sample) =>
        _file.Transparency.Length >= sample * 2 + 2 ? BinaryPrimitives.ReadUInt16BigEndian(_file.Transparency.AsSpan(sample * 2)) & _max : -1;

    private int Sample(ReadOnlySpan<byte> row, int index) => _file.Depth switch
    {
        8 => row[index],
        16 => row[index * 2] << 8 | row[index * 2 + 1],
        var depth => row[index * depth / 8] >> (8 - depth - index * depth % 8) & _max,
    };

    private byte Scaled(int sample) => _max == byte.MaxValue ? (byte)sample : (byte)((sample * 255 + _max / 2) / _max);
}
