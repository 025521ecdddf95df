using System.IO.Compression;

namespace SummitManager.Documents.Pictures;

/// <summary>
/// Unpacks and unfilters a PNG row by row (W3C PNG, sections 7 to 10). It asks the decompressor for the bytes of one row at a time and
/// stops at the last, so data that would swell to gigabytes is never read.
/// </summary>
internal static class PngRows
{
    /// <summary>A row's samples as they are packed, and its pixels' places: the first, the step to the next, how many.</summary>
    public delegate bool Put(ReadOnlySpan<byte> row, int first, int step, int count);

    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>False when the data is damaged or too short, or when <paramref name="put"/> says so.</summary>
    public static bool Read(PngFile file, byte[] bytes, Put put)
    {
        using var packed = new MemoryStream(file.Data.Sum(part => part.Length));
        foreach (var (start, length) in file.Data)
            packed.Write(bytes, start, length);
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        try
        {
            foreach (var pass in file.Interlaced ? Adam7 : [(0, 0, 1, 1)])
            {
                if (!ReadPass(file, zlib, pass, put))
                    return false;
            }
            // Asks for the end, which is where the checksum of the whole is compared. More than that is left alone.
            zlib.ReadByte();
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool ReadPass(PngFile file, Stream zlib, (int X, int Y, int StepX, int StepY) pass, Put put)
    {
        var count = (file.Width - pass.X + pass.StepX - 1) / pass.StepX;
        if (count <= 0)
            return true;
        var bits = file.Samples * file.Depth;
        var (length, back) = ((count * bits + 7) / 8, Math.Max(1, bits / 8));
        var (row, above) = (new byte[length + 1], new byte[length + 1]);
        for (var y = pass.Y; y < file.Height; y += pass.StepY)
        {
            if (zlib.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length || !Unfilter(row, above.AsSpan(1), back))
                return false;
            if (!put(row.AsSpan(1), y * file.Width + pass.X, pass.StepX, count))
                return false;
            (row, above) = (above, row);
        }
        return true;
    }

    private static bool Unfilter(byte[] filtered, ReadOnlySpan<byte> above, int back)
    {
        var row = filtered.AsSpan(1);
        switch (filtered[0])
        {
            case 0:
                return true;
            case 1:
                for (var i = back; i < row.Length; i++)
                    row[i] += row[i - back];
                return true;
            case 2:
                for (var i = 0; i < row.Length; i++)
                    row[i] += above[i];
                return true;
            case 3:
                for (var i = 0; i < row.Length; i++)
                    row[i] += (byte)(((i < back ? 0 : row[i - back]) + above[i]) / 2);
                return true;
            case 4:
                for (var i = 0; i < row.Length; i++)
                    row[i] += i < back ? above[i] : Paeth(row[i - back], above[i], above[i - back]);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whichever of left, above and above left is nearest to left + above - above left.</summary>
    private static byte Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }
}
