using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SummitManager.Benchmarks.Running;
using SummitManager.CheckIns;
using SummitManager.Data;

namespace SummitManager.Benchmarks.Scenarios;

/// <summary>The live board with everybody of a very large event inside: its first reading, and the one of every second after.</summary>
internal static class BoardReading
{
    public static async Task RunAsync(Bench bench)
    {
        foreach (var size in (int[])[6_300, 63_000])
        {
            var file = Path.Combine(bench.NewFolder(), "summit.db");
            File.Copy(await bench.DemoAsync(size), file);
            await using var services = new ServiceCollection().AddSummitDb(new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={file}"))
                .AddSingleton(TimeProvider.System).AddSingleton<BoardQueries>().BuildServiceProvider();
            var board = services.GetRequiredService<BoardQueries>();
            var e = Guid.Parse(await Database.ScalarAsync<string>(file, "SELECT Id FROM Events"));
            var period = (await board.ReadAsync(e, null, CancellationToken.None))!.Period!.Period;
            // Everybody came in the last hour and a half; the people themselves were changed long ago.
            await Database.ExecuteAsync(file, $"""
                UPDATE Registrations SET ChangedAt = datetime('now', '-1 day');
                INSERT INTO CheckIns (CheckpointId, RegistrationId, Period, EventId, ScanId, At, Inside)
                SELECT (SELECT Id FROM Checkpoints WHERE "Order" = 1), Id, '{period}', EventId, Id, strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (abs(random()) % 5400) || ' seconds'), 1
                FROM Registrations WHERE State = 'Confirmed'
                """);

            var (first, last) = await TimeAsync(board, e, null);
            var later = new List<double>();
            for (var i = 0; i < bench.Requests(20); i++)
            {
                (var took, last) = await TimeAsync(board, e, last);
                later.Add(took);
            }
            bench.Report.Add($"Board of {size:N0} with {last.Arrived:N0} inside: first reading {first:0} ms, then {Report.Median(later):0} ms (best {later.Min():0}, longest {later.Max():0})");
        }
    }

    private static async Task<(double Milliseconds, BoardNumbers Numbers)> TimeAsync(BoardQueries board, Guid eventId, BoardNumbers? last)
    {
        var begun = Stopwatch.GetTimestamp();
        var numbers = await board.ReadAsync(eventId, last, CancellationToken.None);
        return (Stopwatch.GetElapsedTime(begun).TotalMilliseconds, numbers!);
    }
}
