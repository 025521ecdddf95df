using Microsoft.Extensions.Caching.Memory;
using SummitManager.Files;

namespace SummitManager.Events;

/// <summary>A logo as it is sent to a browser.</summary>
public sealed record LogoFile(Guid EventId, string MediaType, string Sha256, byte[] Bytes);

/// <summary>
/// The hosts' logos, each read once and kept: everybody who looks at an event's page asks for them, and a stored file never changes. At
/// most 32 MB of them; who may see one is for the caller to say.
/// </summary>
public sealed class HostLogos(FileStore files) : IDisposable
{
    private const int MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>Null when there is no such file or it is no logo.</summary>
    public async Task<LogoFile?> FindAsync(Guid fileId, CancellationToken ct)
    {
        if (_known.TryGetValue(fileId, out LogoFile? known))
            return known;
        if (await files.FindAsync(fileId, ct) is not { Purpose: HostLogo.Purpose, EventId: { } eventId } file || await files.ReadAsync(fileId, ct) is not { } bytes)
            return null;
        return _known.Set(fileId, new LogoFile(eventId, file.MediaType, file.Sha256, bytes), new MemoryCacheEntryOptions { Size = bytes.Length });
    }

    public void Dispose() => _known.Dispose();
}
