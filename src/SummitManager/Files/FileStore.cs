using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;

namespace SummitManager.Files;

/// <summary>
/// Files in the database, so that every node and the backup have them. Small ones are part of the caller's transaction; big ones are written
/// and read chunk by chunk, each in a short transaction of its own. Who may see a file is the business of the feature that owns it.
/// </summary>
public sealed class FileStore(IDbContextFactory<SummitDb> dbs, TimeProvider clock)
{
    /// <summary>How long an unfinished or released file stays: a slow job may end, and what was removed may be put back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Adds a small file to the caller's context: it stands when the caller saves and commits, or not at all.</summary>
    public static StoredFile Add(SummitDb db, NewFile facts, ReadOnlySpan<byte> content, DateTimeOffset now)
    {
        var file = StoredFile.Begin(facts, now, now);
        file.Finish(content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), now, facts.LapsesAt);
        db.Add(file);
        for (var number = 0; number * StoredFileChunk.Size < content.Length; number++)
        {
            var rest = content[(number * StoredFileChunk.Size)..];
            db.Add(new StoredFileChunk { FileId = file.Id, Number = number, Bytes = rest[..Math.Min(StoredFileChunk.Size, rest.Length)].ToArray() });
        }
        return file;
    }

    /// <summary>
    /// A stream to write a file of any size to, with 256 KB in memory. Nobody sees it before <see cref="StoredFileStream.FinishAsync"/>; disposed
    /// without that, it is taken away. Not inside a write transaction of the caller's: each chunk is one of its own.
    /// </summary>
    public async Task<StoredFileStream> OpenWriteAsync(NewFile facts, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var file = StoredFile.Begin(facts, now, now + Grace);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Add(file);
        await using var transaction = await db.BeginWriteAsync(ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new StoredFileStream(dbs, clock, file.Id, facts.LapsesAt);
    }

    /// <summary>Saves a stream of any size, as <see cref="OpenWriteAsync"/> does.</summary>
    public async Task<StoredFile> SaveAsync(NewFile facts, Stream content, CancellationToken ct)
    {
        await using var writer = await OpenWriteAsync(facts, ct);
        await content.CopyToAsync(writer, StoredFileChunk.Size, ct);
        return await writer.FinishAsync(ct);
    }

    /// <summary>A finished file; null when there is none.</summary>
    public async Task<StoredFile?> FindAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.FinishedAt != null, ct);
    }

    /// <summary>
    /// Writes a finished file's bytes to <paramref name="target"/>, a chunk a query: however slowly a telephone reads, no connection waits
    /// for it. Throws when the file was deleted in the middle, so that half a file is never taken for a whole one.
    /// </summary>
    /// <returns>False when there is no such file; nothing was written then.</returns>
    public async Task<bool> CopyToAsync(Guid id, Stream target, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } file)
            return false;
        for (var number = 0; number * (long)StoredFileChunk.Size < file.Length; number++)
            await target.WriteAsync(await ChunkAsync(id, number, ct), ct);
        return true;
    }

    /// <summary>All bytes of a finished file at once, for what is known to be small; null when there is none.</summary>
    public async Task<byte[]?> ReadAsync(Guid id, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        return await CopyToAsync(id, bytes, ct) ? bytes.ToArray() : null;
    }

    /// <summary>Adds a copy of a small finished file to the caller's context, for another event. Null when there is none.</summary>
    public static async Task<StoredFile?> CopyAsync(SummitDb db, Guid id, Guid toEventId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.FinishedAt != null, ct) is not { } file)
            return null;
        var copy = file.CopyTo(toEventId, now);
        db.Add(copy);
        var chunks = await db.StoredFileChunks.AsNoTracking().Where(c => c.FileId == id).ToListAsync(ct);
        db.AddRange(chunks.Select(c => new StoredFileChunk { FileId = copy.Id, Number = c.Number, Bytes = c.Bytes }));
        return copy;
    }

    /// <summary>Keeps a finished file for good, in the caller's transaction that lets something refer to it.</summary>
    /// <returns>False when it is not there any more, or is for something else.</returns>
    public static Task<bool> KeepAsync(SummitDb db, Guid id, string purpose, Guid? eventId, CancellationToken ct) =>
        LapseAsync(db.StoredFiles.Where(f => f.Id == id && f.FinishedAt != null && f.Purpose == purpose && f.EventId == eventId), null, ct);

    /// <summary>Nothing of the caller's refers to it any more: it is swept after <see cref="Grace"/>, unless something refers to it then.</summary>
    public Task ReleaseAsync(SummitDb db, Guid id, CancellationToken ct) =>
        LapseAsync(db.StoredFiles.Where(f => f.Id == id), clock.GetUtcNow() + Grace, ct);

    /// <summary>
    /// Deletes a file and its bytes in the caller's transaction, at once. False when something still refers to it; the caller leaves its
    /// transaction then. True, too, when it was gone.
    /// </summary>
    public static async Task<bool> DeleteAsync(SummitDb db, Guid id, CancellationToken ct)
    {
        if (await db.StoredFiles.SingleOrDefaultAsync(f => f.Id == id, ct) is not { } file)
            return true;
        await db.StoredFileChunks.Where(c => c.FileId == id).ExecuteDeleteAsync(ct);
        db.Remove(file);
        return await db.TrySaveRemovalAsync(ct);
    }

    private static async Task<bool> LapseAsync(IQueryable<StoredFile> files, DateTimeOffset? at, CancellationToken ct) =>
        await files.ExecuteUpdateAsync(s => s.SetProperty(f => f.LapsesAt, at), ct) == 1;

    private async Task<byte[]> ChunkAsync(Guid id, int number, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.StoredFileChunks.Where(c => c.FileId == id && c.Number == number).Select(c => c.Bytes).SingleOrDefaultAsync(ct)
            ?? throw new IOException($"File {id} ends before its part {number}.");
    }
}
