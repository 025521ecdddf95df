using SummitManager.Documents.Pictures;

namespace SummitManager.UnitTests.Documents.Pictures;

/// <summary>Two thousand damaged pictures, the same each time: a refusal or a picture, never an exception.</summary>
public sealed class DamagedPicturesTests
{
    private const int Rounds = 2000;

    [Fact]
    public void Never_throw()
    {
        var dice = new Random(20_241_212);
        var whole = Sample.Names("png").Concat(Sample.Names("jpg")).Select(Sample.Bytes).ToList();
        var (read, decoded) = (0, 0);

        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Damage(whole[round % whole.Count], dice);
            // Checksums keep most damage from the parts behind them; repaired in most rounds, it gets through.
            if (Picture.Read(round % 4 == 0 ? bytes : PngRepair.Checksums(bytes)) is { IsOk: true, Value: var picture })
            {
                read++;
                if (picture.Kind == PictureKind.Png && PngPixels.Decode(picture).IsOk)
                    decoded++;
            }
        }

        // Not a test of the outermost check only: many get in, and some of those are damaged further in.
        Assert.InRange(read, 100, Rounds - 100);
        Assert.InRange(decoded, 50, read - 50);
    }

    private static byte[] Damage(byte[] whole, Random dice)
    {
        var bytes = whole.ToArray();
        for (var i = dice.Next(1, 4); i > 0; i--)
        {
            // Not the first bytes: they only say which reader to ask.
            var at = dice.Next(8, bytes.Length);
            switch (dice.Next(8))
            {
                case < 4:
                    bytes[at] ^= (byte)(1 << dice.Next(8));
                    break;
                case 4 or 5:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 6:
                    bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + dice.Next(1, 20))..]];
                    break;
                default:
                    bytes = dice.Next(4) == 0 ? bytes[..at] : [.. bytes[..at], (byte)dice.Next(256), .. bytes[at..]];
                    break;
            }
            if (bytes.Length <= 9)
                return bytes;
        }
        return bytes;
    }
}
