using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Accounts;
using SummitManager.Benchmarks.Running;
using SummitManager.Data;
using SummitManager.Documents.Spreadsheets;
using SummitManager.Registrations;
using SummitManager.Shared;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>The whole list as a file, from the database to its last byte: 20 columns, the first time in the process and afterwards.</summary>
internal static class ExportingList
{
    public static async Task RunAsync(Bench bench)
    {
        foreach (var size in (int[])[6_300, 63_000])
        {
            var file = await bench.DemoAsync(size);
            await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
                .AddSummitDb(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}")).AddSingleton<ExportRegistrations>().BuildServiceProvider();
            var export = services.GetRequiredService<ExportRegistrations>();
            var filter = new RegistrationFilter(Guid.Parse(await Database.ScalarAsync<string>(file, "SELECT Id FROM Events")));
            foreach (var format in Enum.GetValues<ExportFormat>())
            {
                var (times, rows, bytes) = (new List<double>(), 0, 0L);
                for (var i = 0; i < 8; i++)
                {
                    using var target = new MemoryStream();
                    var begun = Stopwatch.GetTimestamp();
                    rows = (await export.RunAsync(Actor.System, filter, format, Language.Thai, target, CancellationToken.None)).Value.Rows;
                    times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    bytes = target.Length;
                }
                bench.Report.Add($"Export as {format}, {rows:N0} rows, {bytes / 1000:N0} KB: first {times[0]:0} ms, then {Report.Median(times.Skip(1)):0} ms (best {times.Min():0})");
            }
        }
    }
}
