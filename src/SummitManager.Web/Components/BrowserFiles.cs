using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace SummitManager.Web.Components;

/// <summary>A file chosen in a browser as a stream whose faults are all <see cref="IOException"/>: moved meanwhile, changed, connection broken.</summary>
public static class BrowserFiles
{
    /// <param name="file">As chosen.</param>
    /// <param name="mostBytes">No more is read.</param>
    /// <param name="ct">Of the page.</param>
    public static Stream Open(this IBrowserFile file, long mostBytes, CancellationToken ct) => new Faithful(file.OpenReadStream(mostBytes, ct));

    /// <summary>The framework tells a file that went away as an invalid operation, which would look like a bug of ours.</summary>
    private sealed class Faithful(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                return await inner.ReadAsync(buffer, cancellationToken);
            }
            catch (Exception e) when (e is JSException or InvalidOperationException or TimeoutException)
            {
                throw new IOException("The browser could not hand the file over.", e);
            }
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await base.DisposeAsync();
        }
    }
}
