using SummitManager.Shared;

namespace SummitManager.Agenda.Materials;

/// <summary>An uploaded file on this machine's disk while it is looked at; gone when disposed. Memory stays flat however large it is.</summary>
public sealed class MaterialFile : IAsyncDisposable
{
    public const string Purpose = "SessionMaterial";
    public const int MostMegabytes = 50;
    private const int Buffer = 80 * 1024;

    private MaterialFile(FileStream content, string mediaType) => (Content, MediaType) = (content, mediaType);

    /// <summary>At its beginning.</summary>
    internal Stream Content { get; }
    internal string MediaType { get; }

    /// <summary>Refusals: <see cref="MaterialMissing"/>, <see cref="MaterialTooLarge"/>, <see cref="NotAMaterial"/>.</summary>
    internal static async Task<Result<MaterialFile>> TakeAsync(Stream upload, CancellationToken ct)
    {
        var copy = TempFile.Open();
        try
        {
            var refusal = await CopyAsync(upload, copy, ct);
            if (refusal is null && await KindAsync(copy, ct) is { } mediaType)
            {
                copy.Position = 0;
                return new MaterialFile(copy, mediaType);
            }
            await copy.DisposeAsync();
            return refusal ?? new NotAMaterial();
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    /// <summary>Null when it fits; what is larger is read no further.</summary>
    private static async Task<Refusal?> CopyAsync(Stream upload, FileStream copy, CancellationToken ct)
    {
        var buffer = new byte[Buffer];
        while (await upload.ReadAsync(buffer, ct) is > 0 and var read)
        {
            if (copy.Length + read > MostMegabytes * 1024L * 1024)
                return new MaterialTooLarge(MostMegabytes);
            await copy.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return copy.Length == 0 ? new MaterialMissing() : null;
    }

    private static async Task<string?> KindAsync(FileStream copy, CancellationToken ct)
    {
        var head = await PartAsync(copy, 0, ct);
        var tail = await PartAsync(copy, Math.Max(0, copy.Length - MaterialKinds.Tail), ct);
        return MaterialKinds.Of(head, tail);
    }

    private static async Task<byte[]> PartAsync(FileStream copy, long from, CancellationToken ct)
    {
        copy.Position = from;
        var part = new byte[Math.Min(MaterialKinds.Tail, copy.Length - from)];
        await copy.ReadExactlyAsync(part, ct);
        return part;
    }
}
