using System.Globalization;

namespace SummitManager.Benchmarks.Running;

/// <summary>What was found, as Markdown.</summary>
internal sealed class Report
{
    private readonly List<string> _duels = [];
    private readonly List<string> _facts = [];

    /// <summary>Ratios are those of each pair of neighbouring rounds, and of these the median.</summary>
    public void Add(string what, List<Round> ours, List<Round> bare)
    {
        var speed = Median(ours.Zip(bare, (a, b) => a.PerSecond / b.PerSecond));
        var cpu = Median(ours.Zip(bare, (a, b) => b.CpuMs / a.CpuMs));
        _duels.Add(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {Median(ours.Select(r => r.PerSecond)):N0} | {Median(bare.Select(r => r.PerSecond)):N0} | **{speed:0.00}** | {Times(ours)} | {Times(bare)} | {Median(ours.Select(r => r.CpuMs)):0.00} | {Median(bare.Select(r => r.CpuMs)):0.00} | {cpu:0.00} |"));
        Console.Error.WriteLine(_duels[^1]);
    }

    public void Add(FormattableString fact)
    {
        _facts.Add("* " + fact.ToString(CultureInfo.InvariantCulture));
        Console.Error.WriteLine(_facts[^1]);
    }

    public void Print()
    {
        if (_duels.Count > 0)
            Console.WriteLine("""
                | | ours, req/s | bare, req/s | ratio | ours p50 / p99 ms | bare p50 / p99 ms | ours CPU ms | bare CPU ms | CPU ratio |
                |---|---|---|---|---|---|---|---|---|
                """);
        foreach (var line in _duels.Concat(_facts))
            Console.WriteLine(line);
    }

    public static double Median(IEnumerable<double> values) => Percentile([.. values.Order()], 50);

    public static double Percentile(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];

    private static string Times(List<Round> rounds) => string.Create(CultureInfo.InvariantCulture,
        $"{Median(rounds.Select(r => Percentile(r.Latencies, 50))):0.0} / {Median(rounds.Select(r => Percentile(r.Latencies, 99))):0.0}");
}
