namespace SummitManager.Documents.Spreadsheets;

/// <summary>
/// What the packer writes at once waits here until it is sent on without blocking. The target need not seek, and only what
/// was written since the last <see cref="DrainAsync"/> is in memory.
/// </summary>
internal sealed class DrainedStream(Stream target) : Stream
{
    private readonly MemoryStream _waiting = new();

    public async ValueTask DrainAsync(CancellationToken ct)
    {
        if (_waiting.Length == 0)
            return;
        await target.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), ct);
        _waiting.SetLength(0);
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => _waiting.Write(buffer, offset, count);
    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);
}
