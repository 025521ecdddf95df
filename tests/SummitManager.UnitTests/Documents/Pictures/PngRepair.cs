using System.Buffers.Binary;

namespace SummitManager.UnitTests.Documents.Pictures;

/// <summary>Makes the checksums of a damaged PNG right again, so that its damage reaches what stands behind them.</summary>
internal static class PngRepair
{
    public static byte[] Checksums(byte[] bytes)
    {
        var repaired = bytes.ToArray();
        if (bytes[0] != 0x89)
            return repaired;
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12)
                break;
            var end = at + 8 + (int)length;
            BinaryPrimitives.WriteUInt32BigEndian(repaired.AsSpan(end), PngMaker.Crc(repaired.AsSpan((at + 4)..end)));
            at = end + 4;
        }
        return repaired;
    }
}
