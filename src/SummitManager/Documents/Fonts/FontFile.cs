using System.Buffers.Binary;
using System.Text;

namespace SummitManager.Documents.Fonts;

/// <summary>The tables of a font file by their tags, and a file of tables.</summary>
internal sealed class FontFile
{
    private const int HeaderSize = 12, RecordSize = 16;

    /// <summary>With the sum of a whole file, what its <c>head</c> says must give this.</summary>
    private const uint Whole = 0xB1B0AFBA;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _tables = new(StringComparer.Ordinal);

    public FontFile(ReadOnlyMemory<byte> data)
    {
        var file = new TableReader(data);
        for (var i = 0; i < file.U16(4); i++)
        {
            var record = HeaderSize + RecordSize * i;
            _tables[file.Tag(record)] = data.Slice(file.I32(record + 8), file.I32(record + 12));
        }
    }

    /// <summary>Empty when the font has none.</summary>
    public ReadOnlyMemory<byte> this[string tag] => _tables.GetValueOrDefault(tag);

    /// <summary>A table that the font must have.</summary>
    public TableReader Read(string tag) =>
        _tables.TryGetValue(tag, out var table) ? new TableReader(table) : throw new InvalidDataException($"The font has no table {tag}.");

    /// <summary>Tables must come in the order of their tags; each starts at a multiple of four.</summary>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var file = new byte[HeaderSize + RecordSize * tables.Count + tables.Sum(table => Padded(table.Data.Length))];
        var power = int.Log2(tables.Count);
        Put32(file, 0, 0x00010000);
        Put16(file, 4, tables.Count);
        Put16(file, 6, RecordSize << power);
        Put16(file, 8, power);
        Put16(file, 10, RecordSize * tables.Count - (RecordSize << power));

        int record = HeaderSize, at = HeaderSize + RecordSize * tables.Count, head = 0;
        foreach (var (tag, data) in tables)
        {
            data.CopyTo(file, at);
            Encoding.ASCII.GetBytes(tag, file.AsSpan(record));
            if (string.Equals(tag, "head", StringComparison.Ordinal))
            {
                head = at;
                Put32(file, at + 8, 0);
            }

            Put32(file, record + 4, Sum(file.AsSpan(at, Padded(data.Length))));
            Put32(file, record + 8, (uint)at);
            Put32(file, record + 12, (uint)data.Length);
            record += RecordSize;
            at += Padded(data.Length);
        }

        Put32(file, head + 8, Whole - Sum(file));
        return file;
    }

    public static int Padded(int length) => (length + 3) & ~3;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(data[i..]);
        }

        return sum;
    }

    private static void Put16(byte[] file, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(at), (ushort)value);
    private static void Put32(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at), value);
}
