using Microsoft.Extensions.Caching.Memory;

namespace SummitManager.Files;

/// <summary>A logo as it is sent to a browser.</summary>
public sealed record LogoFile(Guid EventId, string MediaType, string Sha256, byte[] Bytes);

/// <summary>
/// Logos of hosts and sponsors, each read once and kept: everybody who looks at an event's page asks for them, and a stored file never changes. At
/// most 32 MB of them; who may see one is for the caller to say.
/// </summary>
public sealed class LogoFiles(FileStore files) : IDisposable
{
    private const int MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <param name="fileId">Of a stored file.</param>
    /// <param name="purpose">As which it was stored; for anything else there is none.</param>
    /// <param name="ct">Of the request.</param>
    /// <returns>Null when there is no such logo.</returns>
    public async Task<LogoFile?> FindAsync(Guid fileId, string purpose, CancellationToken ct)
    {
        if (_known.TryGetValue((fileId, purpose), out LogoFile? known))
            return known;
        if (await files.FindAsync(fileId, ct) is not { EventId: { } eventId } file || file.Purpose != purpose || await files.ReadAsync(fileId, ct) is not { } bytes)
            return null;
        return _known.Set((fileId, purpose), new LogoFile(eventId, file.MediaType, file.Sha256, bytes), new MemoryCacheEntryOptions { Size = bytes.Length });
    }

    public void Dispose() => _known.Dispose();
}
