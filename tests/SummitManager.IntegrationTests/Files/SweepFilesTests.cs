using Microsoft.EntityFrameworkCore;
using SummitManager.Data;
using SummitManager.Files;
using SummitManager.TestKit.Databases;

namespace SummitManager.IntegrationTests.Files;

/// <summary>What nobody needs goes; what somebody needs stays, whatever was said of it.</summary>
public sealed class SweepFilesTests
{
    private static readonly NewFile Facts = new() { Purpose = "Test", Name = "a.bin", MediaType = "application/octet-stream" };

    [DatabaseFact]
    public async Task Takes_what_was_released_or_never_finished_a_day_ago_and_nothing_else(DatabaseProvider provider)
    {
        await using var host = await TestDatabase.CreateAsync(provider);
        var store = host.Get<FileStore>();
        var kept = await store.SaveAsync(Facts, new MemoryStream(new byte[10]), CancellationToken.None);
        var released = await store.SaveAsync(Facts, new MemoryStream(new byte[10]), CancellationToken.None);
        var lapsing = await store.SaveAsync(Facts with { LapsesAt = host.Time.GetUtcNow().AddDays(7) }, new MemoryStream(new byte[10]), CancellationToken.None);
        // The node dies in the middle: nobody disposes the stream.
        var dead = await store.OpenWriteAsync(Facts, CancellationToken.None);
        await dead.WriteAsync(new byte[300 * 1024]);
        await using (var db = host.Open())
            await store.ReleaseAsync(db, released.Id, CancellationToken.None);

        host.Time.Advance(FileStore.Grace);
        Assert.Equal(0, await host.Get<SweepFiles>().RunAsync(CancellationToken.None));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await host.Get<SweepFiles>().RunAsync(CancellationToken.None));
        Assert.Equal(new[] { kept.Id, lapsing.Id }.Order(), (await Left(host)).Order());
        await Assert.ThrowsAnyAsync<Exception>(() => dead.FinishAsync(CancellationToken.None));

        host.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await host.Get<SweepFiles>().RunAsync(CancellationToken.None));
        Assert.Equal([kept.Id], await Left(host));
        await using var after = host.Open();
        Assert.Equal([kept.Id], await after.StoredFileChunks.Select(c => c.FileId).Distinct().ToListAsync());
    }

    private static async Task<List<Guid>> Left(TestDatabase host)
    {
        await using var db = host.Open();
        return await db.StoredFiles.Select(f => f.Id).ToListAsync();
    }
}
