using System.Diagnostics;
using SummitManager.Benchmarks.Running;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>A newcomer's first start: from nothing to the first page of the small demo.</summary>
internal static class FirstStart
{
    private const int SmallDemo = 300;

    public static async Task RunAsync(Bench bench)
    {
        var (seconds, cpu) = (new List<double>(), new List<double>());
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var site = await Site.StartAsync(bench.NewFolder(), SmallDemo);
            await site.AnswersAsync($"/e/{Site.Slug}");
            seconds.Add(watch.Elapsed.TotalSeconds);
            cpu.Add(site.Cpu.TotalSeconds);
        }
        bench.Report.Add($"First start with the small demo, until the first page: {Report.Median(seconds):0.0} s ({Report.Median(cpu):0.0} s of processor time)");
    }
}
