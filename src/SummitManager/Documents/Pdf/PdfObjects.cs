using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SummitManager.Documents.Pdf;

/// <summary>
/// Numbered objects of a PDF in the order they are finished, and where each begins. Holds what was not yet handed on, never the whole file.
/// </summary>
internal sealed class PdfObjects
{
    private readonly List<long> _starts = [];
    private readonly ArrayBufferWriter<byte> _waiting = new(64 * 1024);
    private long _handedOn;

    public PdfObjects() => Raw("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);

    public int Count => _starts.Count;

    /// <summary>A number for an object that is written later, so that others can refer to it.</summary>
    public int Reserve()
    {
        _starts.Add(-1);
        return _starts.Count;
    }

    public void Write(int number, string body)
    {
        Begin(number);
        Raw(Encoding.Latin1.GetBytes(body));
        Raw("\nendobj\n"u8);
    }

    public int Write(string body)
    {
        var number = Reserve();
        Write(number, body);
        return number;
    }

    /// <summary>A stream of bytes, packed unless <paramref name="filter"/> says how it is packed already.</summary>
    public int WriteStream(ReadOnlySpan<byte> bytes, string entries = "", string? filter = null)
    {
        var number = Reserve();
        var packed = filter is null ? Pack(bytes) : null;
        var content = packed ?? bytes;
        Begin(number);
        Raw(Encoding.Latin1.GetBytes($"<</Length {Number(content.Length)} /Filter /{filter ?? "FlateDecode"} {entries}>>\nstream\n"));
        Raw(content);
        Raw("\nendstream\nendobj\n"u8);
        return number;
    }

    /// <summary>Gives what is finished to <paramref name="stream"/>.</summary>
    public async Task HandOnAsync(Stream stream, CancellationToken ct)
    {
        await stream.WriteAsync(_waiting.WrittenMemory, ct);
        _handedOn += _waiting.WrittenCount;
        _waiting.ResetWrittenCount();
    }

    public int Waiting => _waiting.WrittenCount;

    /// <summary>The table that says where each object begins; nothing follows it.</summary>
    public void WriteEnd(int root, int info, string id)
    {
        var table = _handedOn + _waiting.WrittenCount;
        var text = new StringBuilder();
        text.Append("xref\n0 ").Append(Number(Count + 1)).Append("\n0000000000 65535 f \n");
        foreach (var start in _starts)
            text.Append(start.ToString("D10", CultureInfo.InvariantCulture)).Append(" 00000 n \n");
        text.Append("trailer\n<</Size ").Append(Number(Count + 1)).Append(CultureInfo.InvariantCulture, $" /Root {root} 0 R /Info {info} 0 R /ID [<{id}> <{id}>]>>\nstartxref\n").Append(Number(table)).Append("\n%%EOF\n");
        Raw(Encoding.Latin1.GetBytes(text.ToString()));
    }

    /// <summary>Text outside content: UTF-16 with its mark, in hexadecimal.</summary>
    public static string TextString(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>At most two decimals: a fortieth of a millimetre is finer than any printer.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    internal static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length / 3 + 64);
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    private void Begin(int number)
    {
        _starts[number - 1] = _handedOn + _waiting.WrittenCount;
        Raw(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n")));
    }

    private void Raw(ReadOnlySpan<byte> bytes) => _waiting.Write(bytes);
}
