using System.Buffers.Binary;

namespace SummitManager.Documents.Fonts;

/// <summary>
/// Big-endian numbers of an OpenType table, by offset. A table inside a table is a reader that starts there. Reading past the end
/// throws, because our fonts are our own.
/// </summary>
internal readonly struct TableReader(ReadOnlyMemory<byte> data)
{
    public int Length => data.Length;
    public bool IsEmpty => data.IsEmpty;
    public ReadOnlySpan<byte> Span => data.Span;

    public byte U8(int at) => data.Span[at];
    public ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.Span[at..]);
    public short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.Span[at..]);
    public int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(data.Span[at..]);
    public string Tag(int at) => System.Text.Encoding.ASCII.GetString(data.Span.Slice(at, 4));

    public TableReader From(int at) => new(data[at..]);
    public TableReader Slice(int at, int length) => new(data.Slice(at, length));

    /// <summary>The table whose 16-bit offset stands at <paramref name="at"/>; null for an offset of 0.</summary>
    public TableReader? Table(int at) => U16(at) is var offset and not 0 ? From(offset) : null;

    /// <summary>Numbers that follow each other, for example a list of offsets.</summary>
    public ushort[] U16s(int at, int count)
    {
        var numbers = new ushort[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = U16(at + 2 * i);
        }

        return numbers;
    }
}
