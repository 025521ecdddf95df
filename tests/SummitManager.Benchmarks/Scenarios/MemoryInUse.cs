using System.Net;
using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>Memory of the running server with the full demo in its file.</summary>
internal static class MemoryInUse
{
    private const int Registrations = 6_300;
    private const int Views = 1_000;
    private const double MiB = 1024 * 1024;

    public static async Task RunAsync(Bench bench)
    {
        var folder = bench.NewFolder();
        await using (var first = await Site.StartAsync(folder, Registrations))
            await SayAsync(bench, first, "after its first start, the demo just loaded");

        await using var site = await Site.StartAsync(folder, Registrations);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await SayAsync(bench, site, "idle after a later start");
        using var load = new Load(site, 16);
        await load.RunAsync(Views, (address, _) => new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"/e/{Site.Slug}")), HttpStatusCode.OK);
        await SayAsync(bench, site, $"after {Views:N0} page views");
    }

    private static async Task SayAsync(Bench bench, Site site, string when)
    {
        var resident = site.Resident;
        var heap = await site.HeapAsync();
        bench.Report.Add($"Memory {when}: {resident / MiB:0} MiB resident ({site.Resident / MiB:0} after a full collection), of it {heap / MiB:0} MiB live on the heap");
    }
}
