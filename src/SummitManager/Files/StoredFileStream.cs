using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Files;

/// <summary>
/// Writes one file, chunk by chunk. Asynchronous writes store each chunk as it fills. Synchronous ones only gather, because waiting for a
/// database would block a thread: who writes so calls <see cref="FlushAsync"/> now and then, and memory holds what came between.
/// </summary>
public sealed class StoredFileStream : Stream
{
    private readonly IDbContextFactory<SummitDb> _dbs;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset? _lapsesAt;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Queue<byte[]> _full = [];
    private byte[] _filling = new byte[StoredFileChunk.Size];
    private int _filled;
    private int _stored;
    private long _length;
    private bool _finished;

    internal StoredFileStream(IDbContextFactory<SummitDb> dbs, TimeProvider clock, Guid fileId, DateTimeOffset? lapsesAt) =>
        (_dbs, _clock, FileId, _lapsesAt) = (dbs, clock, fileId, lapsesAt);

    public Guid FileId { get; }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => !_finished;
    /// <summary>Bytes written so far.</summary>
    public override long Length => _length;
    /// <summary>As <see cref="Length"/>: zip and PDF writers ask where they are.</summary>
    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            var part = buffer[..Math.Min(buffer.Length, StoredFileChunk.Size)];
            Write(part.Span);
            await FlushAsync(cancellationToken);
            buffer = buffer[part.Length..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        _hash.AppendData(buffer);
        _length += buffer.Length;
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, _filling.Length - _filled);
            buffer[..taken].CopyTo(_filling.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
            if (_filled < _filling.Length)
                return;
            _full.Enqueue(_filling);
            (_filling, _filled) = (new byte[StoredFileChunk.Size], 0);
        }
    }

    /// <summary>Nothing: what is not a full chunk waits, and the full ones wait for <see cref="FlushAsync"/>.</summary>
    public override void Flush() { }

    /// <summary>Stores the chunks that are full.</summary>
    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        while (_full.TryPeek(out var chunk))
        {
            await StoreAsync(chunk, cancellationToken);
            _full.Dequeue();
        }
    }

    /// <summary>Stores the rest; from here on the file is seen and never changes.</summary>
    public async Task<StoredFile> FinishAsync(CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_finished, this);
        await FlushAsync(ct);
        if (_filled > 0)
            await StoreAsync(_filling[.._filled], ct);
        _filled = 0;

        await using var db = await _dbs.CreateDbContextAsync(ct);
        await using var transaction = await db.BeginWriteAsync(ct);
        var file = await db.StoredFiles.SingleOrDefaultAsync(f => f.Id == FileId, ct) ?? throw new IOException($"File {FileId} took too long and was given up.");
        file.Finish(_length, Convert.ToHexStringLower(_hash.GetHashAndReset()), _clock.GetUtcNow(), _lapsesAt);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        _finished = true;
        return file;
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_finished)
        {
            _finished = true;
            await using var db = await _dbs.CreateDbContextAsync(CancellationToken.None);
            await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
            if (await FileStore.DeleteAsync(db, FileId, CancellationToken.None))
                await transaction.CommitAsync(CancellationToken.None);
        }
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _hash.Dispose();
        base.Dispose(disposing);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task StoreAsync(byte[] bytes, CancellationToken ct)
    {
        await using var db = await _dbs.CreateDbContextAsync(ct);
        db.Add(new StoredFileChunk { FileId = FileId, Number = _stored, Bytes = bytes });
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        _stored++;
    }
}
