using System.IO.Compression;
using System.Text;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Shared;
using SummitManager.TestKit;

namespace SummitManager.IntegrationTests.Documents.Spreadsheets;

/// <summary>Writing a sheet and taking it apart again.</summary>
internal static class Sheets
{
    public static async Task<byte[]> XlsxAsync<T>(SheetLayout<T> layout, params IEnumerable<T> rows)
    {
        using var file = new MemoryStream();
        await using (var writer = new XlsxWriter(new OneWay(file)))
        {
            await writer.AddAsync(layout, rows.ToAsyncEnumerable(), CancellationToken.None);
            await writer.CompleteAsync(CancellationToken.None);
        }
        return file.ToArray();
    }

    public static async Task<string> CsvAsync<T>(SheetLayout<T> layout, params IEnumerable<T> rows)
    {
        using var file = new MemoryStream();
        await CsvWriter.WriteAsync(new OneWay(file), layout, rows.ToAsyncEnumerable(), CancellationToken.None);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    public static string Part(byte[] xlsx, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open());
        return reader.ReadToEnd();
    }

    public static byte[] Committed(string name)
    {
        using var stream = typeof(Sheets).Assembly.GetManifestResourceStream($"Sheets/{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static Task<Result<SheetBook>> OpenAsync(byte[] file, SheetLimits? limits = null) =>
        SheetReader.OpenAsync(new OneWay(new MemoryStream(file)), limits ?? SheetLimits.Usual, CancellationToken.None);

    /// <summary>All rows of one sheet, which must be readable to its end.</summary>
    public static async Task<IReadOnlyList<SheetRow>> ReadAsync(byte[] file, int sheet = 0)
    {
        await using var book = (await OpenAsync(file)).ShouldBeOk();
        return book.Rows(sheet, CancellationToken.None).Select(row => row.ShouldBeOk()).ToList();
    }

    /// <summary>Why it cannot be read, at opening or at its last row.</summary>
    public static async Task<Refusal?> RefusalAsync(byte[] file, SheetLimits? limits = null)
    {
        var opened = await OpenAsync(file, limits);
        if (opened.Refusal is { } no)
            return no;
        await using var book = opened.Value;
        return book.Rows(0, CancellationToken.None).Last().Refusal;
    }

    /// <summary>Neither tells its length nor seeks, and is never written to while a caller waits: like an answer of the web server.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new InvalidOperationException("Synchronous.");
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
    }
}
