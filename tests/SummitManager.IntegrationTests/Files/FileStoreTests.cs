using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.TestKit.Building;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Files;

/// <summary>Files in the database: whole or not there.</summary>
public sealed class FileStoreTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int Kilo = 1024;
    private static readonly NewFile Facts = new() { Purpose = "Test", Name = "รายงาน.bin", MediaType = "application/octet-stream" };

    [DatabaseTheory]
    [DatabaseData(0, 0)]
    [DatabaseData(1, 1)]
    [DatabaseData(256 * Kilo, 1)]
    [DatabaseData(700 * Kilo, 3)]
    public async Task Gives_back_what_was_put_in(DatabaseProvider provider, int length, int chunks)
    {
        var host = await databases.OpenAsync(provider);
        var store = host.Get<FileStore>();
        var bytes = Bytes(length);

        StoredFile added;
        await using (var db = host.Open())
        {
            added = FileStore.Add(db, Facts, bytes, host.Time.GetUtcNow());
            await db.SaveChangesAsync();
        }
        var saved = await store.SaveAsync(Facts, new MemoryStream(bytes), CancellationToken.None);

        foreach (var id in new[] { added.Id, saved.Id })
        {
            Assert.Equal(bytes, await store.ReadAsync(id, CancellationToken.None));
            var file = await store.FindAsync(id, CancellationToken.None);
            Assert.Equal((length, Convert.ToHexStringLower(SHA256.HashData(bytes)), "รายงาน.bin", null), (file!.Length, file.Sha256, file.Name, file.LapsesAt));
            await using var db = host.Open();
            Assert.Equal(chunks, await db.StoredFileChunks.CountAsync(c => c.FileId == id));
        }
    }

    [DatabaseFact]
    public async Task Stands_or_falls_with_the_callers_transaction(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        Guid id;
        await using (var db = host.Open())
        {
            await using var transaction = await db.BeginWriteAsync(CancellationToken.None);
            id = FileStore.Add(db, Facts, Bytes(10), host.Time.GetUtcNow()).Id;
            await db.SaveChangesAsync();
        }

        Assert.Null(await host.Get<FileStore>().FindAsync(id, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Nobody_sees_a_file_before_it_is_finished(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var store = host.Get<FileStore>();
        var bytes = Bytes(600 * Kilo);
        await using var writer = await store.OpenWriteAsync(Facts, CancellationToken.None);
        await writer.WriteAsync(bytes);

        Assert.Null(await store.FindAsync(writer.FileId, CancellationToken.None));
        Assert.False(await store.CopyToAsync(writer.FileId, Stream.Null, CancellationToken.None));
        await using (var db = host.Open())
            Assert.Equal(2, await db.StoredFileChunks.CountAsync(c => c.FileId == writer.FileId));

        await writer.FinishAsync(CancellationToken.None);
        Assert.Equal(bytes, await store.ReadAsync(writer.FileId, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task Synchronous_writers_gather_until_the_next_flush(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var bytes = Bytes(900 * Kilo);
        await using var writer = await host.Get<FileStore>().OpenWriteAsync(Facts, CancellationToken.None);
        foreach (var part in bytes.Chunk(7777))
            writer.Write(part, 0, part.Length);
        await writer.FlushAsync();
        var stored = await host.Open().StoredFileChunks.CountAsync(c => c.FileId == writer.FileId);

        var file = await writer.FinishAsync(CancellationToken.None);

        Assert.Equal((3, bytes.Length), (stored, file.Length));
        Assert.Equal(bytes, await host.Get<FileStore>().ReadAsync(file.Id, CancellationToken.None));
    }

    [DatabaseFact]
    public async Task What_is_not_finished_leaves_nothing_behind(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        Guid id;
        await using (var writer = await host.Get<FileStore>().OpenWriteAsync(Facts, CancellationToken.None))
        {
            id = writer.FileId;
            await writer.WriteAsync(Bytes(600 * Kilo));
        }

        await using var db = host.Open();
        Assert.False(await db.StoredFiles.AnyAsync(f => f.Id == id) || await db.StoredFileChunks.AnyAsync(c => c.FileId == id));
    }

    [DatabaseFact]
    public async Task Keeps_a_file_for_its_own_purpose_and_event_only(DatabaseProvider provider)
    {
        var host = await databases.OpenAsync(provider);
        var (mine, other) = (await host.NewEventAsync(), await host.NewEventAsync());
        await using var db = host.Open();
        var file = FileStore.Add(db, Facts with { EventId = mine.Id, LapsesAt = host.Time.GetUtcNow().AddDays(1) }, Bytes(3), host.Time.GetUtcNow());
        await db.SaveChangesAsync();

        Assert.False(await FileStore.KeepAsync(db, file.Id, "Other", mine.Id, CancellationToken.None));
        Assert.False(await FileStore.KeepAsync(db, file.Id, "Test", other.Id, CancellationToken.None));
        Assert.True(await FileStore.KeepAsync(db, file.Id, "Test", mine.Id, CancellationToken.None));
        Assert.Null((await host.Get<FileStore>().FindAsync(file.Id, CancellationToken.None))!.LapsesAt);
    }

    internal static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
