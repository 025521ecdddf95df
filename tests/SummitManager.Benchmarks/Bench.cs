using System.Reflection;
using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks;

/// <summary>What scenarios share: how much to do, where files lie, what was found.</summary>
internal sealed class Bench(bool quick) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("summit-benchmarks");
    private readonly Dictionary<int, string> _demos = [];

    public Report Report { get; } = new();

    /// <summary>Pairs of rounds, ours and bare in turn.</summary>
    public int Rounds { get; } = quick ? 3 : 7;

    /// <summary>Requests of a round, or fewer when asked to be quick.</summary>
    public int Requests(int full) => quick ? full / 2 : full;

    public string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>The site's program as the build left it, or another build of it to compare with.</summary>
    public static string SiteProgram { get; } = Environment.GetEnvironmentVariable("SUMMIT_BENCHMARKS_SITE") ?? Path.GetFullPath(
        typeof(Bench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Site").Value!);

    /// <summary>A database file with the demo of that many registrations, made by the site itself at its first start.</summary>
    public async Task<string> DemoAsync(int registrations)
    {
        if (_demos.TryGetValue(registrations, out var known))
            return known;
        Console.Error.WriteLine($"Loading a demo of {registrations:N0} registrations");
        var folder = NewFolder();
        await using (var site = await Site.StartAsync(folder, registrations))
            await site.AnswersAsync("/");
        var file = Site.DatabaseIn(folder);
        await Database.CheckpointAsync(file);
        return _demos[registrations] = file;
    }

    /// <summary>Our site and the bare one, each on its own copy of the same file.</summary>
    public async Task<(Site Ours, Site Bare)> PairAsync(int registrations)
    {
        var demo = await DemoAsync(registrations);
        var (ours, bare) = (NewFolder(), NewFolder());
        foreach (var folder in (string[])[ours, bare])
        {
            File.Copy(demo, Site.DatabaseIn(folder));
            await Database.ExecuteAsync(Site.DatabaseIn(folder), "UPDATE Quotas SET Capacity = 10000000");
        }
        return (await Site.StartAsync(ours, registrations), await Site.StartBareAsync(bare));
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
